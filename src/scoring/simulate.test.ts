import { describe, expect, it } from 'vitest';
import type { ScoringPack } from './pack.ts';
import type { Answers } from './score-card.ts';
import { score } from './score.ts';
import { simulate } from './simulate.ts';
import { demoAnswers, demoPack, dimension, everyItem, ok, packWith } from './worked-example.ts';

describe('the range of the worked example', () => {
  const simulation = simulate(demoPack, demoAnswers);

  it('is the one of the specification, to the last bit', () => {
    expect(simulation?.seed).toBe(4104529507);
    expect(simulation?.interval80).toMatchObject({ q10: 2.819860074016696, q90: 3.4557745432569638 });
    expect(simulation?.levelProbabilities).toEqual({ 1: 0.003, 2: 0.925, 3: 0.072 });
  });
  it('is sure of the final level', () => {
    expect(simulation).toMatchObject({ finalProbability: 0.925, borderline: null });
  });
  it('agrees with the spread by formula', () => {
    expect(simulation?.analyticSd).toBeCloseTo(0.2685, 4);
    const ratio = (simulation?.sd ?? 0) / (simulation?.analyticSd ?? 1);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
  });
  it('runs the same where the data went through a worker', () => {
    expect(simulate(structuredClone(demoPack), structuredClone(demoAnswers))).toEqual(simulation);
  });
});

describe('the seed', () => {
  const seedWith = (answers: typeof demoAnswers) => simulate(demoPack, answers)?.seed;
  it('follows from every visible answer and its evidence', () => {
    expect(seedWith({ ...demoAnswers, p2: ok(3, 1) })).not.toBe(seedWith(demoAnswers));
    expect(seedWith({ ...demoAnswers, p2: ok(2, 0) })).not.toBe(seedWith(demoAnswers));
  });
  it('does not follow from hidden answers or from the order of typing', () => {
    const reversed = Object.fromEntries(Object.entries(demoAnswers).toReversed());
    expect(seedWith({ ...reversed, elsewhere: ok(5) })).toBe(seedWith(demoAnswers));
  });
});

describe('the width of the range', () => {
  const sdOf = (evidence: 0 | 1 | 2 | 3) => simulate(demoPack, everyItem(demoPack, ok(3, evidence)))?.sd ?? 0;
  it('shrinks with evidence', () => {
    expect(sdOf(0)).toBeGreaterThan(sdOf(1));
    expect(sdOf(1)).toBeGreaterThan(sdOf(2));
    expect(sdOf(2)).toBeGreaterThan(sdOf(3));
  });
  it('follows by formula from what each answer leaves open, leniency counting for all alike', () => {
    const pack = packWith([dimension('D', { items: { a: 1, b: 3 } })], {});
    const spread = (answers: Answers, of = pack) => simulate(of, answers)?.analyticSd;
    expect(spread({ a: ok(3, 0), b: ok(3, 0) })).toBeCloseTo(Math.sqrt(0.36 * (0.0625 + 0.5625) + 0.4 ** 2), 9);
    const mixed = { a: ok(3, 1), b: { ...ok(3, 2), voteVariance: 0.2 } };
    const own = 0.0625 * 0.25 + 0.5625 * (0.1225 + 0.2);
    expect(spread(mixed)).toBeCloseTo(Math.sqrt(own + (0.4 * (0.25 * 0.6 + 0.75 * 0.3)) ** 2), 9);
    const half = { a: ok(3, 3), b: { state: 'unknown' } as const };
    expect(spread(half)).toBeCloseTo(Math.sqrt(0.0625 * 0.04 + 0.5625 * 0.7875), 9);
    const full: ScoringPack = { ...pack, policies: { na: 'full' } };
    expect(spread({ a: ok(3, 3), b: { state: 'na' } }, full)).toBeCloseTo(0.25 * 0.2, 9);
    expect(simulate(full, { a: ok(3, 3), b: { state: 'na' } })?.sd).toBeLessThan(0.06);
  });
  it('always holds the value it is about', () => {
    const top = everyItem(demoPack, ok(5, 0));
    expect(simulate(demoPack, top)?.interval80.shown[1]).toBe(5);
    const bottom = simulate(demoPack, everyItem(demoPack, ok(1, 0)))?.interval80;
    expect(bottom?.shown).toEqual([1, bottom?.q90]);
  });
  it('grows where several respondents disagreed', () => {
    const answers = everyItem(demoPack, { ...ok(3, 3), voteVariance: 0.5 });
    expect(simulate(demoPack, answers)?.sd).toBeGreaterThan(sdOf(3));
  });
  it('grows when only a sample of a dimension was asked, and not when all of it was', () => {
    const quick = (fullCount?: number) => {
      const count = fullCount === undefined ? {} : { fullCount };
      const pack = packWith([dimension('D', { ...count, items: { a: 1 } })], {});
      return simulate(pack, { a: ok(3, 3) })?.analyticSd ?? 0;
    };
    expect(quick(4)).toBeCloseTo(Math.sqrt(0.2 ** 2 + 0.75 * 0.64), 9);
    expect(quick(1)).toBe(quick());
  });
  it('goes by the spread of a sample from three answers on', () => {
    const sdOfSample = (values: readonly number[]) => {
      const ids = values.map((_, at) => `i${at}`);
      const items = Object.fromEntries(ids.map((id) => [id, 1]));
      const answers = Object.fromEntries(ids.map((id, at) => [id, ok(values[at] ?? 1, 3)]));
      const sd = simulate(packWith([dimension('D', { fullCount: 10, items })], {}), answers)?.analyticSd ?? 0;
      return Math.sqrt(sd ** 2 - 0.2 ** 2 / values.length);
    };
    expect(sdOfSample([1, 5])).toBeCloseTo(Math.sqrt((0.8 * 0.64) / 2), 9);
    expect(sdOfSample([1, 3, 5])).toBeCloseTo(Math.sqrt((0.7 * 4) / 3), 9);
    expect(sdOfSample([3, 3, 3])).toBeCloseTo(Math.sqrt((0.7 * 0.25) / 3), 9);
  });
  it('never goes above the level that evidence allows', () => {
    expect(simulate(demoPack, everyItem(demoPack, ok(5, 0)))?.levelProbabilities).toEqual({ 3: 1 });
  });
  it('of an unknown item of a sample is that of the prior alone', () => {
    const pack = packWith([dimension('D', { fullCount: 4, items: { a: 1 } })], {});
    expect(simulate(pack, {})?.analyticSd).toBeCloseTo(Math.sqrt(0.7875), 9);
  });
  it('grows for items in an unresolved contradiction, whatever their evidence', () => {
    const rule = { id: 'r', kind: 'mirror', severity: 2, items: ['d1', 's1'] } as const;
    const pack = { ...demoPack, consistency: [rule] };
    const answers = { ...everyItem(demoPack, ok(3, 3)), d1: ok(5, 3) };
    const plain = simulate(demoPack, answers)?.analyticSd ?? 0;
    expect(simulate(pack, answers)?.analyticSd).toBeGreaterThan(plain);
    expect(simulate(pack, answers, { resolved: ['r'] })?.analyticSd).toBe(plain);
    expect(score(pack, answers).root).toEqual(score(demoPack, answers).root);
  });
});

