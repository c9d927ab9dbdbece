import { EPSILON, reaches } from '#kernel';
import type { ScoringPack } from './pack.ts';
import type { IndexPair, NodeScore, Quadrant } from './score-card.ts';

/** How far one index must be ahead before it is said. */
const IMBALANCE = 1;

/** The two sub-indices of a pack beside each other. */
export function indexPairOf(
  { application, readiness, cut }: NonNullable<ScoringPack['indices']>,
  nodes: Readonly<Record<string, NodeScore>>,
): IndexPair {
  const a = nodes[application]!;
  const f = nodes[readiness]!;
  return {
    application: a.value,
    readiness: f.value,
    applicationLevel: a.level,
    readinessLevel: f.level,
    imbalance: imbalanceOf(a.value, f.value),
    quadrant: a.value === null || f.value === null ? null : quadrantOf(reaches(a.value, cut), reaches(f.value, cut)),
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
