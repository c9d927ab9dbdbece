import type { Hint, SizeClass } from '#catalogue';
import type { ScoreCard } from '#scoring';
import type { Roadmap } from './roadmap.ts';

export interface HintInput {
  readonly card: ScoreCard;
  readonly size: SizeClass | undefined;
  /** What the plan holds: a hint that names other actions would contradict it. */
  readonly roadmap: Roadmap | null;
}

/** Hints that hold for a firm that stands so, the most particular first. */
export function applicableHints(hints: readonly Hint[], { card, size, roadmap }: HintInput): Hint[] {
  const { quadrant = null, imbalance = null } = card.indices ?? {};
  const planned = new Set(roadmap?.actions.map(({ action }) => action.id));
  const holds = ({ when, actions }: Hint): boolean => {
    if (!actions.every((id) => planned.has(id))) return false;
    if (when.quadrant !== undefined && when.quadrant !== quadrant) return false;
    if (when.imbalance !== undefined && when.imbalance !== imbalance) return false;
    if (when.size !== undefined && (size === undefined || !when.size.includes(size))) return false;
    if (when.low === undefined) return true;
    const level = card.nodes[when.low.dimension]?.publishedLevel ?? null;
    return level !== null && level <= when.low.level;
  };
  const conditions = ({ when }: Hint) => Object.values(when).filter((value) => value !== undefined).length;
  return hints.filter(holds).sort((a, b) => conditions(b) - conditions(a));
}
