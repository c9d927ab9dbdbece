import type { ActionWish, Assessment, PlanWishes } from '#answers';
import { planChanges, type PlanChange } from './plan-changes.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanContent } from './set-up-plan.ts';

/** What has to be decided so that the plan takes an action, and what else moves. */
export interface TakenIntoPlan {
  readonly wishes: PlanWishes;
  /** Of the other actions. */
  readonly changes: readonly PlanChange[];
}

/**
 * Decisions under which the plan takes an action that it left out: what was said against it is taken back and, where
 * that is not enough, its start is fixed to the first quarter that holds it without a demand left unmet.
 * @param action id
 * @returns null where no quarter does: money, people or time would have to grow
 */
export function takeIntoPlan(assessment: Assessment, content: PlanContent, action: string): TakenIntoPlan | null {
  const before = planRoadmap(assessment, content);
  if (before === null) return null;
  const { plan = {} } = assessment;
  const { excluded: _excluded, pinned: _pinned, startMonth: _month, ...rest } = plan.actions?.[action] ?? {};
  const quarters = Array.from({ length: before.limits.months / 3 }, (_, pinned): ActionWish => ({ ...rest, pinned }));
  for (const wish of [rest, ...quarters]) {
    const { [action]: _replaced, ...others } = plan.actions ?? {};
    const wishes = { ...plan, actions: Object.keys(wish).length === 0 ? others : { ...others, [action]: wish } };
    const after = planRoadmap({ ...assessment, plan: wishes }, content);
    if (after === null || after.conflicts.length > before.conflicts.length) continue;
    if (!after.actions.some((planned) => planned.action.id === action)) continue;
    return { wishes, changes: planChanges(before, after).filter((change) => change.action.id !== action) };
  }
  return null;
}
