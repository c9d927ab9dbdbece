import { benchmark, FEWEST_IN_COHORT, type Standing } from './benchmark.ts';
import { quantile } from './quantile.ts';

/** How a value is spread over the firms of a pool, and where one of them stands. */
export interface Pooled {
  /** Firms with a value, the one compared not counted. */
  readonly n: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  /** null where the one compared has no value. */
  readonly standing: Standing | null;
}

/**
 * The quarters of a pool on 1–5; single values are never shown.
 * @param values of real firms, null = no value
 * @param own of the firm compared, which is not in `values`
 * @returns null below five values
 */
export function pooled(values: readonly (number | null)[], own: number | null): Pooled | null {
  const cohort = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (cohort.length < FEWEST_IN_COHORT) return null;
  return {
    n: cohort.length,
    q25: quantile(cohort, 0.25),
    median: quantile(cohort, 0.5),
    q75: quantile(cohort, 0.75),
    standing: own === null ? null : benchmark(cohort, own),
  };
}
