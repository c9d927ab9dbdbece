import { EPSILON } from '#kernel';
import type { ScoringItem } from './pack.ts';
import { sampleVariance } from './quantile.ts';
import type { EvidenceGrade, ItemState } from './score-card.ts';

/** One respondent's answer to one item. */
export interface Vote {
  readonly state: ItemState;
  /** On the pack's scale; with `ok` only. */
  readonly value?: number;
  readonly evidence?: EvidenceGrade;
  /** > 0, default: the item's fit of the role, else 1. */
  readonly weight?: number;
  readonly role?: string;
  /** The answer the respondents agreed on together: it replaces all votes. */
  readonly agreed?: boolean;
}

/** What the votes come to. */
export interface Consensus {
  readonly state: ItemState;
  /** Weighted median; with `ok` only. */
  readonly value?: number;
  readonly evidence?: EvidenceGrade;
  /** Variance of the mean of the votes: what the simulation adds to the answer. */
  readonly voteVariance: number;
  /** Highest minus lowest value voted for. */
  readonly spread: number;
  /** Number of votes with a value. */
  readonly n: number;
  /** Some say “not applicable” where others give a value. */
  readonly conflict: boolean;
  /** The respondents should talk about it. */
  readonly discuss: boolean;
}

/** Spread from which an item is put up for discussion. */
const DISCUSS_SPREAD = 2;

/**
 * One answer out of several respondents' votes: the weighted median of those who gave a value,
 * “not applicable” when more than half of the weight says so, unknown when nobody knows.
 * @param item gives the fit of roles, where the pack sets one
 * @see docs/method.md (several respondents)
 */
export function consensus(votes: readonly Vote[], item?: Pick<ScoringItem, 'roleFit'>): Consensus {
  const weight = (vote: Vote) => vote.weight ?? (vote.role === undefined ? undefined : item?.roleFit?.[vote.role]) ?? 1;
  const given = votes.filter(({ state }) => state !== 'blank');
  const valued = given.flatMap((vote) =>
    vote.state === 'ok' && vote.value !== undefined
      ? [{ value: vote.value, evidence: vote.evidence ?? 0, weight: weight(vote) }]
      : [],
  );
  valued.sort((a, b) => a.value - b.value);
  const first = valued[0];
  const last = valued[valued.length - 1];
  const spread = first === undefined || last === undefined ? 0 : last.value - first.value;
  const conflict = first !== undefined && given.some(({ state }) => state === 'na');
  const shared = { spread, n: valued.length, conflict, discuss: conflict || spread + EPSILON >= DISCUSS_SPREAD };

  const agreed = votes.find((vote) => vote.agreed === true);
  if (agreed !== undefined) {
    const { state, value, evidence } = agreed;
    const answer = state === 'ok' && value !== undefined ? { value, evidence: evidence ?? 0 } : {};
    return { state, ...answer, ...shared, voteVariance: 0, discuss: false };
  }
  const total = sumOf(given.map(weight));
  const notApplicable = sumOf(given.filter(({ state }) => state === 'na').map(weight));
  if (notApplicable > total / 2 + EPSILON) return { state: 'na', voteVariance: 0, ...shared };
  if (first === undefined) return { state: given.length === 0 ? 'blank' : 'unknown', voteVariance: 0, ...shared };

  const value = weightedMedian(valued);
  return {
    state: 'ok',
    value,
    evidence: evidenceFor(value, valued),
    voteVariance: sampleVariance(valued.map((vote) => vote.value)) / valued.length,
    ...shared,
  };
}

interface Valued {
  readonly value: number;
  readonly evidence: EvidenceGrade;
  readonly weight: number;
}

function weightedMedian(sorted: readonly Valued[]): number {
  const half = sumOf(sorted.map(({ weight }) => weight)) / 2;
  let below = 0;
  for (const [at, { value, weight }] of sorted.entries()) {
    below += weight;
    if (below > half + EPSILON) return value;
    if (below >= half - EPSILON) return (value + (sorted[at + 1]?.value ?? value)) / 2;
  }
  return sorted[sorted.length - 1]!.value;
}

/** Highest grade among those who voted for the consensus or more, else the lowest of all. */
function evidenceFor(value: number, votes: readonly Valued[]): EvidenceGrade {
  const atOrAbove = votes.filter((vote) => vote.value + EPSILON >= value);
  const grades = (atOrAbove.length > 0 ? atOrAbove : votes).map(({ evidence }) => evidence);
  return grades.reduce((best, grade) => ((atOrAbove.length > 0 ? grade > best : grade < best) ? grade : best));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
