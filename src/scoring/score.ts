import { EPSILON } from '#kernel';
import { effectiveWeights } from './aggregate.ts';
import { capSetOf, capsOf } from './caps.ts';
import { indexPairOf } from './index-pair.ts';
import type { ScoringPack } from './pack.ts';
import { programOf, type Program } from './program.ts';
import { readSheet, type Reading } from './reading.ts';
import type { Answers, Cap, ItemScore, NodeScore, NodeStatus, ScoreCard } from './score-card.ts';

/** Version of the arithmetic; kept with every stored result. */
export const ENGINE_VERSION = '1.0.0';

const COVERAGE_OK = 0.8;
const COVERAGE_PROVISIONAL = 0.5;

/**
 * Scores a sheet of answers. The one function behind the live and the final score.
 * @param pack treated as immutable: it is laid out once
 * @param answers by item id; absent = blank = unknown = lowest value, unless the pack says otherwise
 * @returns plain data; values on the pack's scale and unrounded, shares 0–1, null = not applicable
 * @throws RangeError for a faulty pack, or a missing answer where the pack's policy is `error`
 * @see docs/method.md
 */
export function score(pack: ScoringPack, answers: Answers): ScoreCard {
  return cardOf(programOf(pack), answers);
}

/** The score by a program that is already laid out. */
export function cardOf(program: Program, answers: Answers): ScoreCard {
  const { pack, slotOf, items } = program;
  const reading = readSheet(program, answers);
  const scored: Scored = { program, reading, weights: effectiveWeights(program, reading.values) };
  const nodeOf = (id: string) => nodeScore(scored, slotOf.get(id)! - items.length);
  const root = nodeOf(pack.root.id);
  const caps = root.level === null ? [] : capsFor(scored, root.level);
  const final = root.level === null ? null : lowestOf(caps, root.level);

  // the records by id cost more than all the arithmetic, and live screens look at few of them
  let nodes: ScoreCard['nodes'] | undefined;
  let itemScores: ScoreCard['items'] | undefined;
  let contributions: ScoreCard['contributions'] | undefined;
  return {
    pack: `${pack.id}@${pack.version}`,
    engine: ENGINE_VERSION,
    rootId: pack.root.id,
    root,
    get nodes() {
      return (nodes ??= Object.fromEntries(program.nodes.map(({ id }, number) => [id, nodeScore(scored, number)])));
    },
    get items() {
      return (itemScores ??= Object.fromEntries(items.map(({ id }, slot) => [id, itemScore(scored, slot)])));
    },
    dimensions: program.dimensionIds,
    index100: root.value === null ? null : (100 * (root.value - program.low)) / (program.high - program.low),
    indexLevel: root.level,
    caps,
    final,
    published: root.publishedLevel === null ? null : final,
    binding: caps.filter(({ binding }) => binding).map(({ id }) => id),
    evidenceScore: root.evidenceValue,
    upside: upsideOf(scored),
    get contributions() {
      return (contributions ??= contributionsOf(scored));
    },
    indices:
      pack.indices === undefined
        ? null
        : indexPairOf(pack.indices.cut, nodeOf(pack.indices.application), nodeOf(pack.indices.readiness)),
  };
}

interface Scored {
  readonly program: Program;
  readonly reading: Reading;
  /** Effective, by slot. */
  readonly weights: Float64Array;
}

function lowestOf(caps: readonly Cap[], index: number): number {
  return caps.reduce((lowest, { cap }) => Math.min(lowest, cap), index);
}

function capsFor({ program, reading, weights }: Scored, index: number): Cap[] {
  const set = capSetOf(program, reading.values, weights);
  const levels = {
    index,
    dimensions: set.dimensions.map(({ number }) => program.levels[number]!.levelAt(reading.values)),
    evidence: program.levels[program.nodes.length - 1]!.levelAt(reading.supported),
  };
  return capsOf(program, set, { ...reading, levels });
}

function nodeScore({ program, reading, weights }: Scored, number: number): NodeScore {
  const node = program.nodes[number]!;
  const slot = program.items.length + number;
  const value = orNull(reading.values[slot]!);
  const coverage = orNull(reading.coverage[slot]!);
  const finder = program.levels[number];
  const shut = finder === undefined || reading.excluded[number] === 1;
  const level = shut ? null : orNull(finder.levelAt(reading.values));
  const status = value === null && node.agg !== 'none' && coverage !== 0 ? 'na' : statusOf(coverage);
  return {
    value,
    evidenceValue: orNull(reading.supported[slot]!),
    coverage,
    naShare: reading.naShare[slot]!,
    status,
    level,
    publishedLevel: status === 'insufficient' || status === 'na' ? null : level,
    progress: value === null || level === null ? 0 : progressTo(finder?.bounds ?? [], value, level),
    effWeight: orNull(weights[slot]!),
    ...(node.outOfScope === undefined ? {} : { outOfScope: node.outOfScope.reason }),
  };
}

function statusOf(coverage: number | null): NodeStatus {
  if (coverage === null) return 'na';
  if (coverage + EPSILON < COVERAGE_PROVISIONAL) return 'insufficient';
  return coverage + EPSILON < COVERAGE_OK ? 'provisional' : 'ok';
}

function progressTo(bounds: readonly (readonly [number, number])[], value: number, level: number): number {
  const next = bounds.find(([, at]) => at > level);
  const here = bounds.find(([, at]) => at === level);
  if (next === undefined || here === undefined) return next === undefined ? 1 : 0;
  return Math.min(1, Math.max(0, (value - here[0]) / (next[0] - here[0])));
}

function itemScore(scored: Scored, slot: number): ItemScore {
  const { reading, weights } = scored;
  return {
    value: orNull(reading.values[slot]!),
    evidenceValue: orNull(reading.supported[slot]!),
    state: reading.states[slot]!,
    evidence: reading.grades[slot]!,
    effWeight: orNull(weights[slot]!),
    contribution: contributionAt(scored, slot),
    upside: upsideAt(scored, slot),
  };
}

function contributionAt({ program, reading, weights }: Scored, slot: number): number {
  const weight = weights[slot]!;
  return Number.isNaN(weight) ? 0 : weight * (reading.values[slot]! - program.low);
}

function upsideAt({ program, reading, weights }: Scored, slot: number): number {
  const state = reading.states[slot]!;
  const weight = weights[slot]!;
  const open = state === 'unknown' || state === 'blank';
  return open && !Number.isNaN(weight) ? weight * (program.prior.mean - reading.values[slot]!) : 0;
}

function upsideOf(scored: Scored): number {
  let upside = 0;
  for (let slot = 0; slot < scored.program.items.length; slot += 1) upside += upsideAt(scored, slot);
  return upside;
}

function contributionsOf(scored: Scored): Record<string, number> {
  const { program, weights } = scored;
  const counted = program.items
    .map(({ id }, slot) => ({ id, slot }))
    .filter(({ slot }) => !Number.isNaN(weights[slot]!));
  return Object.fromEntries(counted.map(({ id, slot }) => [id, contributionAt(scored, slot)]));
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
