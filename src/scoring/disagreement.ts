import { EPSILON } from '#kernel';
import { consensus, type Consensus, type Vote } from './consensus.ts';

/** All that was said to one item. */
export interface Ballot {
  readonly item: string;
  /** Weight of the item, > 0. */
  readonly weight: number;
  readonly votes: readonly Vote[];
}

/** Where those who answered an item differ, and how much that matters. */
export interface Disagreement extends Consensus {
  readonly item: string;
  readonly weight: number;
  /** Spread × weight: what is talked about first. */
  readonly urgency: number;
}

/** “Not applicable” beside a level is no smaller a difference than two levels. */
const CONFLICT_SPREAD = 2;

/**
 * Items of which at least two answers differ, the most urgent first; equals stay in the order given.
 * Nobody's “don't know” counts as a difference: it is a question still open.
 * @see docs/method.md (several respondents)
 */
export function disagreements(ballots: readonly Ballot[]): Disagreement[] {
  return ballots
    .map(({ item, weight, votes }) => {
      const found = consensus(votes);
      const spread = found.conflict ? Math.max(found.spread, CONFLICT_SPREAD) : found.spread;
      return { ...found, item, weight, urgency: spread * weight };
    })
    .filter(({ urgency }) => urgency > EPSILON)
    .sort((a, b) => b.urgency - a.urgency);
}
