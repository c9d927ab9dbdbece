import type { AnswerSheet, Visibility } from '#answers';
import type { Action, Item, Pack } from '#catalogue';
import type { ScoringPack } from './pack.ts';
import type { Answers } from './score-card.ts';

export interface PackSource extends Visibility {
  readonly pack: Pack;
  readonly items: readonly Item[];
  readonly actions?: readonly Action[];
}

export function packOf(_source: PackSource): ScoringPack {
  throw new Error('not written yet');
}

export function answersOf(_sheet: AnswerSheet): Answers {
  throw new Error('not written yet');
}
