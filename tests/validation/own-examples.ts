import { floorTo, roundHalfUp } from '#kernel';
import { serialSchedule } from '#roadmap';
import {
  agreement,
  benchmark,
  consensus,
  consistency,
  fnv1a,
  gapOf,
  mulberry32,
  priorityOf,
  quantile,
  rankOf,
  score,
  simulate,
  type ScoreCard,
  type Simulation,
} from '#scoring';
import type { Check } from './checks.ts';
import {
  answersOf,
  consistencyPackOf,
  scoringPackOf,
  type AssessCase,
  type OwnExamples,
  type OwnPack,
  type PriorityCase,
  type RoadmapCase,
} from './own-format.ts';

/** Expectations that a simulation gives. */
const SIMULATED = new Set(['interval80', 'interval80Shown', 'dimInterval80', 'levelProb', 'mcMean', 'finalProb']);
const MONTE_CARLO = 0.01;

/** Every number of a file in the format of the specification's own examples. */
export function ownChecks(data: OwnExamples): Check[] {
  const tolerances = Object.entries(data.tolerance ?? {});
  const exact = tolerances.find(([key]) => key.startsWith('deterministic'))?.[1] ?? 1e-9;
  const drawn = tolerances.find(([key]) => key.startsWith('monteCarlo'))?.[1] ?? MONTE_CARLO;
  const compare = (name: string, expected: unknown, actual: unknown) => leaves({ name, expected, actual }, exact);
  return [
    ...(data.assess ?? []).flatMap((one) => assessChecks(one, data.packs ?? {}, { exact, drawn })),
    ...(data.consensus ?? []).flatMap(({ id, in: votes, expect }) => {
      const { state, value, evidence, voteVariance, ...rest } = consensus(
        votes.map(({ s, x, e, w }) => ({
          state: s,
          ...(x === undefined ? {} : { value: x }),
          ...(e === undefined ? {} : { evidence: e }),
          ...(w === undefined ? {} : { weight: w }),
        })),
      );
      return compare(`consensus ${id}`, expect, { s: state, x: value, e: evidence, rv: voteVariance, ...rest });
    }),
    ...(data.priority ?? []).flatMap(({ id, in: input, expect }) =>
      compare(`priority ${id}`, expect, priorityResult(input)),
    ),
    ...(data.roadmap ?? []).flatMap((one) => compare(`roadmap ${one.id}`, one.expect, scheduled(one))),
    ...(data.benchmark ?? []).flatMap(({ id, x, cohort, expect }) =>
      compare(`benchmark ${id}`, expect, benchmark(cohort, x)),
    ),
    ...(data.consistency ?? []).flatMap((one) => {
      const { pack, answers } = consistencyPackOf(one);
      const { index, violations } = consistency(pack, answers);
      const pairs = violations.map(({ rule, shortfall }) => [rule, shortfall]);
      return compare(`consistency ${one.id}`, one.expect, { index, violations: pairs });
    }),
    ...(data.agreement ?? []).flatMap(({ id, ratings, expect }) =>
      compare(`agreement ${id}`, expect, agreement(ratings)),
    ),
    ...Object.entries(data.numerics ?? {}).flatMap(([key, expected]) =>
      compare(`numerics ${key}`, numericsResult(key, expected).expected, numericsResult(key, expected).actual),
    ),
  ];
}

/** One check for each number or word that is expected; an expectation the engine has no answer to fails. */
function leaves({ name, expected, actual }: Check, tolerance: number): Check[] {
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    return [{ name, expected, actual, tolerance }];
  }
  const found = actual as Readonly<Record<string, unknown>>;
  const count =
    Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length
      ? [{ name: `${name} length`, expected: expected.length, actual: actual.length }]
      : [];
  return [
    ...count,
    ...Object.entries(expected).flatMap(([key, value]) =>
      leaves({ name: `${name} ${key}`, expected: value, actual: found[key] }, tolerance),
    ),
  ];
}

function assessChecks(
  { id, pack, answers, expect }: AssessCase,
  packs: Readonly<Record<string, OwnPack>>,
  { exact, drawn }: { exact: number; drawn: number },
): Check[] {
  const own = packs[pack];
  if (own === undefined) return [{ name: `assess ${id} pack`, expected: pack, actual: undefined }];
  const scoringPack = scoringPackOf(own);
  const sheet = answersOf(answers);
  const card = score(scoringPack, sheet);
  const actual = assessResult(card, simulate(scoringPack, sheet, { card }));
  return Object.entries(expect).flatMap(([key, expected]) =>
    leaves(
      { name: `assess ${id} ${key}`, ...unordered(key, expected, actual[key]) },
      SIMULATED.has(key) ? drawn : exact,
    ),
  );
}

