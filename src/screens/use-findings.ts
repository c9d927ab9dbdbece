import { useMemo } from 'react';
import { profileFacts, sizeClassOf, type Assessment, type Profile } from '#answers';
import type { Advice, CoreContent, Hint, Item } from '#catalogue';
import { useLanguage, useResultTexts } from '#i18n';
import type { Language } from '#kernel';
import { namesOf, type Texts, type Words } from '#report';
import { applicableHints, planRoadmap, type Roadmap } from '#roadmap';
import { consistency, liftList, simulate, type LiftList, type Simulation, type Violation } from '#scoring';
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
  const assessment = useShownAssessment(useOpenAssessment());
  const items = useVisibleItems(assessment);
  const advice = useAdvice();
  const scored = useScore(assessment, items, advice.contradictions);
  const derived = useMemo(
    () => findingsOf(scored, { profile: assessment.profile, core, advice }),
    [scored, assessment.profile, core, advice],
  );
  const roadmap = useMemo(
    () => planRoadmap(assessment, { ...core, items, actions: advice.actions }),
    [assessment, core, items, advice],
  );
  return { ...scored, ...derived, assessment, items, advice, roadmap };
}

interface FindingsInput {
  readonly profile: Profile;
  readonly core: CoreContent;
  readonly advice: Advice;
}

/** What follows from a score without a plan. */
function findingsOf({ pack, answers, card }: Scored, { profile, core, advice }: FindingsInput) {
  const facts = profileFacts(profile, core.industries);
  return {
    simulation: simulate(pack, answers, { card, facts }),
    lift: liftList(pack, card, answers),
    violations: consistency(pack, answers, { facts }).violations,
    hints: applicableHints(advice.hints, card, sizeClassOf(profile)),
  };
}

/** Texts and names in the language of the screen. */
export function useWords(items: readonly Item[]): Words {
  const t = useResultTexts();
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
