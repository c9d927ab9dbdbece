import type { ScoringPack } from './pack.ts';
import { programOf } from './program.ts';
import { fnv1a, mulberry32 } from './random.ts';
import type { Answers } from './score-card.ts';
import { cardOf } from './score.ts';
import { seedOf } from './seed.ts';

const DRAWS = 1000;
const LEAST = 0.7;
const MOST = 1.3;

export interface Sensitivity {
  readonly seed: number;
  readonly draws: number;
  /** Share of draws with the same final level, 0–1. */
  readonly same: number;
  /** Share of draws by final level. */
  readonly levels: Readonly<Record<string, number>>;
}

/**
 * How much the final level hangs on the choice of weights: every weight of the pack is multiplied by its
 * own factor between 0.7 and 1.3, drawn with a seed that follows from pack and answers.
 * @returns null when there is no final level
 * @see docs/method.md (limits)
 */
export function sensitivity(pack: ScoringPack, answers: Answers, draws = DRAWS): Sensitivity | null {
  const program = programOf(pack);
  const { final } = cardOf(program, answers);
  if (final === null) return null;
  const seed = fnv1a(`${seedOf(program, answers)}|weights`);
  const uniform = mulberry32(seed);
  const counts = new Map<number, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const childWeight = program.childWeight.map((weight) => weight * (LEAST + (MOST - LEAST) * uniform()));
    const level = cardOf({ ...program, childWeight }, answers).final;
    if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const levels = [...counts].sort(([a], [b]) => a - b).map(([level, count]) => [String(level), count / draws] as const);
  return { seed, draws, same: (counts.get(final) ?? 0) / draws, levels: Object.fromEntries(levels) };
}
