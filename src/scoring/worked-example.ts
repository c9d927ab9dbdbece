import type { CapRules, ScoringNode, ScoringPack } from './pack.ts';
import type { Answer, Answers, EvidenceGrade } from './score-card.ts';

const knockouts = [{ item: 's2', below: 2, maxLevel: 2 }];
const gates = [
  { level: 4, item: 'd1', min: 3 },
  { level: 5, item: 's1', min: 4 },
];

/** The pack of the specification's worked example, for tests: data, production and safety. */
export const demoPack: ScoringPack = packWith([
  dimension('DATA', { weight: 2, critical: true, items: { d1: 1, d2: 1, d3: 2 } }),
  dimension('PROD', { weight: 3, items: { p1: 1, p2: 1, p3: 1, p4: 1 } }),
  dimension('SEC', { weight: 1, critical: true, items: { s1: 1, s2: 1 } }),
]);

/** Its answers: one unknown, one not applicable. */
export const demoAnswers: Answers = {
  d1: ok(3, 2),
  d2: ok(4, 1),
  d3: { state: 'unknown' },
  p1: ok(4, 2),
  p2: ok(3, 0),
  p3: { state: 'na' },
  p4: ok(5, 3),
  s1: ok(2, 1),
  s2: ok(1, 0),
};

export function packWith(dimensions: readonly ScoringNode[], caps: CapRules = { knockouts, gates }): ScoringPack {
  return {
    id: 'demo',
    version: '1.0.0',
    scale: [1, 5],
    thresholds: [1, 1.8, 2.8, 3.8, 4.8],
    root: { id: 'root', children: dimensions },
    caps,
  };
}

interface DimensionWords {
  readonly weight?: number;
  readonly critical?: boolean;
  readonly fullCount?: number;
  /** Weight by item id. */
  readonly items: Readonly<Record<string, number>>;
}

export function dimension(id: string, { items, ...rest }: DimensionWords): ScoringNode {
  const children = Object.entries(items).map(([item, weight]) => ({ id: item, kind: 'bars' as const, weight }));
  return { id, dimension: true, ...rest, children };
}

export function ok(value: number, evidence: EvidenceGrade = 0): Answer {
  return { state: 'ok', value, evidence };
}

/** The same answer to every item of a pack. */
export function everyItem(pack: ScoringPack, answer: Answer): Answers {
  const idsBelow = (node: ScoringNode): string[] =>
    node.children.flatMap((child) => ('children' in child ? idsBelow(child) : [child.id]));
  return Object.fromEntries(idsBelow(pack.root).map((id) => [id, answer]));
}
