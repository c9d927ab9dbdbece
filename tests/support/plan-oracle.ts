import type { PlanProblem, Starts } from '#roadmap';
import { randomPlan } from './random-plans.ts';

/** Problems that the search for plans is measured on, by seed: 40 to 60 activities over two years. */
export const SEEDS: readonly number[] = Array.from({ length: 21 }, (_, index) => index + 1);

export function oracleProblem(seed: number): PlanProblem {
  return randomPlan(seed, 39 + seed);
}

/** What the exact solver found: tests/golden/plan-oracle.json, written by scripts/plan-oracle.ts. */
export interface Proven {
  readonly seed: number;
  readonly size: number;
  /** Value of the best plan found. */
  readonly value: number;
  /** No plan is worth more. */
  readonly bound: number;
  readonly nodes: number;
  readonly starts: Starts;
}
