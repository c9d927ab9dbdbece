import { describe, expect, it } from 'vitest';
import { benchmark } from './benchmark.ts';
import { betaCdf, betaQuantile } from './beta.ts';

const twelve = [1.4, 1.9, 2.1, 2.1, 2.3, 2.5, 2.6, 2.8, 3.1, 3.4, 3.4, 3.9];

describe('standing among others', () => {
  it('is a share with its interval, shown as a quarter while the cohort is small', () => {
    const standing = benchmark(twelve, 3);
    expect(standing).toMatchObject({ n: 12, quartile: 3, show: 'quartile' });
    expect(standing?.p).toBeCloseTo(2 / 3, 9);
    expect(standing?.lo).toBeCloseTo(0.4309402588174608, 9);
    expect(standing?.hi).toBeCloseTo(0.8488736856243413, 9);
  });
  it('counts equals as half below', () => {
    expect(benchmark([1, 2, 2, 2, 3], 2)?.p).toBe(0.5);
  });
  it('is a percentile from twenty firms on, and nothing below five', () => {
    expect(benchmark([...twelve, ...twelve], 3)?.show).toBe('percentile');
    expect(benchmark([1, 2, 3, 4], 2)).toBeNull();
  });
  it('counts the edge of a quarter to the quarter above, and twenty firms as enough', () => {
    const twenty = Array.from({ length: 20 }, (_, k) => k + 1);
    expect([5.5, 10.5, 15.5].map((x) => benchmark(twenty, x)?.quartile)).toEqual([2, 3, 4]);
    expect(benchmark(twenty, 5.4)?.show).toBe('percentile');
    expect(benchmark(twenty.slice(1), 5.4)?.show).toBe('quartile');
  });
  it('stays inside 0 to 1 at the ends', () => {
    expect(benchmark(twelve, 0)).toMatchObject({ p: 0, quartile: 1 });
    expect(benchmark(twelve, 0)?.lo).toBeGreaterThanOrEqual(0);
    expect(benchmark(twelve, 5)).toMatchObject({ p: 1, quartile: 4 });
    expect(benchmark(twelve, 5)?.hi).toBeLessThanOrEqual(1);
  });
});

describe('the beta distribution', () => {
  it('has the closed forms it should have', () => {
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect(betaCdf(0.3, 2, 1)).toBeCloseTo(0.09, 14);
    expect(betaCdf(0.3, 1, 3)).toBeCloseTo(1 - 0.7 ** 3, 14);
    expect(betaCdf(0.25, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(0.5), 13);
  });
  it('is inverted by its quantile', () => {
    for (const [a, b] of [
      [0.5, 12.5],
      [8.5, 4.5],
      [200, 3],
      [0.5, 0.5],
    ] as const) {
      for (const p of [0.05, 0.5, 0.95]) expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 10);
    }
  });
});
