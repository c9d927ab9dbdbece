import { mulberry32, type Uniform } from '#scoring';
import { Draft, layOut, type Layout } from './draft.ts';
import { fillByDensity } from './fill-by-density.ts';
import { bestFilling, isBetter, keeping, planOf, type FoundPlan } from './instant-plan.ts';
import type { PlanProblem, Starts } from './plan-problem.ts';

/** How far the search goes: a number of tries, never a time, so that every machine finds the same plan. */
const TRIES = 6_000;
/** Largest loss that is accepted on the way, as a share of the value; it falls to 0 in the course of the search. */
const WARMTH = 0.04;
const SEED = 20_260_101;

export interface Search {
  readonly tries?: number;
  readonly seed?: number;
}

/**
 * Looks for a better plan: takes a part of it off, puts it together again in another order, and goes
 * on from what is better, or at first a little worse. Same problem, same start: same plan.
 * @param from plan to start from beside the instant one; what no longer fits in it is mended
 * @returns a plan worth at least as much as the instant one
 * @see docs/method.md (roadmap)
 */
export function improvePlan(
  problem: PlanProblem,
  from?: Starts,
  { tries = TRIES, seed = SEED }: Search = {},
): FoundPlan {
  const layout = layOut(problem);
  const best = new Draft(layout);
  best.copy(bestFilling(layout));
  if (from !== undefined) {
    const kept = keeping(layout, from);
    if (isBetter(kept, best)) best.copy(kept);
  }
  const current = new Draft(layout);
  const trial = new Draft(layout);
  current.copy(best);
  const uniform = mulberry32(seed);
  for (let number = 0; number < tries; number += 1) {
    trial.copy(current);
    if (!ruin(trial, uniform)) break;
    recreate(trial, uniform);
    const warmth = WARMTH * (1 - number / tries) * current.value();
    const better = trial.forced() - current.forced();
    if (better > 0 || (better === 0 && trial.value() > current.value() - warmth * uniform())) current.copy(trial);
    if (isBetter(current, best)) best.copy(current);
  }
  return planOf(best);
}

/** Share of the plan that is taken off in one try, at most. */
const RUIN = 0.5;

/** Takes a part of the plan off: some at random, or what runs in one stretch of time; false = there is no plan. */
function ruin(draft: Draft, uniform: Uniform): boolean {
  const placed = draft.starts.flatMap((start, at) => (start < 0 ? [] : [at]));
  if (placed.length === 0) return false;
  const size = 1 + Math.floor(uniform() * Math.max(1, placed.length * RUIN));
  if (uniform() < 0.5) {
    for (let number = 0; number < size; number += 1) draft.takeWithAll(placed[Math.floor(uniform() * placed.length)]!);
    return true;
  }
  const centre = draft.starts[placed[Math.floor(uniform() * placed.length)]!]!;
  const near = [...placed].sort((a, b) => Math.abs(draft.starts[a]! - centre) - Math.abs(draft.starts[b]! - centre));
  for (const at of near.slice(0, size)) draft.takeWithAll(at);
  return true;
}

function recreate(draft: Draft, uniform: Uniform): void {
  draft.placeForced();
  const weights = { money: uniform() ** 2, people: uniform() ** 2, slots: 0.02 + uniform() ** 2 };
  fillByDensity(draft, weights, noiseFor(draft.layout, uniform));
  draft.tidy();
}

/** Factors up to e^±1.5 on what each is worth: in some tries hardly any, in others a quite different order. */
const NOISE = 3;

function noiseFor({ activities }: Layout, uniform: Uniform): number[] {
  const spread = NOISE * uniform();
  return activities.map(() => Math.exp(spread * (uniform() - 0.5)));
}
