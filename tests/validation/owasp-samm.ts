import { score, type Answers, type ScoringItem, type ScoringNode, type ScoringPack } from '#scoring';
import type { Check } from './checks.ts';

interface SammItem {
  readonly id: string;
  readonly item: true;
  readonly answerSet?: string;
}

interface SammNode {
  readonly id: string;
  readonly agg: 'mean' | 'sum' | 'none';
  readonly children: readonly (SammNode | SammItem)[];
}

interface Samm15 {
  readonly pack: {
    readonly answerSets: Readonly<Record<string, readonly { code: string; value: number }[]>>;
    readonly root: SammNode;
  };
  readonly cases: readonly {
    readonly id: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly expect: Readonly<Record<string, number>>;
    readonly tolerance: number;
  }[];
  readonly roadmap: {
    readonly velocity: Readonly<Record<string, number>>;
    readonly velocityShare: Readonly<Record<string, number>>;
    readonly totalGap: number;
    readonly gapByPractice: Readonly<Record<string, number>>;
  };
}

/** Levels are means of questions, practices sums of three levels, functions means of practices. */
function tree(node: SammNode, itemOf: (item: SammItem) => ScoringItem): ScoringNode {
  return {
    id: node.id,
    agg: node.agg,
    children: node.children.map((child) => ('children' in child ? tree(child, itemOf) : itemOf(child))),
  };
}

function nodesWith(node: SammNode, agg: SammNode['agg']): string[] {
  const below = node.children.flatMap((child) => ('children' in child ? nodesWith(child, agg) : []));
  return node.agg === agg ? [node.id, ...below] : below;
}

const NO_CAPS = { critical: false, breadth: false, evidence: false };

/** The filled workbook: 52 cells in five states, and the differences between the states. */
export function samm15Checks(data: Samm15): Check[] {
  const pack: ScoringPack = {
    id: 'samm',
    version: '1.5',
    scale: [0, 1],
    policies: { blank: 'zero' },
    caps: NO_CAPS,
    root: tree(data.pack.root, ({ id, answerSet = '' }) => ({
      id,
      kind: 'single',
      options: (data.pack.answerSets[answerSet] ?? []).map(({ code, value }) => ({ id: code, value })),
    })),
  };
  const cards = data.cases.map(({ answers }) =>
    score(pack, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { state: 'ok', value }]))),
  );
  const cells = data.cases.flatMap(({ id, expect, tolerance }, at) =>
    Object.entries(expect).map(([node, expected]) => ({
      name: `${id} ${node}`,
      expected,
      actual: cards[at]?.nodes[node]?.value,
      tolerance,
    })),
  );

  const practices = nodesWith(data.pack.root, 'sum');
  const practice = (phase: number, id: string) => cards[phase]?.nodes[id]?.value ?? Number.NaN;
  const total = (phase: number) => practices.reduce((sum, id) => sum + practice(phase, id), 0);
  const last = cards.length - 1;
  const gap = total(last) - total(0);
  const { velocity, velocityShare, totalGap, gapByPractice } = data.roadmap;
  return [
    ...cells,
    { name: 'total gap', expected: totalGap, actual: gap },
    ...data.cases.slice(1).flatMap(({ id }, at) => {
      const step = total(at + 1) - total(at);
      return [
        { name: `velocity ${id}`, expected: velocity[id], actual: step },
        { name: `velocity share ${id}`, expected: velocityShare[id], actual: step / gap },
      ];
    }),
    ...Object.entries(gapByPractice).map(([id, expected]) => ({
      name: `gap ${id}`,
      expected,
      actual: practice(last, id) - practice(0, id),
    })),
  ];
}

interface Samm2 {
  readonly answerValues: readonly number[];
  readonly pack: { readonly root: SammNode };
  readonly cases: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, number>>;
    readonly expect: Readonly<Record<string, number>>;
    readonly tolerance: number;
  }[];
}

/** Two streams a level; a stream without an answer is worth nothing. */
export function samm2Checks(data: Samm2): Check[] {
  const options = data.answerValues.map((value) => ({ id: String(value), value }));
  const pack: ScoringPack = {
    id: 'samm',
    version: '2',
    scale: [0, 1],
    policies: { blank: 'zero' },
    caps: NO_CAPS,
    root: tree(data.pack.root, ({ id }) => ({ id, kind: 'single', options })),
  };
  return data.cases.flatMap(({ id, values, expect, tolerance }) => {
    const answers: Answers = Object.fromEntries(
      Object.entries(values).map(([item, value]) => [item, { state: 'ok', value: String(value) }]),
    );
    const card = score(pack, answers);
    return Object.entries(expect).map(([node, expected]) => ({
      name: `${id} ${node}`,
      expected,
      actual: card.nodes[node]?.value,
      tolerance,
    }));
  });
}