/** Lists whose order says nothing become records, so that what is missing or too much is named. */
function unordered(key: string, expected: unknown, actual: unknown): { expected: unknown; actual: unknown } {
  if (key === 'caps' && Array.isArray(expected) && Array.isArray(actual)) {
    return complete(Object.fromEntries(expected) as Named, Object.fromEntries(actual) as Named, undefined);
  }
  if (key === 'binding' && Array.isArray(expected) && Array.isArray(actual)) {
    const present = (ids: readonly unknown[]) => Object.fromEntries(ids.map((id) => [String(id), true]));
    return complete(present(expected), present(actual), false);
  }
  if (
    ['levelProb', 'effWeight', 'contribution', 'dimInterval80'].includes(key) &&
    isNamed(expected) &&
    isNamed(actual)
  ) {
    return complete(expected, actual, key === 'levelProb' ? 0 : undefined);
  }
  return { expected, actual };
}

type Named = Readonly<Record<string, unknown>>;

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Both records with the keys of either. */
function complete(expected: Named, actual: Named, absent: unknown): { expected: Named; actual: Named } {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  const filled = (from: Named) => Object.fromEntries(keys.map((key) => [key, key in from ? from[key] : absent]));
  return { expected: filled(expected), actual: filled(actual) };
}

/** The card and the simulation in the words of the format. */
function assessResult(card: ScoreCard, simulation: Simulation | null): Named {
  const measured = [...card.dimensions, card.rootId];
  const byNode = <T>(pick: (id: string) => T) => Object.fromEntries(measured.map((id) => [id, pick(id)]));
  const items = Object.entries(card.items).filter(([, { effWeight }]) => effWeight !== null);
  return {
    score: byNode((id) => card.nodes[id]?.value),
    evidenceScore: byNode((id) => card.nodes[id]?.evidenceValue),
    status: byNode((id) => {
      const { coverage, naShare, status } = card.nodes[id] ?? card.root;
      return { coverage, naShare, status };
    }),
    level: byNode((id) => card.nodes[id]?.level),
    progress: byNode((id) => card.nodes[id]?.progress),
    index: card.index100,
    indexLevel: card.indexLevel,
    caps: card.caps.map(({ id, cap }) => [id, cap]),
    final: card.final,
    coverage: card.root.coverage,
    rootStatus: card.root.status,
    published: card.published,
    binding: card.binding,
    upside: card.upside,
    effWeight: Object.fromEntries(items.map(([id, { effWeight }]) => [id, effWeight])),
    contribution: card.contributions,
    ...(simulation === null ? {} : simulationResult(simulation)),
  };
}

function simulationResult(simulation: Simulation): Named {
  const { seed, interval80, levelProbabilities, mean, sd, analyticSd, dimensions, finalProbability } = simulation;
  return {
    seed,
    analyticSd,
    interval80: [interval80.q10, interval80.q90],
    interval80Shown: interval80.shown,
    levelProb: levelProbabilities,
    mcMean: mean,
    mcSd: sd,
    finalProb: finalProbability,
    dimInterval80: Object.fromEntries(Object.entries(dimensions).map(([id, { q10, q90 }]) => [id, [q10, q90]])),
  };
}

function priorityResult({ x, T, v = null, b = null, u = null, p = null, effort, to = T }: PriorityCase): Named {
  const input = { x, target: T, objectives: v, costRelief: b, unlock: u, proximity: p };
  const priority = priorityOf(input);
  return { gap: gapOf(input), P: priority, R: rankOf([{ priority, x, target: T, to }], effort) };
}

/** Start, end and wave of each measure: wave 1 starts within three months, 2 within a year. */
function scheduled({ measures, slots }: RoadmapCase): Named {
  const activities = measures.map(({ id, months, prereq, R }) => ({ id, months, prerequisites: prereq, rank: R }));
  const months = new Map(measures.map((one) => [one.id, one.months]));
  return Object.fromEntries(
    serialSchedule(activities, slots).map(({ id, start }) => [
      id,
      [start, start + (months.get(id) ?? Number.NaN), start < 3 ? 1 : start < 12 ? 2 : 3],
    ]),
  );
}

/** `show` and `roundHalfUp` list [value, digits, result]; the other keys spell a call. */
function numericsResult(key: string, expected: unknown): { expected: unknown; actual: unknown } {
  const rounding = { show: floorTo, roundHalfUp }[key];
  if (rounding !== undefined && Array.isArray(expected)) {
    const rows = expected as readonly (readonly [number, number, number])[];
    return {
      expected: rows.map(([, , result]) => result),
      actual: rows.map(([value, digits]) => rounding(value, digits)),
    };
  }
  const seed = /^mulberry32\((\d+)\)$/.exec(key)?.[1];
  if (seed !== undefined) {
    const uniform = mulberry32(Number(seed));
    return { expected, actual: Array.from({ length: Array.isArray(expected) ? expected.length : 1 }, uniform) };
  }
  const text = /^fnv1a\("(.*)"\)$/.exec(key)?.[1];
  if (text !== undefined) return { expected, actual: fnv1a(text) };
  const range = /^quantile\[(\d+)\.\.(\d+)\] p=([\d.]+)$/.exec(key);
  if (range !== null) {
    const [first, last, p] = range.slice(1).map(Number) as [number, number, number];
    return {
      expected,
      actual: quantile(
        Array.from({ length: last - first + 1 }, (_, at) => first + at),
        p,
      ),
    };
  }
  return { expected, actual: undefined };
}
