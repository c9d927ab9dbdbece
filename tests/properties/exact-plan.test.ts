import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { improvePlan, serialPlan, valueOfPlan } from '#roadmap';
import { provePlan, startSolver } from '#roadmap-exact';
import { oracleProblem, SEEDS, type Proven } from '../support/plan-oracle.ts';
import { faultsOfPlan, randomPlan } from '../support/random-plans.ts';

// scripts/plan-oracle.ts writes it: what the exact solver found at a fixed number of branches
const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, '../golden/plan-oracle.json'), 'utf8'),
) as readonly Proven[];

describe('what the exact solver found on 21 problems of 40 to 60 actions', () => {
  it('are plans that keep to everything, worth what is said of them', () => {
    expect(golden.map(({ seed }) => seed)).toEqual(SEEDS);
    for (const { seed, size, value, bound, starts } of golden) {
      const problem = oracleProblem(seed);
      expect(problem.activities.length).toBe(size);
      expect(faultsOfPlan(problem, starts)).toEqual([]);
      expect(valueOfPlan(problem, starts)).toBeCloseTo(value, 6);
      expect(bound).toBeGreaterThanOrEqual(value - 1e-6);
    }
  });

  it('is reached by the search to 97 % in the median, and never missed by more than 7 %', () => {
    const reached = golden.map(({ seed, value }) => improvePlan(oracleProblem(seed)).value / value);
    const sorted = [...reached].sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(0.97);
    expect(sorted[0]).toBeGreaterThanOrEqual(0.93);
  }, 120_000);

  it('is not missed so closely by the serial schedule: the search is worth its while', () => {
    const serial = golden.map(({ seed, value }) => serialPlan(oracleProblem(seed)).value / value);
    expect(serial.reduce((sum, share) => sum + share, 0) / serial.length).toBeLessThan(0.95);
  });
});

describe('the exact solver', () => {
  it.each([101, 102, 103, 104])(
    'finds no less than the search on seed %i, and no plan above its bound',
    async (seed) => {
      const problem = randomPlan(seed, 15);
      const from = improvePlan(problem, undefined, { tries: 500 });
      const proven = provePlan(await startSolver(), { problem, from: from.starts }, { nodes: 20 });
      expect(faultsOfPlan(problem, proven.starts)).toEqual([]);
      expect(proven.value).toBeGreaterThanOrEqual(from.value - 1e-9);
      expect(proven.value).toBeGreaterThanOrEqual(serialPlan(problem).value - 1e-9);
      expect(proven.bound).toBeGreaterThanOrEqual(proven.value - 1e-6);
      // a longer search stays under the bound
      expect(improvePlan(problem, undefined, { tries: 4_000, seed: 5 }).value).toBeLessThanOrEqual(proven.bound + 1e-6);
    },
    120_000,
  );

  it('keeps what was fixed in time and what is required', async () => {
    const problem = randomPlan(105, 15);
    const [first, second] = [problem.activities[3]!, problem.activities[8]!];
    const demanding = {
      ...problem,
      activities: problem.activities.map((one) =>
        one === first ? { ...one, window: [6, 8] as const } : one === second ? { ...one, required: true } : one,
      ),
    };
    const from = improvePlan(demanding, undefined, { tries: 300 });
    const proven = provePlan(await startSolver(), { problem: demanding, from: from.starts }, { nodes: 20 });
    expect(faultsOfPlan(demanding, proven.starts)).toEqual([]);
    expect(first.id in proven.starts).toBe(first.id in from.starts);
    expect(second.id in proven.starts).toBe(second.id in from.starts);
  }, 120_000);
});
