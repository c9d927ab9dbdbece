import { use, useDeferredValue, useMemo } from 'react';
import { profileFacts, sizeClassOf, type Assessment } from '#answers';
import type { Advice, Hint, Item } from '#catalogue';
import { useLanguage, useTexts, type Namespace } from '#i18n';
import type { Language } from '#kernel';
import { namesOf, type Texts, type Words } from '#report';
import { applicableHints, planRoadmap, type Roadmap } from '#roadmap';
import { consistency, liftList, type LiftList, type Simulation, type Violation } from '#scoring';
import { useApp, useOpenAssessment } from './app-context.tsx';
import { useAdvice, useShownAssessment, useVisibleItems } from './use-content.ts';
import { useScore, type Scored } from './use-score.ts';

export interface Findings extends Scored {
  /** As its result is shown: of a scan that has just grown, still the smaller scope. */
  readonly assessment: Assessment;
  readonly items: readonly Item[];
  readonly advice: Advice;
  readonly simulation: Simulation | null;
  readonly lift: LiftList | null;
  /** Answers that do not go together; they change no score, unresolved errors widen the range. */
  readonly violations: readonly Violation[];
  readonly hints: readonly Hint[];
  readonly roadmap: Roadmap | null;
}

/** All that follows from the open assessment, computed from its facts; suspends while content is loaded. */
export function useFindings(): Findings {
  const { core } = useApp().library;
  // what is on screen stays there while its successor is worked out
  const open = useDeferredValue(useOpenAssessment());
  const assessment = useShownAssessment(open);
  const items = useVisibleItems(assessment);
  const advice = useAdvice();
  const scored = useScore(assessment, items, advice.contradictions);
  const facts = useMemo(() => profileFacts(assessment.profile, core.industries), [assessment.profile, core]);
  const simulation = useSimulation(open, scored, facts);
  const derived = useMemo(() => findingsOf(scored, facts), [scored, facts]);
  const roadmap = useMemo(
    () => planRoadmap(assessment, { ...core, items, actions: advice.actions }),
    [assessment, core, items, advice],
  );
  const hints = useMemo(
    () => applicableHints(advice.hints, { card: scored.card, size: sizeClassOf(assessment.profile), roadmap }),
    [advice, scored, assessment.profile, roadmap],
  );
  // the same object as long as nothing changed: whole reports are made of it
  return useMemo(
    () => ({ ...scored, ...derived, hints, simulation, assessment, items, advice, roadmap }),
    [scored, derived, hints, simulation, assessment, items, advice, roadmap],
  );
}

interface Drawn {
  readonly profile: Assessment['profile'];
  readonly scope: Assessment['scope'];
  readonly range: Promise<Simulation | null>;
}

/**
 * Ranges drawn or being drawn, by the answers as the store holds them: the object here that outlives a suspended
 * drawing. A screen that comes back does not draw again, nor does a change that is about no answer.
 */
const drawn = new WeakMap<Assessment['answers'], Drawn>();

/** The range of a result; suspends while the worker draws it. */
function useSimulation(
  { answers: sheet, profile, scope }: Assessment,
  { pack, answers }: Scored,
  facts: FindingsFacts,
): Simulation | null {
  const { simulate } = useApp();
  const known = drawn.get(sheet);
  if (known?.profile === profile && known.scope === scope) return use(known.range);
  const range = simulate(pack, answers, { facts });
  drawn.set(sheet, { profile, scope, range });
  return use(range);
}

type FindingsFacts = ReturnType<typeof profileFacts>;

/** What follows from a score without a plan. */
function findingsOf({ pack, answers, card }: Scored, facts: FindingsFacts) {
  return {
    lift: liftList(pack, card, answers),
    violations: consistency(pack, answers, { facts }).violations,
  };
}

/** Texts and names in the language of the screen; those of results, and of `more`. */
export function useWords(items: readonly Item[], ...more: readonly Namespace[]): Words {
  const t = useTexts('results', ...more);
  const language = useLanguage();
  const { pack } = useApp().library.core;
  return useMemo(() => wordsOf({ t, language, items, pack }), [t, language, items, pack]);
}

interface WordsInput {
  readonly t: Texts;
  readonly language: Language;
  readonly items: readonly Item[];
  readonly pack: Words['pack'];
}

export function wordsOf({ t, language, items, pack }: WordsInput): Words {
  return { t, pack, names: namesOf(pack, items, language) };
}
