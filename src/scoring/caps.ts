import { EPSILON } from '#kernel';
import type { Program } from './program.ts';
import type { Cap } from './score-card.ts';

/** Share of the dimensions' weight that must have reached a level: breadth. */
const BREADTH_SHARE = 0.6;
/** How many levels a dimension may lag behind the overall one. */
const BREADTH_LAG = 2;

/** A bound that keeps the level down while an item is below it. */
interface ItemBound {
  readonly id: string;
  readonly kind: 'knockout' | 'gate';
  readonly slot: number;
  readonly item: string;
  readonly below: number;
  readonly cap: number;
}

/** The caps of one pack over one pattern of missing values, ready for many evaluations. */
export interface CapSet {
  readonly dimensions: readonly { readonly number: number; readonly weight: number; readonly critical: boolean }[];
  readonly breadth: boolean;
  readonly bounds: readonly ItemBound[];
  readonly evidence: boolean;
}

/**
 * @param values aggregated slot values: they tell which dimensions and bounds are present
 * @param weights effective, by slot
 */
export function capSetOf(program: Program, values: readonly number[], weights: readonly number[]): CapSet {
  const { pack, nodes, items, dimensions, slotOf, params } = program;
  const { critical = true, breadth = true, evidence = true, knockouts = [], gates = [] } = pack.caps ?? {};
  const hasLevel = (number: number) =>
    program.levels[number] !== undefined && !Number.isNaN(values[items.length + number]!);
  const bound = (kind: ItemBound['kind'], item: string, rest: Pick<ItemBound, 'id' | 'below' | 'cap'>) => ({
    kind,
    item,
    slot: slotOf.get(item)!,
    ...rest,
  });
  const present = dimensions.filter(hasLevel);
  return {
    dimensions: present.map((number) => ({
      number,
      weight: weights[items.length + number]!,
      critical: critical && nodes[number]!.critical === true,
    })),
    breadth: breadth && present.length > 0,
    bounds: [
      ...knockouts.map(({ item, below, maxLevel }) =>
        bound('knockout', item, { id: `knockout:${item}`, below, cap: maxLevel }),
      ),
      ...gates.map(({ item, level, min }) =>
        bound('gate', item, { id: `gate${level}:${item}`, below: min, cap: level - 1 }),
      ),
    ].filter(({ slot }) => !Number.isNaN(values[slot]!)),
    evidence: evidence && params.evidenceCap !== null,
  };
}

/** Highest level ≤ `top` that enough dimensions have reached and none lags too far behind; at least 1. */
export function breadthCap({ dimensions }: CapSet, levels: ArrayLike<number>, top: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  let total = 0;
  for (let at = 0; at < dimensions.length; at += 1) {
    lowest = Math.min(lowest, levels[at]!);
    total += dimensions[at]!.weight;
  }
  for (let level = Math.min(top, lowest + BREADTH_LAG); level > 1; level -= 1) {
    let reached = 0;
    for (let at = 0; at < dimensions.length; at += 1) if (levels[at]! >= level) reached += dimensions[at]!.weight;
    if (reached / total + EPSILON >= BREADTH_SHARE) return level;
  }
  return 1;
}

/** Whether an item's value (of the sheet, or as simulated) is below its bound. */
function isBroken({ below }: ItemBound, value: number): boolean {
  return value + EPSILON < below;
}

export interface Levels {
  /** By position in `CapSet.dimensions`. */
  readonly dimensions: ArrayLike<number>;
  readonly index: number;
  /** Level of the evidence-supported root. */
  readonly evidence: number;
}

/**
 * Lowest of critical, breadth, knock-out and gate caps, without naming them: what the simulation asks for
 * thousands of times. Bounds are held against whole steps, as an answer would be.
 */
export function lowestCap(
  set: CapSet,
  levels: ArrayLike<number>,
  at: { index: number; values: readonly number[] },
): number {
  let lowest = at.index;
  for (let position = 0; position < set.dimensions.length; position += 1) {
    if (set.dimensions[position]!.critical) lowest = Math.min(lowest, levels[position]! + 1);
  }
  if (set.breadth) lowest = Math.min(lowest, breadthCap(set, levels, at.index));
  for (const bound of set.bounds) {
    if (isBroken(bound, Math.floor(at.values[bound.slot]! + 0.5))) lowest = Math.min(lowest, bound.cap);
  }
  return lowest;
}

interface Sheet {
  readonly levels: Levels;
  readonly values: readonly number[];
  readonly supported: readonly number[];
}

/** All caps in the order they are reported; bounds only where they are broken. */
export function capsOf(program: Program, set: CapSet, { levels, values, supported }: Sheet): Cap[] {
  const caps: Omit<Cap, 'binding'>[] = [];
  const ids = set.dimensions.map(({ number }) => program.nodes[number]!.id);
  set.dimensions.forEach(({ critical }, position) => {
    const id = ids[position]!;
    if (critical)
      caps.push({ id: `critical:${id}`, kind: 'critical', cap: levels.dimensions[position]! + 1, because: [id] });
  });
  if (set.breadth) {
    const cap = breadthCap(set, levels.dimensions, levels.index);
    const behind = ids.filter((_, position) => levels.dimensions[position]! < cap + 1);
    caps.push({ id: 'breadth', kind: 'breadth', cap, because: behind });
  }
  for (const bound of set.bounds) {
    const { id, kind, cap, item, slot } = bound;
    if (isBroken(bound, values[slot]!)) caps.push({ id, kind, cap, because: [item] });
  }
  if (set.evidence) {
    const unsupported = program.items.filter((_, slot) => supported[slot]! + EPSILON < values[slot]!);
    const because = unsupported.map(({ id }) => id);
    caps.push({ id: 'evidence', kind: 'evidence', cap: levels.evidence + 1, because });
  }
  const final = Math.min(levels.index, ...caps.map(({ cap }) => cap));
  return caps.map((cap) => ({ ...cap, binding: cap.cap === final && final < levels.index }));
}
