import type { Action } from '#catalogue';
import type { Held, LeftOut, Roadmap } from './roadmap.ts';

/** What is different in a plan, and why. */
export type PlanChange =
  | {
      readonly kind: 'moved';
      readonly action: Action;
      /** First months, counted from 0. */
      readonly from: number;
      readonly to: number;
      /** Why it starts no earlier than it now does. */
      readonly held: Held;
    }
  | { readonly kind: 'added'; readonly action: Action; readonly to: number }
  /** `why` is absent where it is done or nothing needs it any more. */
  | { readonly kind: 'removed'; readonly action: Action; readonly from: number; readonly why?: LeftOut['why'] };

/** What moved, came and went from one plan to another, in the order of time. */
export function planChanges(
  before: Pick<Roadmap, 'actions'>,
  after: Pick<Roadmap, 'actions' | 'leftOut'>,
): PlanChange[] {
  const old = new Map(before.actions.map((planned) => [planned.action.id, planned]));
  const left = new Map(after.leftOut.map(({ action, why }) => [action.id, why]));
  const present = new Set(after.actions.map(({ action }) => action.id));
  const changes = after.actions.flatMap(({ action, start, held }): PlanChange[] => {
    const was = old.get(action.id);
    if (was === undefined) return [{ kind: 'added', action, to: start }];
    return was.start === start ? [] : [{ kind: 'moved', action, from: was.start, to: start, held }];
  });
  const gone = before.actions.flatMap(({ action, start }): PlanChange[] => {
    if (present.has(action.id)) return [];
    const why = left.get(action.id);
    return [{ kind: 'removed', action, from: start, ...(why === undefined ? {} : { why }) }];
  });
  return [...changes, ...gone];
}
