import type { ActionWish, Assessment, PlanWishes } from '#answers';
import { atOnce } from './plan-roadmap.ts';
import { setUpPlan, type PlanContent } from './set-up-plan.ts';

/** What has to be decided so that the plan takes an action, and what gives way for it. */
export interface TakenIntoPlan {
  readonly wishes: PlanWishes;
  /** Ids of other actions that find no room any more. */
  readonly removed: readonly string[];
  /** How many other actions start at another time, or come in. */
  readonly moved: number;
}

/**
 * Decisions under which the plan takes an action that it left out: what was said against it is taken back and, where
 * that is not enough, its start is fixed to the quarter for which the least gives way.
 * @param action id
 * @returns null where no quarter holds it without another demand being left unmet: money, people or time would have to grow
 */
export function takeIntoPlan(assessment: Assessment, content: PlanContent, action: string): TakenIntoPlan | null {
  const before = setUpPlan(assessment, content);
  if (before === null) return null;
  const { plan = {} } = assessment;
  const starts = atOnce(before).starts;
  const { excluded: _excluded, pinned: _pinned, startMonth: _month, ...rest } = plan.actions?.[action] ?? {};
  const { [action]: _replaced, ...others } = plan.actions ?? {};

  const decided = (wish: ActionWish): TakenIntoPlan[] => {
    const wishes = { ...plan, actions: Object.keys(wish).length === 0 ? others : { ...others, [action]: wish } };
    const setup = setUpPlan({ ...assessment, plan: wishes }, content);
    if (setup === null || setup.conflicts.length > before.conflicts.length) return [];
    const after = atOnce(setup).starts;
    // what was demanded and met so far stays met
    const unmet = setup.problem.activities.some(
      ({ id, window, required }) =>
        after[id] === undefined &&
        (id === action || ((window !== undefined || required === true) && starts[id] !== undefined)),
    );
    if (unmet) return [];
    const removed = Object.keys(starts).filter((id) => after[id] === undefined);
    const moved = Object.keys(after).filter((id) => id !== action && after[id] !== starts[id]).length;
    return [{ wishes, removed, moved }];
  };
  const unpinned = decided(rest);
  const quarters = Array.from({ length: before.problem.limits.months / 3 }, (_, pinned) => ({ ...rest, pinned }));
  const found = unpinned.length > 0 ? unpinned : quarters.flatMap(decided);
  const [best] = found.sort((a, b) => a.removed.length - b.removed.length || a.moved - b.moved);
  return best ?? null;
}
