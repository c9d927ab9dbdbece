import { EPSILON } from '#kernel';
import { effectiveWeights } from './aggregate.ts';
import { breadthCap, capSetOf, type CapSet } from './caps.ts';
import type { ScoringPack } from './pack.ts';
import { programOf, type Program } from './program.ts';
import { readSheet, type Reading } from './reading.ts';
import type { Answers, CapKind, EvidenceGrade, ScoreCard } from './score-card.ts';

/** One thing to raise. */
export type LiftChange =
  | { readonly kind: 'item'; readonly id: string; readonly from: number; readonly to: number }
  | { readonly kind: 'dimension'; readonly id: string; readonly from: number; readonly to: number }
  | { readonly kind: 'evidence'; readonly id: string; readonly from: EvidenceGrade; readonly to: EvidenceGrade };

/** The smallest change that lifts one constraint. */
export interface LiftStep {
  /** Id of the cap, or `index`. */
  readonly id: string;
  readonly kind: CapKind | 'index';
  readonly changes: readonly LiftChange[];
}

export interface LiftList {
  /** Level aimed at: final + 1. */
  readonly target: number;
  readonly steps: readonly LiftStep[];
}

/**
 * What stands between the final level and the next one: for every constraint that would hold the target
 * back, the smallest change that lifts it.
 * @returns null at the top level, or without a level
 * @see docs/method.md (caps)
 */
export function liftList(pack: ScoringPack, card: ScoreCard, answers: Answers): LiftList | null {
  const { thresholds } = pack;
  if (card.final === null || thresholds === undefined || card.final >= thresholds.length) return null;
  const program = programOf(pack);
  const aim: Aim = {
    program,
    card,
    target: card.final + 1,
    reading: readSheet(program, answers),
    bound: (level) => thresholds[level - 1] ?? thresholds[0]!,
  };
  const { values } = aim.reading;
  const set = capSetOf(program, values, effectiveWeights(program, values));
  const steps = [
    indexStep(aim),
    ...criticalSteps(aim, set),
    breadthStep(aim, set),
    ...boundSteps(aim, set),
    evidenceStep(aim),
  ];
  return { target: aim.target, steps: steps.filter((step): step is LiftStep => step !== undefined) };
}

interface Aim {
  readonly program: Program;
  readonly card: ScoreCard;
  readonly reading: Reading;
  readonly target: number;
  /** Lower bound of a level. */
  readonly bound: (level: number) => number;
}

/** Items raised by one step each, most weight for the effort first, until the index reaches the target. */
function indexStep({ program, card, target, bound }: Aim): LiftStep | undefined {
  let reached = card.root.value ?? Number.NaN;
  if (!(reached + EPSILON < bound(target))) return undefined;
  const order = program.items
    .map(({ id, effort = 1 }) => ({ id, value: card.items[id]!.value, weight: card.items[id]!.effWeight, effort }))
    .flatMap(({ value, weight, ...rest }) =>
      value !== null && weight !== null && weight > 0 ? [{ ...rest, value, weight }] : [],
    )
    .sort((a, b) => b.weight / b.effort - a.weight / a.effort);
  const raised = new Map<string, number>();
  let moved = true;
  while (moved && reached + EPSILON < bound(target)) {
    moved = false;
    for (const { id, value, weight } of order) {
      const from = raised.get(id) ?? value;
      const to = Math.min(program.high, from + 1);
      if (to - from <= EPSILON) continue;
      raised.set(id, to);
      reached += weight * (to - from);
      moved = true;
      if (reached + EPSILON >= bound(target)) break;
    }
  }
  const changes = order
    .filter(({ id }) => raised.has(id))
    .map(({ id, value }) => ({ kind: 'item' as const, id, from: value, to: raised.get(id)! }));
  return { id: 'index', kind: 'index', changes };
}

function dimensionChange({ card }: Aim, id: string, to: number): LiftChange {
  return { kind: 'dimension', id, from: card.nodes[id]!.value ?? Number.NaN, to };
}

function criticalSteps(aim: Aim, set: CapSet): LiftStep[] {
  const { program, card, target, bound } = aim;
  return set.dimensions
    .filter(({ critical }) => critical)
    .map(({ number }) => program.nodes[number]!.id)
    .filter((id) => (card.nodes[id]!.level ?? 0) + 1 < target)
    .map((id) => ({
      id: `critical:${id}`,
      kind: 'critical',
      changes: [dimensionChange(aim, id, bound(target - 1))],
    }));
}

/** The dimensions nearest to the target, until they are enough; and each one that lags two levels behind it. */
function breadthStep(aim: Aim, set: CapSet): LiftStep | undefined {
  const { program, card, target, bound } = aim;
  if (!set.breadth) return undefined;
  const levels = set.dimensions.map(({ number }) => card.nodes[program.nodes[number]!.id]!.level ?? 0);
  if (breadthCap(set, levels, target) >= target) return undefined;
  const changes: LiftChange[] = [];
  const below = set.dimensions
    .map(({ number, weight }, at) => ({ at, weight, id: program.nodes[number]!.id }))
    .filter(({ at }) => levels[at]! < target)
    .map((one) => ({ ...one, cost: (bound(target) - (card.nodes[one.id]!.value ?? 0)) * one.weight }))
    .sort((a, b) => a.cost - b.cost);
  for (const { at, id } of below) {
    const lagging = levels.map((level) => Math.max(level, target - 2));
    if (breadthCap(set, lagging, target) >= target) break;
    levels[at] = target;
    changes.push(dimensionChange(aim, id, bound(target)));
  }
  for (const { at, id } of below) {
    if (levels[at]! < target - 2) changes.push(dimensionChange(aim, id, bound(target - 2)));
  }
  return { id: 'breadth', kind: 'breadth', changes };
}

function boundSteps({ reading, target }: Aim, set: CapSet): LiftStep[] {
  return set.bounds
    .filter(({ cap, slot, below }) => cap < target && reading.values[slot]! + EPSILON < below)
    .map(({ id, kind, item, slot, below }) => ({
      id,
      kind,
      changes: [{ kind: 'item', id: item, from: reading.values[slot]!, to: below }],
    }));
}

/** Claims to be backed, heaviest first, until the evidence-supported index is one level below the target. */
function evidenceStep({ program, card, reading, target, bound }: Aim): LiftStep | undefined {
  const caps = program.params.evidenceCap;
  let supported = card.evidenceScore ?? Number.NaN;
  const needed = bound(target - 1);
  if (caps === null || program.pack.caps?.evidence === false || !(supported + EPSILON < needed)) return undefined;
  const claims = program.items
    .map(({ id }, slot) => {
      const { value, evidenceValue, effWeight, evidence } = card.items[id]!;
      const missing = (value ?? 0) - (evidenceValue ?? 0);
      const to = ([0, 1, 2, 3] as const).find((grade) => caps[grade] + EPSILON >= reading.values[slot]!) ?? 3;
      return { id, from: evidence, to, gain: (effWeight ?? 0) * missing };
    })
    .filter(({ gain }) => gain > EPSILON)
    .sort((a, b) => b.gain - a.gain);
  const changes: LiftChange[] = [];
  for (const { id, from, to, gain } of claims) {
    if (supported + EPSILON >= needed) break;
    supported += gain;
    changes.push({ kind: 'evidence', id, from, to });
  }
  return { id: 'evidence', kind: 'evidence', changes };
}
