/**
 * Type-7 quantile.
 * @param sorted rising, at least one value
 * @param p 0–1
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const h = (sorted.length - 1) * p;
  const low = Math.floor(h);
  const at = sorted[low]!;
  const next = sorted[low + 1];
  return next === undefined ? at : at + (h - low) * (next - at);
}

/** Sample variance (n − 1); 0 for fewer than two values. */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
