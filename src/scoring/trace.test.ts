import { describe, expect, it } from 'vitest';
import { score } from './score.ts';
import { simulate } from './simulate.ts';
import { trace } from './trace.ts';
import { demoAnswers, demoPack, dimension, ok, packWith } from './worked-example.ts';

const card = score(demoPack, demoAnswers);
const traced = { card, answers: demoAnswers, simulation: simulate(demoPack, demoAnswers) };

describe('the way a number came about', () => {
  it('lets a reader redo the overall value with a pocket calculator', () => {
    const root = trace(demoPack, traced);
    const sum = root.inputs.reduce((total, { value, weight }) => total + value * weight, 0);
    const weights = root.inputs.reduce((total, { weight }) => total + weight, 0);
    expect(root.rule).toBe('wmean');
    expect(sum / weights).toBeCloseTo(root.value ?? Number.NaN, 12);
    expect(root.shown).toBe('3.00');
  });
  it('lists what was left out, and why', () => {
    const prod = trace(demoPack, traced, 'PROD');
    expect(prod.inputs.map(({ id }) => id)).toEqual(['p1', 'p2', 'p4']);
    expect(prod.excluded).toEqual([{ id: 'p3', why: 'not-applicable' }]);
    const gone = { id: 'GONE', dimension: true, children: [], outOfScope: { reason: 'no pilot plant' } };
    const pack = packWith([dimension('D', { items: { d1: 1 } }), gone], {});
    expect(trace(pack, { card: score(pack, demoAnswers), answers: demoAnswers }).excluded).toEqual([
      { id: 'GONE', why: 'out-of-scope', note: 'no pilot plant' },
    ]);
  });
  it('tells a dimension that mostly does not apply from one without any answer that counts', () => {
    const pack = packWith([
      dimension('D', { items: { d1: 1 } }),
      dimension('MOSTLY', { items: { a: 1, b: 1, c: 1 } }),
      dimension('HALF', { items: { e: 1, f: 1 } }),
    ]);
    const exact = { ...pack, caps: {}, policies: { blank: 'exclude' as const } };
    const na = { state: 'na' as const };
    const answers = { d1: demoAnswers['d1']!, a: na, b: na, e: na };
    const card = score(exact, answers);
    expect(trace(exact, { card, answers }).excluded).toEqual([
      { id: 'MOSTLY', why: 'mostly-na' },
      { id: 'HALF', why: 'no-value' },
    ]);
    expect(trace(exact, { card, answers }, 'MOSTLY').excluded).toEqual([
      { id: 'a', why: 'not-applicable' },
      { id: 'b', why: 'not-applicable' },
      { id: 'c', why: 'no-value' },
    ]);
  });
  it('carries the answers with their evidence and share', () => {
    expect(trace(demoPack, traced, 'DATA').inputs[2]).toMatchObject({
      id: 'd3',
      kind: 'item',
      value: 1,
      weight: 2,
      state: 'unknown',
      contribution: 0,
    });
  });
  it('shows at the root what each dimension adds above the lowest value, and no evidence of its own', () => {
    const { inputs } = trace(demoPack, traced);
    expect(inputs.map(({ id, kind, evidence }) => [id, kind, evidence])).toEqual([
      ['DATA', 'node', null],
      ['PROD', 'node', null],
      ['SEC', 'node', null],
    ]);
    const above = inputs.reduce((sum, { contribution }) => sum + contribution, 0);
    expect(1 + above).toBeCloseTo(card.root.value ?? Number.NaN, 12);
    const [d1] = trace(demoPack, traced, 'DATA').inputs;
    expect(d1).toMatchObject({ kind: 'item', value: 3, evidence: 2 });
    // two of six parts of the root, one of four of DATA
    expect(d1?.contribution).toBeCloseTo((2 / 6) * (1 / 4) * (3 - 1), 12);
  });
  it('tells by which rule: a plain mean weighs all alike, deductions start from a base', () => {
    const items = { a: 2, b: 1 };
    const pack = packWith(
      [
        { ...dimension('MEAN', { items }), agg: 'mean' },
        { ...dimension('LESS', { items: { c: 1, d: 1 } }), agg: 'deduct', base: 10, scale: 0.5 },
      ],
      {},
    );
    const answers = { a: ok(3, 3), b: ok(4, 3), c: ok(2, 3), d: ok(1, 3) };
    const found = { card: score(pack, answers), answers };
    expect(trace(pack, found, 'MEAN')).toMatchObject({ rule: 'mean', scale: 1, base: null, value: 3.5 });
    expect(trace(pack, found, 'MEAN').inputs.map(({ weight }) => weight)).toEqual([1, 1]);
    expect(trace(pack, found, 'LESS')).toMatchObject({ rule: 'deduct', scale: 0.5, base: 10 });
    expect(trace(pack, found, 'LESS').thresholds).toEqual([1, 1.8, 2.8, 3.8, 4.8]);
  });
  it('shows nothing where there is no value, and no range of what was not drawn', () => {
    const group = {
      id: 'GROUP',
      children: [dimension('D', { items: { d1: 1 } }), dimension('N', { items: { n: 1 } })],
    };
    const pack = packWith([group], {});
    const answers = { d1: ok(3, 2), n: { state: 'na' as const } };
    const found = { card: score(pack, answers), answers, simulation: simulate(pack, answers) };
    expect(trace(pack, found, 'N')).toMatchObject({ value: null, shown: null, inputs: [] });
    expect(trace(pack, found, 'GROUP').interval).toBeNull();
    expect(trace(pack, found, 'D').interval).not.toBeNull();
  });
  it('names the limits that look at a node, and all of them at the root', () => {
    expect(trace(demoPack, traced).caps.map(({ id }) => id)).toEqual(card.caps.map(({ id }) => id));
    expect(trace(demoPack, traced, 'DATA').caps.map(({ id }) => id)).toEqual(['critical:DATA', 'breadth']);
  });
  it('gives the interval with its seed, and the versions', () => {
    expect(trace(demoPack, traced).interval).toMatchObject({ seed: 4104529507, R: 2000, probs: { 2: 0.925 } });
    expect(trace(demoPack, traced, 'SEC').interval).toMatchObject({ probs: {} });
    expect(trace(demoPack, { card, answers: demoAnswers }).interval).toBeNull();
    expect(trace(demoPack, traced)).toMatchObject({ pack: 'demo@1.0.0', engine: card.engine });
  });
  it('knows only the nodes of the pack', () => {
    expect(() => trace(demoPack, traced, 'd1')).toThrow('no node d1');
  });
});
