import { EPSILON } from '#kernel';
import { effectiveWeights } from './aggregate.ts';
import { capSetOf, capsOf } from './caps.ts';
import { indexPairOf } from './index-pair.ts';
import type { ScoringPack } from './pack.ts';
import { priorMoments } from './params.ts';
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
  const { pack } = program;
  const reading = readSheet(program, answers);
  const weights = effectiveWeights(program, reading.values);
  const nodes = nodeScores(program, reading, weights);
  const items = itemScores(program, reading, weights);
  const root = nodes[pack.root.id]!;
  const caps = root.level === null ? [] : capsFor(program, reading, root.level);
  const final = root.level === null ? null : Math.min(root.level, ...caps.map(({ cap }) => cap));
  const [low, high] = pack.scale;

  return {
    pack: `${pack.id}@${pack.version}`,
    engine: ENGINE_VERSION,
    rootId: pack.root.id,
    root,
    nodes,
    items,
    dimensions: program.dimensions.map((number) => program.nodes[number]!.id),
    index100: root.value === null ? null : (100 * (root.value - low)) / (high - low),
    indexLevel: root.level,
    caps,
    final,
    published: root.publishedLevel === null ? null : final,
    binding: caps.filter(({ binding }) => binding).map(({ id }) => id),
    evidenceScore: root.evidenceValue,
    upside: program.items.reduce((sum, { id }) => sum + items[id]!.upside, 0),
    contributions: contributionsOf(program, items),
    indices: pack.indices === undefined ? null : indexPairOf(pack.indices, nodes),
  };
}

function capsFor(program: Program, reading: Reading, index: number): Cap[] {
  const set = capSetOf(program, reading.values);
  const level = (number: number, values: Float64Array) => program.levels[number]!.levelAt(values);
  const levels = {
    index,
    dimensions: set.dimensions.map(({ number }) => level(number, reading.values)),
    evidence: level(program.nodes.length - 1, reading.supported),
  };
  return capsOf(program, set, { ...reading, levels });
}

function nodeScores(program: Program, reading: Reading, weights: Float64Array): Record<string, NodeScore> {
  const scores: Record<string, NodeScore> = {};
  program.nodes.forEach((node, number) => {
    const slot = program.items.length + number;
    const value = orNull(reading.values[slot]!);
    const coverage = orNull(reading.coverage[slot]!);
    const finder = program.levels[number];
    const shut = finder === undefined || reading.excluded[number] === 1;
    const level = shut ? null : orNull(finder.levelAt(reading.values));
    const status = value === null && node.agg !== 'none' && coverage !== 0 ? 'na' : statusOf(coverage);
    const withheld = status === 'insufficient' || status === 'na';
    scores[node.id] = {
      value,
      evidenceValue: orNull(reading.supported[slot]!),
      coverage,
      naShare: reading.naShare[slot]!,
      status,
      level,
      publishedLevel: withheld ? null : level,
      progress: value === null || level === null ? 0 : progressTo(finder?.bounds ?? [], value, level),
      effWeight: orNull(weights[slot]!),
      ...(node.outOfScope === undefined ? {} : { outOfScope: node.outOfScope.reason }),
    };
  });
  return scores;
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

function itemScores(program: Program, reading: Reading, weights: Float64Array): Record<string, ItemScore> {
  const { low, params, pack } = program;
  const expected = priorMoments(params, pack.scale).mean;
  const scores: Record<string, ItemScore> = {};
  program.items.forEach(({ id }, slot) => {
    const value = orNull(reading.values[slot]!);
    const effWeight = orNull(weights[slot]!);
    const state = reading.states[slot]!;
    const open = state === 'unknown' || state === 'blank';
    scores[id] = {
      value,
      evidenceValue: orNull(reading.supported[slot]!),
      state,
      evidence: reading.grades[slot]!,
      effWeight,
      contribution: value === null || effWeight === null ? 0 : effWeight * (value - low),
      upside: open && value !== null && effWeight !== null ? effWeight * (expected - value) : 0,
    };
  });
  return scores;
}

function contributionsOf(program: Program, items: Readonly<Record<string, ItemScore>>): Record<string, number> {
  const contributions: Record<string, number> = {};
  for (const { id } of program.items) {
    const { effWeight, contribution } = items[id]!;
    if (effWeight !== null) contributions[id] = contribution;
  }
  return contributions;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
