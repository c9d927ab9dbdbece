import type { Params, ScoringPack } from './pack.ts';

const EVIDENCE_CAP = [2, 3, 4, 5] as const;
const LENIENCY_REMOVED = [0, 0.4, 0.7, 1] as const;
const ANSWER_SD = [0.6, 0.5, 0.35, 0.2] as const;
const LENIENCY_SD = 0.4;
const PRIOR = [0.5, 0.3, 0.15, 0.05, 0] as const;
const REPLICATES = 2000;

/**
 * Parameters of a pack: its own where given, else the assumed ones. The assumed spreads are stated
 * for a scale of 1–5 and are stretched to others; the evidence caps only make sense on 1–5.
 * @see docs/method.md (evidence, range)
 */
export function paramsOf({ scale, params }: Pick<ScoringPack, 'scale' | 'params'>): Params {
  const [low, high] = scale;
  const stretch = (high - low) / 4;
  const [e0, e1, e2, e3] = ANSWER_SD;
  return {
    evidenceCap: low === 1 && high === 5 ? EVIDENCE_CAP : null,
    leniencyRemoved: LENIENCY_REMOVED,
    answerSd: [e0 * stretch, e1 * stretch, e2 * stretch, e3 * stretch],
    leniencySd: LENIENCY_SD * stretch,
    prior: PRIOR,
    replicates: REPLICATES,
    ...params,
  };
}

/** Value of the prior's k-th entry: evenly spaced from the lowest to the highest of the scale. */
export function priorValue(params: Params, scale: readonly [number, number], k: number): number {
  const [low, high] = scale;
  return params.prior.length < 2 ? low : low + ((high - low) * k) / (params.prior.length - 1);
}

/** Mean and variance of the prior of an unknown item, on the pack's scale. */
export function priorMoments(params: Params, scale: readonly [number, number]): { mean: number; variance: number } {
  let total = 0;
  let first = 0;
  let second = 0;
  params.prior.forEach((probability, k) => {
    const value = priorValue(params, scale, k);
    total += probability;
    first += probability * value;
    second += probability * value * value;
  });
  const mean = first / total;
  return { mean, variance: second / total - mean * mean };
}
