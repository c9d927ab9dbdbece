/** What one unit's priority follows from. All weights of the formula are conventions. */
export interface PriorityInput {
  /** Present value, on the pack's scale. */
  readonly x: number;
  /** Target. */
  readonly target: number;
  /** Width of the scale, default 4 (1–5). */
  readonly width?: number;
  /** Share 0–1 of the user's goals it serves; null = no goals set. */
  readonly objectives: number | null;
  /** Share 0–1 of the cost it relieves; null = no costs given. */
  readonly costRelief: number | null;
  /** Share 0–1 of other gaps that wait for it. */
  readonly unlock: number | null;
  /** Distance 0–1 to the best of a benchmark; null = no benchmark. */
  readonly proximity: number | null;
}

const WEIGHTS = { objectives: 0.35, costRelief: 0.2, unlock: 0.25, proximity: 0.2 } as const;

/** Gap as a share of the scale, 0–1. */
export function gapOf({ x, target, width = 4 }: Pick<PriorityInput, 'x' | 'target' | 'width'>): number {
  return clip((target - x) / width);
}

/**
 * Priority 0–100: the weighted mean of the terms that are known, times the square root of the gap, so
 * that small gaps of vital units stay visible and closed ones drop out.
 * @see docs/method.md (gaps and priority)
 */
export function priorityOf(input: PriorityInput): number {
  const gap = gapOf(input);
  let sum = 0;
  let total = 0;
  for (const term of ['objectives', 'costRelief', 'unlock', 'proximity'] as const) {
    const value = input[term];
    if (value === null) continue;
    sum += WEIGHTS[term] * value;
    total += WEIGHTS[term];
  }
  return gap === 0 || total === 0 ? 0 : (100 * sum * Math.sqrt(gap)) / total;
}

/** What an action to level `to` does for one unit. */
export interface Lift {
  readonly priority: number;
  readonly x: number;
  readonly target: number;
  readonly to: number;
}

/**
 * Benefit of an action per effort: the priorities of the units it lifts, each by the share of the gap it closes.
 * @param effort 1..5
 */
export function rankOf(lifts: readonly Lift[], effort: number): number {
  return lifts.reduce((sum, lift) => sum + lift.priority * closedShare(lift), 0) / effort;
}

function closedShare({ x, target, to }: Lift): number {
  const lift = Math.max(0, Math.min(to, target) - x);
  return target - x <= 0 ? 0 : Math.min(1, lift / (target - x));
}

/**
 * Share of the largest possible relevance that a unit reaches.
 * @param relevance 0–3 by key
 * @param importance ≥ 0 by key: 3, 2, 1 for ranked goals, or shares of cost
 * @returns 0–1; null when nothing is important
 */
export function relevanceShare(
  relevance: Readonly<Record<string, number>>,
  importance: Readonly<Record<string, number>>,
): number | null {
  let sum = 0;
  let total = 0;
  for (const [key, weight] of Object.entries(importance)) {
    sum += (relevance[key] ?? 0) * weight;
    total += weight;
  }
  return total === 0 ? null : sum / (3 * total);
}

export function clip(share: number): number {
  return Math.min(1, Math.max(0, share));
}
