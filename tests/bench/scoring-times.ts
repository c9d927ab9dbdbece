/**
 * Times the engine and a hand-written loop over typed arrays in turns, and prints the ratios of their medians as
 * JSON. Run by scoring.bench.ts as a program of its own: the test runner's modules would be timed with it.
 */
import assert from 'node:assert/strict';
import { score, simulate, type Answer, type Answers, type ScoringNode, type ScoringPack } from '#scoring';
import { flatScore, flatSimulation, type FlatSheet } from './typed-array-loop.ts';

const DIMENSIONS = 12;
const SPLIT = 5;
const CRITICAL = 2;
const REPLICATES = 2000;

/** The same questionnaire twice: as a pack with ids and capabilities, and as bare arrays. */
function questionnaire(count: number): { pack: ScoringPack; answers: Answers; flat: FlatSheet } {
  const dimensionOf = (item: number) => Math.min(DIMENSIONS - 1, Math.floor((item * DIMENSIONS) / count));
  const items = Array.from({ length: count }, (_, item) => item);
  const dimension = (d: number): ScoringNode => ({
    id: `D${d}`,
    dimension: true,
    critical: d < CRITICAL,
    children: items
      .filter((item) => dimensionOf(item) === d)
      .map((item) => ({ id: `C${item}`, weight: 1 + (item % 3), children: [{ id: `I${item}`, kind: 'bars' }] })),
  });
  const dimensions = Array.from({ length: DIMENSIONS }, (_, d) => dimension(d));
  const pack: ScoringPack = {
    id: 'bench',
    version: '1',
    scale: [1, 5],
    thresholds: [1, 1.8, 2.8, 3.8, 4.8],
    root: {
      id: 'root',
      children: [
        { id: 'A', children: dimensions.slice(0, SPLIT) },
        { id: 'F', children: dimensions.slice(SPLIT) },
      ],
    },
    caps: { knockouts: [{ item: 'I3', below: 2, maxLevel: 2 }], gates: [{ level: 4, item: 'I5', min: 3 }] },
    params: { replicates: REPLICATES },
  };
  const isUnknown = (item: number) => item % 11 === 10;
  const level = (item: number) => 1 + ((item * 7) % 5);
  const grade = (item: number) => ([0, 1, 2, 3] as const)[item % 4] ?? 0;
  return {
    pack,
    answers: Object.fromEntries(
      items.map((item): [string, Answer] => [
        `I${item}`,
        isUnknown(item) ? { state: 'unknown' } : { state: 'ok', value: level(item), evidence: grade(item) },
      ]),
    ),
    flat: {
      values: Float64Array.from(items, (item) => (isUnknown(item) ? -1 : level(item))),
      grades: Uint8Array.from(items, grade),
      dimension: Uint8Array.from(items, dimensionOf),
      weights: Float64Array.from(items, (item) => 1 + (item % 3)),
      dimensions: DIMENSIONS,
      split: SPLIT,
      critical: CRITICAL,
      knockout: 3,
      gate: 5,
    },
  };
}

interface Timing {
  readonly items: number;
  readonly replicates: number;
  /** Times the loop's median. */
  readonly ratio: number;
  readonly what: string;
}

const ROUNDS = 15;
/** A round lasts about so long, in ms, whatever is timed. */
const ROUND_MS = 20;

/** Median time of one call, in ms, of contenders that take turns. */
function medians<Name extends string>(contenders: Readonly<Record<Name, () => unknown>>): Record<Name, number> {
  const all = Object.entries<() => unknown>(contenders).map(([name, run]) => ({
    name,
    run,
    calls: callsIn(run),
    times: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run, calls, times } of all) {
      const start = performance.now();
      for (let call = 0; call < calls; call += 1) run();
      times.push((performance.now() - start) / calls);
    }
  }
  return Object.fromEntries(
    all.map(({ name, times }) => [name, times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]]),
  ) as Record<Name, number>;
}

/** Warms a function up and counts the calls that fill a round. */
function callsIn(run: () => unknown): number {
  let calls = 0;
  const start = performance.now();
  while (calls < 1 || performance.now() - start < 10 * ROUND_MS) {
    run();
    calls += 1;
  }
  return Math.max(1, Math.round(calls / 10));
}

function near(actual: number | null | undefined, expected: number | undefined): void {
  assert.ok(Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN)) < 1e-9, `${actual} is not ${expected}`);
}

const timings: Timing[] = [];
for (const items of [49, 500, 5000]) {
  const { pack, answers, flat } = questionnaire(items);
  const card = score(pack, answers);
  const least = flatScore(flat);
  near(card.root.value, least.root);
  near(card.upside, least.upside);
  assert.equal(card.final, least.final);
  const plain = medians({
    loop: () => flatScore(flat),
    score: () => score(pack, answers),
    records: () => {
      const { nodes, items: byId, contributions } = score(pack, answers);
      return [nodes, byId, contributions];
    },
  });
  const simulation = simulate(pack, answers);
  const seed = simulation?.seed ?? 0;
  const ranges = flatSimulation(flat, seed, REPLICATES);
  near(simulation?.interval80.q10, ranges[0]?.q10);
  near(simulation?.dimensions['D11']?.q90, ranges[12]?.q90);
  const drawn = medians({
    loop: () => [flatScore(flat), flatSimulation(flat, seed, REPLICATES)],
    both: () => simulate(pack, answers, { card: score(pack, answers) }),
  });
  timings.push(
    { items, replicates: 0, what: 'score', ratio: plain.score / plain.loop },
    { items, replicates: 0, what: 'score and every record by id', ratio: plain.records / plain.loop },
    { items, replicates: REPLICATES, what: 'score and simulation', ratio: drawn.both / drawn.loop },
  );
}
process.stdout.write(JSON.stringify(timings));
