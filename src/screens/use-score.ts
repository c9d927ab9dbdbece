import { useMemo } from 'react';
import { sectorOf, type Assessment } from '#answers';
import type { Item } from '#catalogue';
import { answersOf, packOf, score, type Answers, type ScoreCard, type ScoringPack } from '#scoring';
import { useApp } from './app-context.tsx';

export interface Scored {
  readonly pack: ScoringPack;
  readonly answers: Answers;
  readonly card: ScoreCard;
}

/** The score of the open assessment: computed from its facts, never kept. Live and final are the same function. */
export function useScore({ scope, profile, answers: sheet }: Assessment, items: readonly Item[]): Scored {
  const { core } = useApp().library;
  const pack = useMemo(
    () => packOf({ pack: core.pack, items, scope, profile, sector: sectorOf(profile, core.industries) }),
    [core, items, scope, profile],
  );
  return useMemo(() => {
    const answers = answersOf(sheet);
    return { pack, answers, card: score(pack, answers) };
  }, [pack, sheet]);
}
