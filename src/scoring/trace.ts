import { floorTo } from '#kernel';
import type { Aggregator, Params, ScoringNode, ScoringPack } from './pack.ts';
import { programOf } from './program.ts';
import type { Answers, Cap, EvidenceGrade, ItemState, NodeStatus, ScoreCard, Simulation } from './score-card.ts';

/** One term of a node's value. */
export interface TraceInput {
  readonly id: string;
  readonly kind: 'item' | 'node';
  readonly value: number;
  /** As it stands in the sum: Σ weight × value / Σ weight for a weighted mean. */
  readonly weight: number;
  /** Weight in the root value. */
  readonly effWeight: number | null;
  readonly state: ItemState | NodeStatus;
  /** Of items only. */
  readonly evidence: EvidenceGrade | null;
  /** effWeight × (value − lowest of the scale). */
  readonly contribution: number;
}

/** not-applicable: said so · mostly-na: over half of it · out-of-scope: declared · no-value: nothing below it counts. */
export type ExclusionReason = 'not-applicable' | 'mostly-na' | 'out-of-scope' | 'no-value';

/** A child left out of the sum. */
export interface Exclusion {
  readonly id: string;
  readonly why: ExclusionReason;
  /** The reason given for a scope-out. */
  readonly note?: string;
}

/** How one number came about: everything needed to redo it by hand. */
export interface Trace {
  readonly node: string;
  readonly rule: Aggregator;
  /** Factor on the aggregated value, and what `deduct` starts from. */
  readonly scale: number;
  readonly base: number | null;
  readonly value: number | null;
  /** Cut to two decimals, as shown; a shown value reaches a threshold exactly when the value does. */
  readonly shown: string | null;
  readonly inputs: readonly TraceInput[];
  readonly excluded: readonly Exclusion[];
  readonly coverage: number | null;
  readonly naShare: number;
  readonly status: NodeStatus;
  readonly level: number | null;
  readonly thresholds: readonly number[];
  /** Of the root: all caps; of a dimension: those that look at it. */
  readonly caps: readonly Omit<Cap, 'kind'>[];
  readonly interval: {
    readonly seed: number;
    readonly R: number;
    readonly q10: number;
    readonly q90: number;
    /** By level; of the root only. */
    readonly probs: Readonly<Record<string, number>>;
  } | null;
  readonly params: Params;
  readonly pack: string;
  readonly engine: string;
}

export interface Traced {
  readonly card: ScoreCard;
  readonly answers: Answers;
  /** Gives the intervals of the root and of dimensions. */
  readonly simulation?: Simulation | null;
}

/**
 * The way from a node's children to its value. The root's trace lets a reader redo the overall value
 * with a pocket calculator, and each child can be opened in turn.
 * @throws RangeError when the pack has no such node
 * @see docs/method.md (traces)
 */
export function trace(pack: ScoringPack, traced: Traced, nodeId: string = pack.root.id): Trace {
  const program = programOf(pack);
  const { card, simulation } = traced;
  const slot = program.slotOf.get(nodeId) ?? -1;
  const node = program.nodes[slot - program.items.length];
  const found = card.nodes[nodeId];
  if (node === undefined || found === undefined) throw new RangeError(`pack ${pack.id} has no node ${nodeId}`);
  const isRoot = nodeId === card.rootId;
  return {
    node: nodeId,
    rule: node.agg ?? 'wmean',
    scale: node.scale ?? 1,
    base: node.agg === 'deduct' ? (node.base ?? 0) : null,
    value: found.value,
    shown: found.value === null ? null : floorTo(found.value, 2).toFixed(2),
    inputs: inputsOf(node, card, program.low),
    excluded: exclusionsOf(node, traced),
    coverage: found.coverage,
    naShare: found.naShare,
    status: found.status,
    level: found.level,
    thresholds: pack.thresholds ?? [],
    caps: card.caps
      .filter(({ because }) => isRoot || because.includes(nodeId))
      .map(({ id, cap, binding, because }) => ({ id, cap, binding, because })),
    interval: intervalOf(simulation, { nodeId, isRoot }),
    params: program.params,
    pack: card.pack,
    engine: card.engine,
  };
}

function inputsOf(node: ScoringNode, card: ScoreCard, low: number): TraceInput[] {
  return node.children.flatMap((child): TraceInput[] => {
    const weight = node.agg === 'mean' ? 1 : (child.weight ?? 1);
    const item = card.items[child.id];
    const found = item ?? card.nodes[child.id];
    if (found === undefined || found.value === null) return [];
    const { value, effWeight } = found;
    return [
      {
        id: child.id,
        kind: item === undefined ? 'node' : 'item',
        value,
        weight,
        effWeight,
        state: item?.state ?? card.nodes[child.id]!.status,
        evidence: item?.evidence ?? null,
        contribution: effWeight === null ? 0 : effWeight * (value - low),
      },
    ];
  });
}

function exclusionsOf(node: ScoringNode, { card, answers }: Traced): Exclusion[] {
  return node.children.flatMap(({ id }): Exclusion[] => {
    const item = card.items[id];
    if (item !== undefined) {
      if (item.value !== null) return [];
      return [{ id, why: answers[id]?.state === 'na' ? 'not-applicable' : 'no-value' }];
    }
    const below = card.nodes[id]!;
    if (below.value !== null) return [];
    if (below.outOfScope !== undefined) return [{ id, why: 'out-of-scope', note: below.outOfScope }];
    return [{ id, why: below.naShare > 0.5 ? 'mostly-na' : 'no-value' }];
  });
}

function intervalOf(
  simulation: Simulation | null | undefined,
  { nodeId, isRoot }: { nodeId: string; isRoot: boolean },
): Trace['interval'] {
  if (simulation === null || simulation === undefined) return null;
  const { seed, R } = simulation;
  const range = isRoot ? simulation.interval80 : simulation.dimensions[nodeId];
  if (range === undefined) return null;
  return { seed, R, q10: range.q10, q90: range.q90, probs: isRoot ? simulation.levelProbabilities : {} };
}
