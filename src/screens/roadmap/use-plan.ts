import { useMemo, useState } from 'react';
import type { ActionWish, PlanWishes } from '#answers';
import type { Advice, Item } from '#catalogue';
import { atOnce, planChanges, roadmapOf, setUpPlan, type PlanChange, type PlanSetup, type Roadmap } from '#roadmap';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { useAdvice, useShownAssessment, useVisibleItems } from '../use-content.ts';

/** The plan of the open assessment, and what can be decided about it. */
export interface PlanInHand {
  readonly setup: PlanSetup;
  readonly roadmap: Roadmap;
  readonly wishes: PlanWishes;
  /** What the last decision changed in the plan. */
  readonly changes: readonly PlanChange[] | undefined;
  decide(action: string, wish: ActionWish): void;
  change(wishes: PlanWishes): void;
  /** Absent while there is nothing to take back or to bring back. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

export interface PlanView {
  readonly items: readonly Item[];
  readonly advice: Advice;
  /** null when nothing was scored. */
  readonly plan: PlanInHand | null;
}

/** Decisions taken on this screen, so that they can be taken back. */
interface Steps {
  readonly past: readonly PlanWishes[];
  readonly future: readonly PlanWishes[];
}

export function usePlan(): PlanView {
  const { library, assessment: store } = useApp();
  const assessment = useShownAssessment(useOpenAssessment());
  const items = useVisibleItems(assessment);
  const advice = useAdvice();
  const [steps, setSteps] = useState<Steps>({ past: [], future: [] });
  const found = useMemo(() => {
    const setup = setUpPlan(assessment, { ...library.core, items, actions: advice.actions });
    return setup === null ? null : { setup, roadmap: roadmapOf(setup, atOnce(setup).starts) };
  }, [assessment, library, items, advice]);
  const [compared, setCompared] = useState<Roadmap>();
  const changes = useMemo(
    () => (found === null || compared === undefined ? undefined : planChanges(compared, found.roadmap)),
    [found, compared],
  );
  if (found === null) return { items, advice, plan: null };

  const wishes = assessment.plan ?? {};
  const put = (next: PlanWishes) => {
    setCompared(found.roadmap);
    store.actions.setPlan(next);
  };
  const change = (next: PlanWishes) => {
    setSteps(({ past }) => ({ past: [...past, wishes], future: [] }));
    put(next);
  };
  const last = steps.past.at(-1);
  const next = steps.future.at(-1);
  return {
    items,
    advice,
    plan: {
      ...found,
      wishes,
      changes,
      change,
      decide: (action, wish) => change(withDecision(wishes, action, wish)),
      undo:
        last === undefined
          ? undefined
          : () => {
              setSteps(({ past, future }) => ({ past: past.slice(0, -1), future: [...future, wishes] }));
              put(last);
            },
      redo:
        next === undefined
          ? undefined
          : () => {
              setSteps(({ past, future }) => ({ past: [...past, wishes], future: future.slice(0, -1) }));
              put(next);
            },
    },
  };
}

/** Wishes with one action's decision replaced; one that says nothing is left out. */
function withDecision(wishes: PlanWishes, action: string, wish: ActionWish): PlanWishes {
  const { [action]: _replaced, ...others } = wishes.actions ?? {};
  const actions = Object.keys(wish).length === 0 ? others : { ...others, [action]: wish };
  return { ...wishes, actions };
}
