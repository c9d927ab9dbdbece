import { useMemo, useState } from 'react';
import type { ActionWish, PlanWishes } from '#answers';
import type { Advice, Item } from '#catalogue';
import { atOnce, planChanges, roadmapOf, setUpPlan, type PlanChange, type PlanSetup, type Roadmap } from '#roadmap';
import { useApp, useAssessmentState, useOpenAssessment } from '../app-context.tsx';
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

export function usePlan(): PlanView {
  const { library, assessment: store } = useApp();
  const assessment = useShownAssessment(useOpenAssessment());
  const items = useVisibleItems(assessment);
  const advice = useAdvice();
  const undoable = useAssessmentState((state) => state.undoable);
  const redoable = useAssessmentState((state) => state.redoable);
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
  /** Remembers the plan as it stood, so that what moves can be told. */
  const telling = (act: () => void) => () => {
    setCompared(found.roadmap);
    act();
  };
  const change = (next: PlanWishes) => telling(() => store.actions.setPlan(next))();
  return {
    items,
    advice,
    plan: {
      ...found,
      wishes,
      changes,
      change,
      decide: (action, wish) => change(withDecision(wishes, action, wish)),
      // a change of something else is taken back where it was made
      undo: undoable?.kind === 'plan' ? telling(() => void store.actions.undo()) : undefined,
      redo: redoable?.kind === 'plan' ? telling(() => void store.actions.redo()) : undefined,
    },
  };
}

/** Wishes with one action's decision replaced; one that says nothing is left out. */
function withDecision(wishes: PlanWishes, action: string, wish: ActionWish): PlanWishes {
  const { [action]: _replaced, ...others } = wishes.actions ?? {};
  const actions = Object.keys(wish).length === 0 ? others : { ...others, [action]: wish };
  return { ...wishes, actions };
}
