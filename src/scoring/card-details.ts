import { EPSILON } from '#kernel';
import type { Program } from './program.ts';
import type { Reading } from './reading.ts';
import type { ItemScore, NodeScore, NodeStatus, ScoreCard } from './score-card.ts';

const COVERAGE_OK = 0.8;
const COVERAGE_PROVISIONAL = 0.5;

/** A sheet with all its arithmetic done, before anything is put under its name. */
export interface Scored {
  readonly program: Program;
  readonly reading: Reading;
  /** Effective, by slot. */
  readonly weights: readonly number[];
}

/** The records by id. They cost more to make than all the arithmetic, and a live screen looks at few of them. */
type Details = Pick<ScoreCard, 'nodes' | 'items' | 'contributions'>;

const SOURCE = Symbol('source');

interface Source {
  readonly scored: Scored;
  nodes?: Details['nodes'];
  items?: Details['items'];
  contributions?: Details['contributions'];
}

interface Sourced {
  readonly [SOURCE]: Source;
}

/**
 * Gives a card its records by id, each made when it is first looked at. They are own enumerable properties, so
 * that a copy, a clone and JSON hold them as plain data. The getters are shared: one set a card would cost
 * a hidden class each.
 */
export function withDetails(head: Omit<ScoreCard, keyof Details>, scored: Scored): ScoreCard {
  const source: Source = { scored };
  const card = { ...head };
  Object.defineProperty(card, SOURCE, { value: source });
  Object.defineProperty(card, 'nodes', NODES);
  Object.defineProperty(card, 'items', ITEMS);
  Object.defineProperty(card, 'contributions', CONTRIBUTIONS);
  return card as ScoreCard;
}

const NODES = {
  enumerable: true,
  get(this: Sourced): Details['nodes'] {
    const source = this[SOURCE];
    const { nodes } = source.scored.program;
    return (source.nodes ??= Object.fromEntries(nodes.map(({ id }, number) => [id, nodeScore(source.scored, number)])));
  },
};

const ITEMS = {
  enumerable: true,
  get(this: Sourced): Details['items'] {
    const source = this[SOURCE];
    const { items } = source.scored.program;
    return (source.items ??= Object.fromEntries(items.map(({ id }, slot) => [id, itemScore(source.scored, slot)])));
  },
};

const CONTRIBUTIONS = {
  enumerable: true,
  get(this: Sourced): Details['contributions'] {
    const source = this[SOURCE];
    return (source.contributions ??= contributionsOf(source.scored));
  },
};

/** What one node came to. */
export function nodeScore({ program, reading, weights }: Scored, number: number): NodeScore {
  const node = program.nodes[number]!;
  const slot = program.items.length + number;
  const value = orNull(reading.values[slot]!);
  const coverage = orNull(reading.coverage[slot]!);
  const finder = program.levels[number];
  const shut = finder === undefined || reading.excluded[number] === 1;
  const level = shut ? null : orNull(finder.levelAt(reading.values));
  const status = value === null && node.agg !== 'none' && coverage !== 0 ? 'na' : statusOf(coverage);
  const found: NodeScore = {
    value,
    evidenceValue: orNull(reading.supported[slot]!),
    coverage,
    naShare: reading.naShare[slot]!,
    status,
    level,
    publishedLevel: status === 'insufficient' || status === 'na' ? null : level,
    progress: value === null || level === null ? 0 : progressTo(finder?.bounds ?? [], value, level),
    effWeight: orNull(weights[slot]!),
  };
  return node.outOfScope === undefined ? found : { ...found, outOfScope: node.outOfScope.reason };
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

/** What finding out one item is expected to add to the root; 0 for answered ones. */
export function upsideAt({ program, reading, weights }: Scored, slot: number): number {
  const state = reading.states[slot]!;
  const weight = weights[slot]!;
  const open = state === 'unknown' || state === 'blank';
  return open && !Number.isNaN(weight) ? weight * (program.prior.mean - reading.values[slot]!) : 0;
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