describe('a result near a threshold', () => {
  const pack = packWith([dimension('D', { items: { a: 1, b: 1, c: 1, d: 1, e: 1 } })], {});
  it('is called borderline and names the neighbour', () => {
    const answers = { a: ok(3, 1), b: ok(3, 1), c: ok(3, 1), d: ok(3, 1), e: ok(2, 1) };
    expect(score(pack, answers).final).toBe(3);
    expect(simulate(pack, answers)?.borderline).toEqual({ neighbour: 2 });
  });
});

describe('a simulation of one replicate', () => {
  it('has no spread', () => {
    const pack: ScoringPack = { ...demoPack, params: { replicates: 1 } };
    const found = simulate(pack, demoAnswers);
    expect(found).toMatchObject({ R: 1, sd: 0, mean: found?.interval80.q10 });
  });
});

describe('a simulation of two replicates', () => {
  it('spreads as two values do', () => {
    const pack: ScoringPack = { ...demoPack, params: { replicates: 2 } };
    const found = simulate(pack, demoAnswers);
    const { q10 = 0, q90 = 0 } = found?.interval80 ?? {};
    expect(found?.sd).toBeCloseTo((q90 - q10) / 0.8 / Math.SQRT2, 12);
  });
});

describe('a sampled dimension that mostly does not apply', () => {
  it('draws nothing', () => {
    const pack = (more: { fullCount?: number }) =>
      packWith([dimension('D', { items: { a: 1 } }), dimension('E', { ...more, items: { b: 1, c: 1, d: 1 } })], {});
    const na = { state: 'na' } as const;
    const answers = { a: ok(3), b: na, c: na, d: ok(3) };
    expect(simulate(pack({ fullCount: 9 }), answers)).toEqual(simulate(pack({}), answers));
  });
});

describe('a pack without levels', () => {
  it('has a range, and no level to be sure of', () => {
    const { id, version, scale, root } = demoPack;
    expect(simulate({ id, version, scale, root }, demoAnswers)).toMatchObject({
      interval80: { q10: 2.819860074016696 },
      levelProbabilities: {},
      finalProbability: null,
      borderline: null,
    });
  });
});

describe('a sheet without a value', () => {
  it('has no range', () => {
    expect(simulate(demoPack, everyItem(demoPack, { state: 'na' }))).toBeNull();
  });
});
