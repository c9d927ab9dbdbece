import { EPSILON } from '#kernel';
import type { ScoringNode } from './pack.ts';
import { emptySlots, type Program } from './program.ts';

/**
 * Value of one node from its children's slots, sums in pack order. NaN stands for null: it is left out of
 * every aggregate, and is the result when nothing is left.
 */
export function aggregateNode(program: Program, number: number, values: readonly number[]): number {
  const only = program.onlyChild[number]!;
  if (only >= 0) return values[only]!;
  return program.plainMean[number] === 1 ? weightedMean(program, number, values) : combined(program, number, values);
}

/** Weighted mean of a node's children that have a value; NaN without any weight. */
function weightedMean(program: Program, number: number, values: readonly number[]): number {
  const { firstChild, childSlot, childWeight } = program;
  const end = firstChild[number + 1]!;
  let sum = 0;
  let total = 0;
  for (let at = firstChild[number]!; at < end; at += 1) {
    const value = values[childSlot[at]!]!;
    // NaN is the only value unequal to itself
    if (value !== value) continue;
    const weight = childWeight[at]!;
    sum += weight * value;
    total += weight;
  }
  return total === 0 ? Number.NaN : sum / total;
}

function combined(program: Program, number: number, values: readonly number[]): number {
  const node = program.nodes[number]!;
  for (const { item, min } of node.requires ?? []) {
    if (values[program.slotOf.get(item)!]! + EPSILON < min) return Number.NaN;
  }
  return (node.scale ?? 1) * unscaled(program, number, values);
}

function unscaled(program: Program, number: number, values: readonly number[]): number {
  const node = program.nodes[number]!;
  const agg = node.agg ?? 'wmean';
  if (agg === 'wmean') return weightedMean(program, number, values);
  if (agg === 'none') return Number.NaN;

  const present: number[] = [];
  const weights: number[] = [];
  for (let at = program.firstChild[number]!; at < program.firstChild[number + 1]!; at += 1) {
    const value = values[program.childSlot[at]!]!;
    if (Number.isNaN(value)) continue;
    present.push(value);
    weights.push(program.childWeight[at]!);
  }
  if (present.length === 0) return Number.NaN;
  const weighted = (f: (value: number) => number) =>
    present.reduce((sum, value, at) => (weights[at] === 0 ? sum : sum + weights[at]! * f(value)), 0);

  switch (agg) {
    case 'mean':
      return present.reduce((sum, value) => sum + value, 0) / present.length;
    case 'sum':
      return weighted((value) => value);
    case 'min':
      return Math.min(...present);
    case 'max':
      return Math.max(...present);
    case 'median':
      return middle(present);
    case 'geomean': {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      // one value of 0 makes the product 0; below 0 there is no geometric mean
      if (total === 0 || present.some((value) => value < 0)) return Number.NaN;
      return Math.exp(weighted((value) => Math.log(value)) / total);
    }
    case 'deduct':
      return baseOf(node) - weighted((value) => 1 - value);
  }
}

function baseOf({ base = 0 }: ScoringNode): number {
  return base;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/**
 * Weight of every slot in the root value: the product over its path of weight over the weights of
 * siblings with a value, so that the items of a tree of means add up to 1. A `sum` or `deduct`
 * passes its weights on as they are. NaN where there is no value.
 */
export function effectiveWeights(program: Program, values: readonly number[]): number[] {
  const { nodes, items, firstChild, childSlot, childWeight } = program;
  const weights = emptySlots(program);
  const root = program.slots - 1;
  if (!Number.isNaN(values[root]!)) weights[root] = 1;
  for (let number = nodes.length - 1; number >= 0; number -= 1) {
    const own = weights[items.length + number]!;
    if (Number.isNaN(own)) continue;
    const { agg = 'wmean', scale = 1 } = nodes[number]!;
    const start = firstChild[number]!;
    const end = firstChild[number + 1]!;
    let total = 0;
    for (let at = start; at < end; at += 1) {
      if (!Number.isNaN(values[childSlot[at]!]!)) total += agg === 'mean' ? 1 : childWeight[at]!;
    }
    const divisor = agg === 'sum' || agg === 'deduct' ? 1 : total;
    for (let at = start; at < end; at += 1) {
      const slot = childSlot[at]!;
      if (Number.isNaN(values[slot]!) || total === 0) continue;
      weights[slot] = (own * scale * (agg === 'mean' ? 1 : childWeight[at]!)) / divisor;
    }
  }
  return weights;
}
