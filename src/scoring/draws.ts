import { effectiveWeights } from './aggregate.ts';
import { leafSlots, type Program } from './program.ts';
import { sampleVariance } from './quantile.ts';
import type { Reading } from './reading.ts';
import type { Answers } from './score-card.ts';

/** Fewest answered items from which their own spread is used for the sampling error. */
const SPREAD_FROM = 3;
const LEAST_VARIANCE = 0.25;
const ASSUMED_VARIANCE = 0.64;

/** How an item is drawn. */
const FIXED = 0;
export const ANSWERED = 1;
export const OPEN = 2;

/** What is random about a sheet, by item slot and node number. */
export interface Draws {
  readonly kind: Uint8Array;
  /** Share of the common leniency that an answer carries. */
  readonly leniency: Float64Array;
  /** Standard deviation of an answered item. */
  readonly sd: Float64Array;
  /** Node numbers, in pack order, of dimensions of which only a sample of items was asked. */
  readonly sampled: readonly number[];
  /** Their sampling standard deviations, in the same order. */
  readonly samplingSd: Float64Array;
}

/** @param doubted items whose evidence counts as E0 here */
export function drawsOf(
  program: Program,
  reading: Reading,
  { answers, doubted }: { answers: Answers; doubted: ReadonlySet<string> },
): Draws {
  const { items, params } = program;
  const kind = new Uint8Array(items.length);
  const leniency = new Float64Array(items.length);
  const sd = new Float64Array(items.length);
  items.forEach(({ id }, slot) => {
    const state = reading.states[slot]!;
    if (Number.isNaN(reading.values[slot]!) || state === 'na') return;
    if (state !== 'ok') {
      kind[slot] = OPEN;
      return;
    }
    const grade = doubted.has(id) ? 0 : reading.grades[slot]!;
    kind[slot] = ANSWERED;
    leniency[slot] = 1 - params.leniencyRemoved[grade];
    sd[slot] = Math.sqrt(params.answerSd[grade] ** 2 + (answers[id]?.voteVariance ?? 0));
  });

  const sampled: number[] = [];
  const samplingSd: number[] = [];
  for (const number of program.dimensions) {
    const spread = samplingSdOf(program, number, reading);
    if (spread === 0) continue;
    sampled.push(number);
    samplingSd.push(spread);
  }
  return { kind, leniency, sd, sampled, samplingSd: Float64Array.from(samplingSd) };
}

/**
 * Sampling error of a dimension of which n of N items were asked and answered. Without any answer
 * there is nothing to extend: the prior of the unknown items is the whole uncertainty.
 */
function samplingSdOf(program: Program, number: number, reading: Reading): number {
  const N = program.nodes[number]!.fullCount;
  if (N === undefined || Number.isNaN(reading.values[program.items.length + number]!)) return 0;
  const answered = leafSlots(program, number).filter((slot) => reading.states[slot] === 'ok');
  const n = answered.length;
  if (n === 0 || n >= N) return 0;
  const own = sampleVariance(answered.map((slot) => reading.values[slot]!));
  const variance = n >= SPREAD_FROM ? Math.max(LEAST_VARIANCE, own) : ASSUMED_VARIANCE;
  return Math.sqrt(((1 - n / N) * variance) / n);
}

/** Spread of the root by error propagation: no clamping, no caps. A check on the simulation. */
export function analyticSd(program: Program, reading: Reading, draws: Draws): number {
  const weights = effectiveWeights(program, reading.values);
  let variance = 0;
  let common = 0;
  program.items.forEach((_, slot) => {
    const weight = weights[slot]!;
    if (Number.isNaN(weight) || draws.kind[slot] === FIXED) return;
    variance += weight ** 2 * (draws.kind[slot] === ANSWERED ? draws.sd[slot]! ** 2 : program.prior.variance);
    if (draws.kind[slot] === ANSWERED) common += weight * draws.leniency[slot]!;
  });
  draws.sampled.forEach((number, at) => {
    variance += (weights[program.items.length + number]! * draws.samplingSd[at]!) ** 2;
  });
  return Math.sqrt(variance + (program.params.leniencySd * common) ** 2);
}
