import type { FrozenResult } from '#answers';
import { EPSILON } from '#kernel';

/** A value on 1–5 with its 80 % interval, where one was drawn. */
export interface Measured {
  readonly value: number | null;
  readonly range?: readonly [low: number, high: number];
}

export type Verdict =
  /** Further than the two ranges explain. */
  | 'up'
  | 'down'
  /** The ranges of the two are wide enough to explain it. */
  | 'within'
  | 'same'
  /** No range was drawn for one of the two: the figures stand alone. */
  | 'unjudged'
  /** One of the two has no value. */
  | 'none';

/** The way from one value to another. */
export interface Move {
  readonly before: Measured;
  readonly after: Measured;
  /** After less before; null where one is missing. */
  readonly delta: number | null;
  readonly verdict: Verdict;
}

/**
 * Whether a value has moved further than its uncertainty. The two halves of the ranges that face each other are
 * added in quadrature: the middle 80 % of the difference of two independent readings.
 * @see docs/method.md (comparison)
 */
export function moveOf(before: Measured, after: Measured): Move {
  if (before.value === null || after.value === null) return { before, after, delta: null, verdict: 'none' };
  const delta = after.value - before.value;
  return { before, after, delta, verdict: verdictOf(delta, before, after) };
}

function verdictOf(delta: number, before: Measured, after: Measured): Verdict {
  if (Math.abs(delta) <= EPSILON) return 'same';
  if (before.range === undefined || after.range === undefined) return 'unjudged';
  const up = delta > 0;
  // ranges are widened to hold their value: a half is never negative
  const [left, right] = up ? [before, after] : [after, before];
  const above = Math.max(0, left.range![1] - left.value!);
  const below = Math.max(0, right.value! - right.range![0]);
  if (Math.abs(delta) <= Math.hypot(above, below) + EPSILON) return 'within';
  return up ? 'up' : 'down';
}

export interface Comparison {
  readonly root: Move;
  readonly application: Move;
  readonly readiness: Move;
  readonly dimensions: readonly { readonly id: string; readonly move: Move }[];
  readonly levels: { readonly before: number | null; readonly after: number | null };
}

/**
 * Two results beside each other, each by its own ruler.
 * @param dimensions ids in the order they are shown
 */
export function compareResults(before: FrozenResult, after: FrozenResult, dimensions: readonly string[]): Comparison {
  return {
    root: moveOf(rootOf(before), rootOf(after)),
    application: moveOf({ value: before.application }, { value: after.application }),
    readiness: moveOf({ value: before.readiness }, { value: after.readiness }),
    dimensions: dimensions.map((id) => ({ id, move: moveOf(measuredAt(before, id), measuredAt(after, id)) })),
    levels: { before: before.level, after: after.level },
  };
}

/** The index of a result with its range. */
function rootOf({ value, interval80 }: FrozenResult): Measured {
  return interval80 === undefined ? { value } : { value, range: interval80 };
}

/** One dimension or capability of a result; without a value where it was not asked. */
export function measuredAt({ nodes, ranges }: FrozenResult, id: string): Measured {
  const value = nodes[id] ?? null;
  const range = ranges?.[id];
  return range === undefined ? { value } : { value, range };
}
