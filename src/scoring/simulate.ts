import { EPSILON } from '#kernel';
import { itemsInError, type ConsistencyContext } from './consistency.ts';
import { analyticSd, drawsOf } from './draws.ts';
import type { ScoringPack } from './pack.ts';
import { programOf } from './program.ts';
import { quantile } from './quantile.ts';
import { readSheet } from './reading.ts';
import { replicate } from './replicate.ts';
import type { Answers, Range, ScoreCard, Simulation } from './score-card.ts';
import { score } from './score.ts';
import { seedOf } from './seed.ts';

export interface SimulationContext extends ConsistencyContext {
  /** The card of the same pack and answers, where it is at hand. */
  readonly card?: ScoreCard;
}

/** Below this share of replicates at the final level the result is called borderline. */
const SURE = 0.6;

/**
 * What the answers may mean: replicates of the latent values behind them, drawn with a seed that
 * follows from pack and answers. Plain data in and out, so that it runs in a worker as it is.
 * @returns null when the root has no value
 * @see docs/method.md (range)
 */
export function simulate(pack: ScoringPack, answers: Answers, context: SimulationContext = {}): Simulation | null {
  const program = programOf(pack);
  const reading = readSheet(program, answers);
  const rootValue = reading.values[program.slots - 1]!;
  if (Number.isNaN(rootValue)) return null;
  const card = context.card ?? score(pack, answers);
  const draws = drawsOf(program, reading, { answers, doubted: itemsInError(pack, answers, context) });
  const seed = seedOf(program, answers);
  const { roots, dimensions, levelCounts } = replicate(program, reading, { draws, seed });

  const R = roots.length;
  const { q10, q90 } = middle80(roots);
  const mean = roots.reduce((sum, value) => sum + value, 0) / R;
  const squares = roots.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const share = (level: number) => (levelCounts.get(level) ?? 0) / R;
  const levels = [...levelCounts.keys()].sort((a, b) => a - b);
  const finalProbability = card.final === null ? null : share(card.final);
  const others = levels.filter((level) => level !== card.final).sort((a, b) => share(b) - share(a));
  const neighbour = finalProbability !== null && finalProbability + EPSILON < SURE ? others[0] : undefined;
  return {
    seed,
    R,
    interval80: { q10, q90, shown: [Math.min(q10, rootValue), Math.max(q90, rootValue)] },
    levelProbabilities: Object.fromEntries(levels.map((level) => [String(level), share(level)])),
    mean,
    sd: R < 2 ? 0 : Math.sqrt(squares / (R - 1)),
    analyticSd: analyticSd(program, reading, draws),
    dimensions: Object.fromEntries([...dimensions].map(([id, values]) => [id, middle80(values)])),
    finalProbability,
    borderline: neighbour === undefined ? null : { neighbour },
  };
}

function middle80(values: Float64Array): Range {
  values.sort();
  return { q10: quantile(values, 0.1), q90: quantile(values, 0.9) };
}
