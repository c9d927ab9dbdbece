/** Intraclass correlations of raters who all rated all items (Shrout and Fleiss 1979). */
export interface Intraclass {
  readonly icc11: number;
  readonly icc21: number;
  readonly icc31: number;
  readonly icc1k: number;
  /** Two-way random raters, mean of k raters: the one we report. */
  readonly icc2k: number;
  readonly icc3k: number;
}

/**
 * @param ratings one row a rater, one column an item, nothing missing
 * @returns null for fewer than two raters or items, or when nothing varies
 */
export function intraclass(ratings: readonly (readonly number[])[]): Intraclass | null {
  const k = ratings.length;
  const n = ratings[0]?.length ?? 0;
  if (k < 2 || n < 2) return null;
  const items = Array.from({ length: n }, (_, item) => meanOf(ratings.map((row) => row[item]!)));
  const raters = ratings.map(meanOf);
  const grand = meanOf(items);
  const between = k * sumOfSquares(items, grand);
  const byRater = n * sumOfSquares(raters, grand);
  const total = ratings.reduce((sum, row) => sum + sumOfSquares(row, grand), 0);
  if (total === 0) return null;

  const bms = between / (n - 1);
  const jms = byRater / (k - 1);
  const wms = (total - between) / (n * (k - 1));
  const ems = (total - between - byRater) / ((n - 1) * (k - 1));
  return {
    icc11: (bms - wms) / (bms + (k - 1) * wms),
    icc21: (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n),
    icc31: (bms - ems) / (bms + (k - 1) * ems),
    icc1k: (bms - wms) / bms,
    icc2k: (bms - ems) / (bms + (jms - ems) / n),
    icc3k: (bms - ems) / bms,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumOfSquares(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
