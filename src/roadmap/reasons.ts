import type { Board } from './board.ts';
import type { PlanActivity, Starts } from './plan-problem.ts';
import type { Held, LeftOut } from './roadmap.ts';
import type { PlanSetup } from './set-up-plan.ts';

export interface Placed {
  /** All that is in the plan. */
  readonly board: Board;
  readonly starts: Starts;
  readonly activities: ReadonlyMap<string, PlanActivity>;
}

/** What keeps an action of the plan from starting a month earlier. */
export function heldBy(activity: PlanActivity, placed: Placed): Held {
  const { board, starts } = placed;
  const start = starts[activity.id] ?? 0;
  if (start === 0) return { kind: 'none' };
  const last = activity.prerequisites.find((id) => endOf(id, placed) === start);
  if (last !== undefined) return { kind: 'prerequisite', action: last };
  if (activity.window !== undefined && activity.window[0] === start) return { kind: 'pinned' };
  board.take(activity, start);
  const obstacle = board.obstacle(activity, start - 1);
  board.put(activity, start);
  return { kind: obstacle === 'people' || obstacle === 'budget' ? obstacle : 'slots' };
}

function endOf(id: string, { starts, activities }: Placed): number | undefined {
  const start = starts[id];
  const months = activities.get(id)?.months;
  return start === undefined || months === undefined ? undefined : start + months;
}

/** What would close a gap and is not in the plan, and what is in its way. */
export function whyLeftOut(setup: PlanSetup, placed: Placed): LeftOut[] {
  const { candidates, wishes, blocked } = setup;
  return candidates.flatMap(({ action, reason }): LeftOut[] => {
    const { id } = action;
    if (placed.starts[id] !== undefined) return [];
    const excluded = wishes.actions?.[id]?.excluded;
    if (excluded !== undefined) return [{ action, why: { kind: 'excluded', reason: excluded.reason } }];
    if (reason === 'prerequisite') return [];
    const missing = blocked.get(id);
    if (missing !== undefined) return [{ action, why: { kind: 'waits', action: missing } }];
    const activity = placed.activities.get(id);
    return activity === undefined ? [] : [{ action, why: obstacleOf(activity, placed) }];
  });
}

function obstacleOf(activity: PlanActivity, placed: Placed): LeftOut['why'] {
  const waits = activity.prerequisites.find((id) => placed.activities.has(id) && placed.starts[id] === undefined);
  if (waits !== undefined) return { kind: 'waits', action: waits };
  const { board } = placed;
  const from = Math.max(activity.window?.[0] ?? 0, ...activity.prerequisites.map((id) => endOf(id, placed) ?? 0));
  const last = Math.min(activity.window?.[1] ?? Infinity, board.limits.months - activity.months);
  let people = false;
  for (let start = from; start <= last; start += 1) {
    const obstacle = board.obstacle(activity, start);
    if (obstacle === 'budget') return { kind: 'budget' };
    if (obstacle === 'people') people = true;
  }
  return { kind: people ? 'people' : 'time' };
}
