import type { ScoringPack } from './pack.ts';
import type { Answers, ScoreCard, Simulation } from './score-card.ts';

export function simulate(_pack: ScoringPack, _answers: Answers, _card?: ScoreCard): Simulation | null {
  throw new Error('not written yet');
}
