import { EPSILON, reaches } from '#kernel';
import type { IndexPair, NodeScore, Quadrant } from './score-card.ts';

/** How far one index must be ahead before it is said. */
const IMBALANCE = 1;

/**
 * The two sub-indices of a pack beside each other.
 * @param cut value from which an index counts as high
 */
export function indexPairOf(cut: number, application: NodeScore, readiness: NodeScore): IndexPair {
  const a = application.value;
  const f = readiness.value;
  return {
    application: a,
    readiness: f,
    applicationLevel: application.level,
    readinessLevel: readiness.level,
    imbalance: imbalanceOf(a, f),
    quadrant: a === null || f === null ? null : quadrantOf(reaches(a, cut), reaches(f, cut)),
  };
}

function imbalanceOf(a: number | null, f: number | null): IndexPair['imbalance'] {
  if (a === null || f === null || Math.abs(a - f) - EPSILON <= IMBALANCE) return null;
  return a > f ? 'application-first' : 'readiness-first';
}

function quadrantOf(applied: boolean, ready: boolean): Quadrant {
  if (applied) return ready ? 'leading' : 'over-reaching';
  return ready ? 'building-up' : 'waiting';
}
