import { Draft, layOut } from './draft.ts';
import type { PlanActivity } from './plan-problem.ts';

/** One piece of work to be placed in time. */
export type Activity = Pick<PlanActivity, 'id' | 'months' | 'prerequisites' | 'rank'>;

export interface Placement {
  readonly id: string;
  /** First month, counted from 0. */
  readonly start: number;
}

/**
 * Serial schedule generation: repeatedly takes the most urgent activity whose prerequisites are
 * placed and starts it in the earliest month with a free slot for its whole duration. Urgency is
 * the largest rank among the activity and all it unlocks; ties go to the earlier in the list.
 * @param activities in pack order; prerequisites outside the list count as done
 * @param slots activities that may run in parallel, at least 1
 * @returns placements in the order they were made
 * @throws Error on a circle of prerequisites, a mistake of the pack that content checks exclude
 * @see docs/method.md (roadmap), scoring-spec §11
 */
export function serialSchedule(activities: readonly Activity[], slots: number): Placement[] {
  const draft = new Draft(
    layOut({
      activities: activities.map((activity) => ({ ...activity, capability: '', personMonths: 0, costWan: 0, gain: 0 })),
      limits: { months: Infinity, slots, personMonths: Infinity, budgetWan: [] },
    }),
  );
  return placeByUrgency(draft).map((at) => ({ id: activities[at]!.id, start: draft.starts[at]! }));
}

/**
 * Places by urgency what is not placed yet. What fits nowhere is left out, with all that rests on it.
 * @returns numbers in the order they were placed
 */
export function placeByUrgency(draft: Draft): number[] {
  const { activities, before, urgency } = draft.layout;
  const open = new Set(activities.flatMap((_, at) => (draft.has(at) ? [] : [at])));
  const order: number[] = [];
  for (;;) {
    let taken = -1;
    for (const at of open) {
      if (!before[at]!.every((one) => draft.has(one))) continue;
      if (taken < 0 || urgency[at]! > urgency[taken]!) taken = at;
    }
    if (taken < 0) return order;
    open.delete(taken);
    if (draft.place(taken)) order.push(taken);
  }
}
