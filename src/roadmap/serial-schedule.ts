/** One piece of work to be placed in time. */
export interface Activity {
  readonly id: string;
  /** Duration in whole months, at least 1. */
  readonly months: number;
  /** Ids of activities that must end first. */
  readonly prerequisites: readonly string[];
  /** Benefit per effort, 0 or more: what is taken first among what may start. */
  readonly rank: number;
}

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
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  const urgency = urgencies(activities);
  const end = new Map<string, number>();
  const load: number[] = [];
  const placements: Placement[] = [];

  while (placements.length < activities.length) {
    let taken: Activity | undefined;
    for (const activity of activities) {
      if (end.has(activity.id)) continue;
      if (activity.prerequisites.some((id) => known.has(id) && !end.has(id))) continue;
      if (taken === undefined || valueOf(urgency, activity) > valueOf(urgency, taken)) taken = activity;
    }
    if (taken === undefined) throw new Error('prerequisites lead in a circle');
    const earliest = Math.max(0, ...taken.prerequisites.map((id) => end.get(id) ?? 0));
    const start = firstFreeMonth(load, earliest, { months: taken.months, slots });
    for (let month = start; month < start + taken.months; month += 1) load[month] = (load[month] ?? 0) + 1;
    end.set(taken.id, start + taken.months);
    placements.push({ id: taken.id, start });
  }
  return placements;
}

function urgencies(activities: readonly Activity[]): ReadonlyMap<string, number> {
  const unlocks = new Map<string, Activity[]>();
  for (const activity of activities) {
    for (const id of activity.prerequisites) unlocks.set(id, [...(unlocks.get(id) ?? []), activity]);
  }
  const urgency = new Map<string, number>();
  const visit = (activity: Activity, trail: ReadonlySet<string>): number => {
    const known = urgency.get(activity.id);
    if (known !== undefined) return known;
    if (trail.has(activity.id)) throw new Error('prerequisites lead in a circle');
    const deeper = new Set([...trail, activity.id]);
    const value = Math.max(activity.rank, ...(unlocks.get(activity.id) ?? []).map((next) => visit(next, deeper)));
    urgency.set(activity.id, value);
    return value;
  };
  for (const activity of activities) visit(activity, new Set());
  return urgency;
}

function valueOf(urgency: ReadonlyMap<string, number>, { id }: Activity): number {
  return urgency.get(id) ?? 0;
}

function firstFreeMonth(load: readonly number[], from: number, work: { months: number; slots: number }): number {
  for (let start = from; ; start += 1) {
    let free = true;
    for (let month = start; month < start + work.months; month += 1) {
      if ((load[month] ?? 0) >= work.slots) free = false;
    }
    if (free) return start;
  }
}
