import { use } from 'react';
import type { Answer as SheetAnswer, AnswerLevel, Assessment } from '#answers';
import { planRoadmap } from '#roadmap';
import {
  openQuestions,
  questionEffect,
  rankedQuestions,
  settlement,
  type FirstSteps,
  type QuestionEffect,
  type Settlement,
} from '#scoring';
import { profileFacts } from '#answers';
import { useApp } from '../app-context.tsx';
import type { Findings } from '../use-findings.ts';

export interface NextQuestions {
  /** Best first. */
  readonly ranked: readonly QuestionEffect[];
  readonly settlement: Settlement | null;
}

/** As many steps as an owner looks at. */
const FIRST = 5;

interface Found {
  readonly of: Assessment;
  readonly questions: Promise<NextQuestions>;
}

/** Found or being found, by the answers they follow from: the one object here that outlives a suspended drawing. */
const found = new WeakMap<Assessment['answers'], Found>();

/** The questions worth asking next; suspends while they are worked out, one a turn, so that the page stays free. */
export function useNextQuestions(findings: Findings): NextQuestions {
  const { core } = useApp().library;
  const { assessment, pack, answers, items, advice } = findings;
  const known = found.get(assessment.answers);
  const same = known?.of.profile === assessment.profile && known.of.scope === assessment.scope;
  let questions = same ? known.questions : undefined;
  if (questions === undefined) {
    const facts = profileFacts(assessment.profile, core.industries);
    const content = { ...core, items, actions: advice.actions };
    const firstSteps: FirstSteps = (change) => {
      const changed = change === null ? assessment : withAnswer(assessment, change);
      const plan = planRoadmap(changed, content);
      return (plan?.actions ?? []).slice(0, FIRST).map(({ action }) => action.id);
    };
    const now = firstSteps(null);
    const steps: FirstSteps = (change) => (change === null ? now : firstSteps(change));
    questions = findOut(
      openQuestions(pack, answers),
      (id) => questionEffect(pack, answers, { id, firstSteps: steps }),
      (effects) => settlement(pack, answers, { effects, context: { facts } }),
    );
    found.set(assessment.answers, { of: assessment, questions });
  }
  return use(questions);
}

async function findOut(
  open: readonly string[],
  effectOf: (id: string) => QuestionEffect | undefined,
  settle: (effects: readonly QuestionEffect[]) => Settlement | null,
): Promise<NextQuestions> {
  const effects: QuestionEffect[] = [];
  for (const id of open) {
    await nextTurn();
    const effect = effectOf(id);
    if (effect !== undefined) effects.push(effect);
  }
  await nextTurn();
  return { ranked: rankedQuestions(effects), settlement: settle(effects) };
}

/** Lets the page draw and answer before the next piece of work. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function withAnswer(assessment: Assessment, { id, answer }: NonNullable<Parameters<FirstSteps>[0]>): Assessment {
  const replaced: SheetAnswer = {
    state: 'ok',
    level: Number(answer.value) as AnswerLevel,
    evidence: answer.evidence ?? 0,
    at: assessment.updatedAt,
  };
  return { ...assessment, answers: { ...assessment.answers, [id]: replaced } };
}
