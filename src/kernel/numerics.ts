/** Slack in every comparison with a threshold: scoring-spec §12. */
export const EPSILON = 1e-9;

/** Whether `value` reaches `bound` (lower bound inclusive, within {@link EPSILON}). */
export function reaches(value: number, bound: number): boolean {
  return value + EPSILON >= bound;
}

/**
 * Cuts to `digits` decimals, so that a shown value reaches a threshold only when the value does.
 * @see docs/method.md §display
 */
export function floorTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor((value + EPSILON) * scale) / scale;
}

/** Rounds half up to `digits` decimals; for figures that are not compared with a threshold. */
export function roundHalfUp(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor(value * scale + 0.5 + EPSILON) / scale;
}
