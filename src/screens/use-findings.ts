import { useMemo } from 'react';
import type { Assessment } from '#answers';
import type { Advice, Item } from '#catalogue';
import { useLanguage, useResultTexts } from '#i18n';
import type { Language } from '#kernel';
import { namesOf, type Texts, type Words } from '#report';
import { planRoadmap, type Roadmap } from '#roadmap';
import { liftList, simulate, type LiftList, type Simulation } from '#scoring';
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
  readonly roadmap: Roadmap | null;
}

/** All that follows from the open assessment, computed from its facts; suspends while content is loaded. */
export function useFindings(): Findings {
  const { core } = useApp().library;
  const assessment = useShownAssessment(useOpenAssessment());
  const items = useVisibleItems(assessment);
  const advice = useAdvice();
  const scored = useScore(assessment, items);
  const derived = useMemo(
    () => ({
      simulation: simulate(scored.pack, scored.answers, { card: scored.card }),
      lift: liftList(scored.pack, scored.card, scored.answers),
    }),
    [scored],
  );
  const roadmap = useMemo(
    () => planRoadmap(assessment, { ...core, items, actions: advice.actions }),
    [assessment, core, items, advice],
  );
  return { ...scored, ...derived, assessment, items, advice, roadmap };
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
