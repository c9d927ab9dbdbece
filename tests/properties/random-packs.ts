import * as fc from 'fast-check';
import type { Answer, Answers, ScoringItem, ScoringNode, ScoringPack } from '#scoring';

/** A questionnaire of weighted means on 1–5, and a sheet of answers to it. */
export interface Sheet {
  readonly pack: ScoringPack;
  readonly answers: Answers;
}

const THRESHOLDS = [1, 1.8, 2.8, 3.8, 4.8];
/** Small replicate count: reproducibility does not depend on it. */
const REPLICATES = 30;

const weight = fc.constantFrom(1, 1, 2, 3, 0.5, 1.3);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      state: fc.constant('ok' as const),
      value: fc.constantFrom(1, 2, 3, 4, 5, 2.5, 3.5),
      evidence: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ state: 'unknown' as const }, { state: 'blank' as const }) },
  { weight: 2, arbitrary: fc.constant({ state: 'na' as const }) },
);

interface Leaf {
  readonly weight: number;
  readonly answer: Answer;
}

const leaf: fc.Arbitrary<Leaf> = fc.record({ weight, answer });
const capability = fc.record({ weight, leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }) });
const dimension = fc.record({
  weight,
  critical: fc.boolean(),
  fullCount: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  direct: fc.array(leaf, { minLength: 1, maxLength: 4 }),
  capabilities: fc.array(capability, { maxLength: 2 }),
});
const group = fc.array(dimension, { minLength: 1, maxLength: 3 });

/** One or two groups of one to three dimensions, each of items and capabilities; some bounds on items. */
export const sheets: fc.Arbitrary<Sheet> = fc
  .record({
    groups: fc.array(group, { minLength: 1, maxLength: 2 }),
    knockouts: fc.array(
      fc.record({ at: fc.nat(), below: fc.integer({ min: 2, max: 5 }), maxLevel: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 2 },
    ),
    gates: fc.array(
      fc.record({ at: fc.nat(), level: fc.integer({ min: 2, max: 5 }), min: fc.integer({ min: 2, max: 5 }) }),
      { maxLength: 2 },
    ),
  })
  .map(({ groups, knockouts, gates }) => {
    const answers: Record<string, Answer> = {};
    const ids: string[] = [];
    const itemOf = ({ weight: own, answer: given }: Leaf): ScoringItem => {
      const id = `i${ids.length}`;
      ids.push(id);
      answers[id] = given;
      return { id, kind: 'bars', weight: own };
    };
    const children = groups.map((dimensions, g): ScoringNode => ({
      id: `G${g}`,
      children: dimensions.map(({ fullCount, direct, capabilities, ...rest }, d) => ({
        id: `G${g}.D${d}`,
        dimension: true,
        ...rest,
        ...(fullCount === undefined ? {} : { fullCount }),
        children: [
          ...direct.map(itemOf),
          ...capabilities.map(({ leaves, ...own }, c) => ({
            id: `G${g}.D${d}.C${c}`,
            ...own,
            children: leaves.map(itemOf),
          })),
        ],
      })),
    }));
    const item = (at: number) => ids[at % ids.length] ?? '';
    const pack: ScoringPack = {
      id: 'random',
      version: '1',
      scale: [1, 5],
      thresholds: THRESHOLDS,
      params: { replicates: REPLICATES },
      root: { id: 'root', children },
      caps: {
        knockouts: knockouts.map(({ at, ...bound }) => ({ item: item(at), ...bound })),
        gates: gates.map(({ at, ...bound }) => ({ item: item(at), ...bound })),
      },
    };
    return { pack, answers };
  });

/** The same pack with each node changed, from the root down. */
export function withNodes(pack: ScoringPack, change: (node: ScoringNode) => ScoringNode): ScoringPack {
  const visit = (node: ScoringNode): ScoringNode => {
    const changed = change(node);
    return { ...changed, children: changed.children.map((child) => ('children' in child ? visit(child) : child)) };
  };
  return { ...pack, root: visit(pack.root) };
}

/** The pack without one item, and without nodes and bounds that are left with nothing; undefined if nothing remains. */
export function withoutItem(pack: ScoringPack, id: string): ScoringPack | undefined {
  const prune = (node: ScoringNode): ScoringNode | undefined => {
    const children = node.children.flatMap((child): (ScoringNode | ScoringItem)[] => {
      if (!('children' in child)) return child.id === id ? [] : [child];
      const kept = prune(child);
      return kept === undefined ? [] : [kept];
    });
    return children.length === 0 ? undefined : { ...node, children };
  };
  const root = prune(pack.root);
  if (root === undefined) return undefined;
  const { knockouts = [], gates = [] } = pack.caps ?? {};
  const stays = ({ item }: { item: string }) => item !== id;
  return { ...pack, root, caps: { knockouts: knockouts.filter(stays), gates: gates.filter(stays) } };
}
