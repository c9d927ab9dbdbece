import type { Hint, SizeClass } from '#catalogue';
import type { ScoreCard } from '#scoring';

/** Hints that hold for a firm that stands so, the most particular first. */
export function applicableHints(hints: readonly Hint[], card: ScoreCard, size: SizeClass | undefined): Hint[] {
  const { quadrant = null, imbalance = null } = card.indices ?? {};
  const holds = ({ when }: Hint): boolean => {
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
