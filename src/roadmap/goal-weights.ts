/** Weight of the first, second and third goal. */
export const GOAL_WEIGHTS: readonly number[] = [3, 2, 1];
