import { EPSILON } from '#kernel';
import { intraclass } from './intraclass.ts';

/** One row a rater, one column an item; null = not rated. */
export type Ratings = readonly (readonly (number | null)[])[];

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface Alpha {
  /** Krippendorff's α, ≤ 1. */
  readonly alpha: number;
  /** All ratings are the same: α is 1 by convention and says little. */
  readonly noVariation: boolean;
}

/** good ≥ .80 · tentative ≥ .667 · weak: hold a workshop before using the level. */
export type AgreementReading = 'good' | 'tentative' | 'weak';

export interface Agreement extends Alpha {
  readonly raters: number;
  /** Items rated by at least two. */
  readonly items: number;
  readonly reading: AgreementReading;
  /** ICC(2,k), where every rater rated every item; else null. */
  readonly icc: number | null;
}

const FEWEST_RATERS = 2;
const FEWEST_ITEMS = 5;
const GOOD = 0.8;
const TENTATIVE = 0.667;

/**
 * How far raters agree over the items of a dimension.
 * @returns null for fewer than 2 raters or 5 items rated by two of them
 * @see docs/method.md (several respondents)
 */
export function agreement(ratings: Ratings): Agreement | null {
  const raters = ratings.filter((row) => row.some((value) => value !== null)).length;
  const items = unitsOf(ratings).filter((unit) => unit.length >= 2).length;
  if (raters < FEWEST_RATERS || items < FEWEST_ITEMS) return null;
  const found = krippendorffAlpha(ratings);
  if (found === null) return null;
  const complete = completeRatings(ratings);
  return {
    ...found,
    raters,
    items,
    reading: found.alpha + EPSILON >= GOOD ? 'good' : found.alpha + EPSILON >= TENTATIVE ? 'tentative' : 'weak',
    icc: complete === null ? null : (intraclass(complete)?.icc2k ?? null),
  };
}

/**
 * Krippendorff's α with missing ratings, by coincidences of values within items.
 * @param metric distance between two values; ordinal by default
 * @returns null when no item was rated twice
 */
export function krippendorffAlpha(ratings: Ratings, metric: Metric = 'ordinal'): Alpha | null {
  const units = unitsOf(ratings).filter((unit) => unit.length >= 2);
  if (units.length === 0) return null;
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const size = values.length;
  const place = new Map(values.map((value, at) => [value, at]));
  const coincidences = new Float64Array(size * size);
  for (const unit of units) {
    const share = 1 / (unit.length - 1);
    unit.forEach((a, i) =>
      unit.forEach((b, j) => {
        if (i !== j) coincidences[place.get(a)! * size + place.get(b)!]! += share;
      }),
    );
  }
  const totals = values.map((_, c) => coincidences.subarray(c * size, (c + 1) * size).reduce((sum, o) => sum + o, 0));
  const n = totals.reduce((sum, total) => sum + total, 0);
  const distance = squaredDistance(metric, values, totals);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c += 1) {
    for (let k = 0; k < size; k += 1) {
      const apart = distance(c, k);
      observed += coincidences[c * size + k]! * apart;
      expected += totals[c]! * totals[k]! * apart;
    }
  }
  if (expected === 0) return { alpha: 1, noVariation: true };
  return { alpha: 1 - ((n - 1) * observed) / expected, noVariation: false };
}

/** The ratings, when no rater left an item out; else null. */
function completeRatings(ratings: Ratings): number[][] | null {
  const rows = ratings.map((row) => row.filter((value) => value !== null));
  const width = Math.max(...ratings.map((row) => row.length));
  return rows.every((row) => row.length === width) ? rows : null;
}

function unitsOf(ratings: Ratings): number[][] {
  const width = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: width }, (_, item) =>
    ratings.flatMap((row) => {
      const value = row[item];
      return value === null || value === undefined ? [] : [value];
    }),
  );
}

function squaredDistance(
  metric: Metric,
  values: readonly number[],
  totals: readonly number[],
): (c: number, k: number) => number {
  switch (metric) {
    case 'nominal':
      return (c, k) => (c === k ? 0 : 1);
    case 'ordinal':
      return (c, k) => {
        const [low, high] = c < k ? [c, k] : [k, c];
        let between = 0;
        for (let g = low; g <= high; g += 1) between += totals[g]!;
        return (between - (totals[c]! + totals[k]!) / 2) ** 2;
      };
    case 'interval':
      return (c, k) => (values[c]! - values[k]!) ** 2;
    case 'ratio':
      return (c, k) => {
        const sum = values[c]! + values[k]!;
        return sum === 0 ? 0 : ((values[c]! - values[k]!) / sum) ** 2;
      };
  }
}
