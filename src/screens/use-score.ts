import { useMemo } from 'react';
import { sectorOf, type Assessment } from '#answers';
import type { Contradiction, Item } from '#catalogue';
import { answersOf, packOf, score, type Answers, type ScoreCard, type ScoringPack } from '#scoring';
import { useApp } from './app-context.tsx';

const NONE: readonly Contradiction[] = [];

export interface Scored {
  readonly pack: ScoringPack;
  readonly answers: Answers;
  readonly card: ScoreCard;
}

/** The score of the open assessment: computed from its facts, never kept. Live and final are the same function. */
export function useScore(
  { scope, profile, answers: sheet }: Assessment,
  items: readonly Item[],
  contradictions: readonly Contradiction[] = NONE,
): Scored {
  const { core } = useApp().library;
  const pack = useMemo(
    () =>
      packOf({ pack: core.pack, items, scope, profile, sector: sectorOf(profile, core.industries), contradictions }),
    [core, items, scope, profile, contradictions],
  );
  return useMemo(() => {
    const answers = answersOf(sheet);
    return { pack, answers, card: score(pack, answers) };
  }, [pack, sheet]);
}
