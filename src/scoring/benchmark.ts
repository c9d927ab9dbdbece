import { EPSILON } from '#kernel';
import { betaQuantile } from './beta.ts';

/** Where a value stands among others. */
export interface Standing {
  /** Size of the cohort. */
  readonly n: number;
  /** Mid-rank share of the cohort below, 0–1. */
  readonly p: number;
  /** 90 % interval of it (Jeffreys). */
  readonly lo: number;
  readonly hi: number;
  /** 1 = lowest quarter … 4 = highest. */
  readonly quartile: 1 | 2 | 3 | 4;
  /** What may be shown: small cohorts give the quarter and n only. */
  readonly show: 'quartile' | 'percentile';
}

/** Fewest firms of which anything is shown: below it one of them could be guessed. */
export const FEWEST_IN_COHORT = 5;
const FEWEST_FOR_PERCENTILE = 20;
const TAIL = 0.05;

/**
 * Percentile of `x` in a cohort of the same scope and major version of the pack.
 * @param cohort imported values of real firms, never simulated ones
 * @returns null below 5 firms: nothing is shown
 * @see docs/method.md (benchmarks)
 */
export function benchmark(cohort: readonly number[], x: number): Standing | null {
  const n = cohort.length;
  if (n < FEWEST_IN_COHORT) return null;
  const equal = cohort.filter((value) => Math.abs(value - x) <= EPSILON).length;
  const below = cohort.filter((value) => value < x - EPSILON).length;
  const m = below + equal / 2;
  const p = m / n;
  return {
    n,
    p,
    lo: betaQuantile(TAIL, m + 0.5, n - m + 0.5),
    hi: betaQuantile(1 - TAIL, m + 0.5, n - m + 0.5),
    quartile: p < 0.25 ? 1 : p < 0.5 ? 2 : p < 0.75 ? 3 : 4,
    show: n < FEWEST_FOR_PERCENTILE ? 'quartile' : 'percentile',
  };
}
