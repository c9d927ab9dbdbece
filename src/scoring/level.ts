import { EPSILON } from '#kernel';
import type { LevelCondition, LevelRule, ScoringItem, ScoringNode } from './pack.ts';

/** Slot values of the whole tree → level of one node; NaN while the node has no level. */
export interface LevelFinder {
  readonly levelAt: (values: readonly number[]) => number;
  /** Rising lower bounds with their levels, where the rule is a plain list of them. */
  readonly bounds: readonly (readonly [bound: number, level: number])[] | undefined;
}

interface Place {
  readonly slotOf: ReadonlyMap<string, number>;
  readonly items: readonly ScoringItem[];
  readonly nodes: readonly ScoringNode[];
  /** Number of the node the rule stands on. */
  readonly number: number;
}

/** Makes a level rule ready to be applied again and again. */
export function levelFinder(rule: LevelRule, place: Place): LevelFinder {
  const slot = (id: string) => place.slotOf.get(id)!;
  const own = place.items.length + place.number;
  const leaves = leafIds(place.nodes[place.number]!).map(slot);
  const gated = (steps: (values: readonly number[]) => number): LevelFinder => ({
    bounds: undefined,
    levelAt: (values) => (leaves.every((leaf) => Number.isNaN(values[leaf]!)) ? Number.NaN : steps(values)),
  });

  switch (rule.kind) {
    case 'thresholds': {
      const bounds = Float64Array.from(rule.bounds, ([bound]) => bound);
      const levels = rule.bounds.map(([, level]) => level);
      const floor = rule.floor ?? (levels[0] ?? 1) - 1;
      const slack = rule.upperInclusive === true ? -EPSILON : EPSILON;
      const reached = (value: number, bound: number) => (slack < 0 ? value + slack > bound : value + slack >= bound);
      return {
        bounds: rule.bounds,
        levelAt: (values) => {
          const value = values[own]!;
          if (Number.isNaN(value)) return value;
          let at = bounds.length - 1;
          while (at >= 0 && !reached(value, bounds[at]!)) at -= 1;
          return at < 0 ? floor : levels[at]!;
        },
      };
    }
    case 'cumulativeGate': {
      const steps = [...rule.steps]
        .sort((a, b) => a.k - b.k)
        .map(({ k, require }) => ({ k, bounds: require.map(({ item, min }) => ({ slot: slot(item), min })) }));
      return gated((values) => {
        const met = (bound: { slot: number; min: number }) => !(values[bound.slot]! + EPSILON < bound.min);
        return climb(steps, { floor: rule.floor ?? 0, holds: ({ bounds }) => bounds.every(met) });
      });
    }
    case 'classGate': {
      const inClass = (name: string) =>
        place.items.flatMap((item, at) => (item.class === name && leaves.includes(at) ? [at] : []));
      const steps = [...rule.steps]
        .sort((a, b) => a.k - b.k)
        .map(({ k, share, class: name }) => ({ k, share, slots: inClass(name) }));
      return gated((values) =>
        climb(steps, {
          floor: rule.floor ?? 0,
          holds: ({ slots, share }) => shareHolds(values, { slots, value: rule.satisfied, min: share }),
        }),
      );
    }
    case 'bestOf': {
      const ranks = rule.levels.map(({ k, all }) => ({
        k,
        tests: all.map((one) => conditionTest(one, { own, slot })),
      }));
      return gated((values) =>
        ranks.reduce(
          (best, { k, tests }) => (k > best && tests.every((test) => test(values)) ? k : best),
          rule.floor ?? 0,
        ),
      );
    }
  }
}

/** Goes up step by step and stops below the first that does not hold. */
function climb<Step extends { readonly k: number }>(
  steps: readonly Step[],
  { floor, holds }: { floor: number; holds: (step: Step) => boolean },
): number {
  let level = floor;
  for (const step of steps) {
    if (!holds(step)) return level;
    level = step.k;
  }
  return level;
}

type Test = (values: readonly number[]) => boolean;

function conditionTest(condition: LevelCondition, { own, slot }: { own: number; slot: (id: string) => number }): Test {
  const { min } = condition;
  switch (condition.kind) {
    case 'score':
      return (values) => values[own]! + EPSILON >= min;
    case 'item': {
      const at = slot(condition.item);
      return (values) => !(values[at]! + EPSILON < min);
    }
    case 'count': {
      const slots = condition.of.map(slot);
      return (values) => countOf(values, slots, condition.value).reached >= min;
    }
    case 'share': {
      const slots = condition.of.map(slot);
      return (values) => shareHolds(values, { slots, value: condition.value, min });
    }
  }
}

function shareHolds(
  values: readonly number[],
  { slots, value, min }: { slots: readonly number[]; value: number; min: number },
): boolean {
  const { reached, present } = countOf(values, slots, value);
  return present === 0 || reached / present + EPSILON >= min;
}

function countOf(
  values: readonly number[],
  slots: readonly number[],
  bound: number,
): { reached: number; present: number } {
  let reached = 0;
  let present = 0;
  for (const at of slots) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    present += 1;
    if (value + EPSILON >= bound) reached += 1;
  }
  return { reached, present };
}

function leafIds(node: ScoringNode): string[] {
  return node.children.flatMap((child) => ('children' in child ? leafIds(child) : [child.id]));
}
