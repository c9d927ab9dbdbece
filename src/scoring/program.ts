import { packProblems } from './check-pack.ts';
import { mapped, readerOf, type ItemReader } from './item-value.ts';
import { levelFinder, type LevelFinder } from './level.ts';
import type { LevelRule, Params, ScoringItem, ScoringNode, ScoringPack } from './pack.ts';
import { paramsOf, priorMoments } from './params.ts';

/**
 * A pack laid out for arithmetic. Every item and node has a slot: items 0..n−1 in pack order, then
 * nodes with children before their parents, so that one pass over the nodes aggregates the tree and
 * the root is the last slot. Null values are NaN inside the engine and null outside.
 */
export interface Program {
  readonly pack: ScoringPack;
  readonly params: Params;
  /** Of the prior of an unknown item, on the pack's scale. */
  readonly prior: { readonly mean: number; readonly variance: number };
  readonly low: number;
  readonly high: number;
  readonly items: readonly ScoringItem[];
  readonly itemIds: readonly string[];
  readonly readers: readonly ItemReader[];
  /** By node number; its slot is items.length + number. */
  readonly nodes: readonly ScoringNode[];
  readonly slots: number;
  /** One null a slot. */
  readonly blank: readonly number[];
  readonly slotOf: ReadonlyMap<string, number>;
  /** Children of node j: positions firstChild[j] up to firstChild[j + 1] of the two lists. */
  readonly firstChild: Int32Array;
  readonly childSlot: Int32Array;
  readonly childWeight: Float64Array;
  /** Numbers of the nodes that are plain weighted means of what they hold: the common case. */
  readonly plainMean: Uint8Array;
  /** By item slot: 1 = under a declared scope-out, so that no answer to it counts. */
  readonly hidden: Uint8Array;
  /** Slot of the one child whose value such a node simply has; −1 for all others. */
  readonly onlyChild: Int32Array;
  /** Node numbers in pack order. */
  readonly dimensions: readonly number[];
  readonly dimensionIds: readonly string[];
  /** By node number: its level rule; undefined = it has none. */
  readonly levels: readonly (LevelFinder | undefined)[];
}

const programs = new WeakMap<ScoringPack, Program>();

/**
 * Lays out a pack; the same pack object is laid out once.
 * @throws RangeError naming every fault of the pack
 */
export function programOf(pack: ScoringPack): Program {
  const known = programs.get(pack);
  if (known !== undefined) return known;
  const problems = packProblems(pack);
  if (problems.length > 0) throw new RangeError(`pack ${pack.id}: ${problems.join('; ')}`);
  const program = layOut(pack);
  programs.set(pack, program);
  return program;
}

function layOut(pack: ScoringPack): Program {
  const items: ScoringItem[] = [];
  const nodes: ScoringNode[] = [];
  const inPackOrder: ScoringNode[] = [];
  const hidden: number[] = [];
  const visit = (one: ScoringNode | ScoringItem, within: boolean) => {
    if (!('children' in one)) {
      items.push(one);
      hidden.push(within ? 1 : 0);
      return;
    }
    inPackOrder.push(one);
    for (const child of one.children) visit(child, within || one.outOfScope !== undefined);
    nodes.push(one);
  };
  visit(pack.root, false);

  const slotOf = new Map<string, number>();
  items.forEach(({ id }, slot) => slotOf.set(id, slot));
  nodes.forEach(({ id }, number) => slotOf.set(id, items.length + number));

  const children = nodes.flatMap((node) => node.children);
  const firstChild = new Int32Array(nodes.length + 1);
  nodes.forEach((node, number) => (firstChild[number + 1] = firstChild[number]! + node.children.length));

  const mixed = new Set(items.map(({ kind }) => kind)).size > 1;
  const readers = items.map((item) => {
    const reader = readerOf(item, pack.scale);
    return mixed ? mapped(reader, pack.scale) : reader;
  });
  const overall = pack.thresholds === undefined ? undefined : thresholdRule(pack.thresholds);
  const places = {
    slotOf,
    items,
    nodes,
    firstChild,
    childSlot: Int32Array.from(children, ({ id }) => slotOf.get(id)!),
  };

  const params = paramsOf(pack);
  const dimensions = inPackOrder.filter(({ dimension }) => dimension === true).map(({ id }) => id);
  return {
    pack,
    params,
    prior: priorMoments(params, pack.scale),
    low: pack.scale[0],
    high: pack.scale[1],
    itemIds: items.map(({ id }) => id),
    readers,
    slots: items.length + nodes.length,
    blank: [...items, ...nodes].map(() => Number.NaN),
    ...places,
    childWeight: Float64Array.from(children, ({ weight = 1 }) => weight),
    plainMean: Uint8Array.from(nodes, (node) => (isPlainMean(node) ? 1 : 0)),
    onlyChild: Int32Array.from(nodes, (node) => onlyChildOf(node, slotOf)),
    hidden: Uint8Array.from(hidden),
    dimensions: dimensions.map((id) => slotOf.get(id)! - items.length),
    dimensionIds: dimensions,
    levels: nodes.map((node, number) => {
      const rule = node.levelRule ?? overall;
      return rule === undefined ? undefined : levelFinder(rule, { ...places, number });
    }),
  };
}

function isPlainMean({ agg = 'wmean', scale = 1, requires = [] }: ScoringNode): boolean {
  return agg === 'wmean' && scale === 1 && requires.length === 0;
}

/** A capability that is asked by one item: most of them are. */
function onlyChildOf(node: ScoringNode, slotOf: ReadonlyMap<string, number>): number {
  const [child, ...others] = node.children;
  const simple = isPlainMean(node) && node.dimension !== true && node.outOfScope === undefined;
  if (child === undefined || others.length > 0 || !simple) return -1;
  return slotOf.get(child.id) ?? -1;
}

function thresholdRule(thresholds: readonly number[]): LevelRule {
  return { kind: 'thresholds', bounds: thresholds.map((bound, at) => [bound, at + 1]), floor: 0 };
}

/**
 * One number for every slot, all null. Plain arrays: for sheets of this size they are cheaper to make
 * than typed ones, and read as fast.
 */
export function emptySlots({ blank }: Program): number[] {
  return blank.slice();
}

/** Slots of the items under a node, in pack order. */
export function leafSlots(program: Program, number: number): number[] {
  const count = program.items.length;
  const slots: number[] = [];
  for (let at = program.firstChild[number]!; at < program.firstChild[number + 1]!; at += 1) {
    const slot = program.childSlot[at]!;
    if (slot < count) slots.push(slot);
    else slots.push(...leafSlots(program, slot - count));
  }
  return slots;
}
