/** One action as the planner sees it: plain numbers, so that it can be posted to a worker. */
export interface PlanActivity {
  readonly id: string;
  /** Whose level it raises. */
  readonly capability: string;
  /** Duration in whole months, at least 1. */
  readonly months: number;
  /** Own people's effort in person-months, spread evenly over its months. */
  readonly personMonths: number;
  /** Planning estimate in 万元, upper end; counted in the year it starts. */
  readonly costWan: number;
  /** What it is worth when done at once, in points of priority; 0 where it only opens the way for others. */
  readonly gain: number;
  /** R of the specification: benefit for effort; the serial schedule goes by it. */
  readonly rank: number;
  /** Ids of activities that must end first; ids outside the problem count as done. */
  readonly prerequisites: readonly string[];
  /** First and last month it may start in, where somebody fixed that. */
  readonly window?: readonly [first: number, last: number];
  /** It belongs to what the level that must be reached rests on. */
  readonly required?: boolean;
}

/** What a plan has to keep to. Infinity = this limit does not bind. */
export interface PlanLimits {
  /** Length of the plan in months; an action that would end later is not in it. */
  readonly months: number;
  /** Projects side by side, in any month. */
  readonly slots: number;
  /** Own people's effort in any quarter, in person-months. */
  readonly personMonths: number;
  /** Money of each year in 万元; later years have that of the last one named. Empty = does not bind. */
  readonly budgetWan: readonly number[];
}

/** What to choose from and what to keep to. The same problem always gives the same plan. */
export interface PlanProblem {
  /** In pack order; prerequisites lead in no circle. */
  readonly activities: readonly PlanActivity[];
  readonly limits: PlanLimits;
}

/** First month, counted from 0, by the id of each activity that is in the plan. */
export type Starts = Readonly<Record<string, number>>;

export const MONTHS_IN_QUARTER = 3;
export const MONTHS_IN_YEAR = 12;

/** Money of year `year`, counted from 0; Infinity where no budget was named. */
export function budgetOf({ budgetWan }: PlanLimits, year: number): number {
  return budgetWan[Math.min(year, budgetWan.length - 1)] ?? Infinity;
}

/** What a gain is worth that comes only at the very end of the plan, against one that comes at once. */
const LAST = 0.5;

/** Share of its gain that an activity brings when it ends in month `end` of `months`: 1 falling to one half. */
export function worth(end: number, months: number): number {
  return 1 - ((1 - LAST) * end) / months;
}

/**
 * What a plan is worth: the gains of its activities, those that come late counting less. All three
 * planners make this as large as they can.
 * @see docs/method.md (roadmap)
 */
export function valueOfPlan({ activities, limits }: PlanProblem, starts: Starts): number {
  let value = 0;
  for (const { id, months, gain } of activities) {
    const start = starts[id];
    if (start !== undefined) value += gain * worth(start + months, limits.months);
  }
  return value;
}
