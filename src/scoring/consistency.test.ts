import { describe, expect, it } from 'vitest';
import { consistency, itemsInError } from './consistency.ts';
import type { ConsistencyRule, FactCondition, ScoringItem, ScoringPack } from './pack.ts';
import { score } from './score.ts';
import { demoAnswers, demoPack, dimension, everyItem, ok, packWith } from './worked-example.ts';

const under = (rules: readonly ConsistencyRule[], pack: ScoringPack = demoPack): ScoringPack => ({
  ...pack,
  consistency: rules,
});
const implies = (
  id: string,
  [from, to]: readonly [readonly [string, number], readonly [string, number]],
  severity: 0 | 1 | 2 = 1,
): ConsistencyRule => ({
  id,
  kind: 'implies',
  severity,
  if: { item: from[0], atLeast: from[1] },
  then: { item: to[0], atLeast: to[1] },
});

describe('answers that imply others', () => {
  const rules = [
    implies(
      'C1',
      [
        ['p4', 4],
        ['d1', 3],
      ],
      2,
    ),
    implies('C2', [
      ['p1', 4],
      ['s1', 3],
    ]),
    implies('C3', [
      ['p2', 5],
      ['d2', 4],
    ]),
    implies(
      'C4',
      [
        ['p3', 1],
        ['d1', 5],
      ],
      2,
    ),
  ];
  it('are measured by how far they miss, over the rules that could be checked', () => {
    const found = consistency(under(rules), demoAnswers);
    expect(found.index).toBeCloseTo(8 / 9, 12);
    expect(found.violations).toEqual([
      { rule: 'C2', kind: 'implies', severity: 1, items: ['s1', 'p1'], shortfall: 1, resolved: false },
    ]);
  });
  it('say nothing while one of the two is open', () => {
    expect(consistency(under(rules), { p1: ok(5) })).toEqual({ index: null, violations: [] });
    expect(consistency(under(rules), { s1: ok(1) })).toEqual({ index: null, violations: [] });
  });
  it('never change a score', () => {
    expect(score(under(rules), demoAnswers).root).toEqual(score(demoPack, demoAnswers).root);
  });
  it('have no index when none could be checked', () => {
    expect(consistency(under(rules), {}).index).toBeNull();
    expect(
      consistency(
        under([
          implies(
            'C0',
            [
              ['p1', 4],
              ['s1', 3],
            ],
            0,
          ),
        ]),
        demoAnswers,
      ).index,
    ).toBeNull();
  });
});

describe('mirror pairs', () => {
  const mirror = (reversed: boolean): ConsistencyRule => ({
    id: 'M',
    kind: 'mirror',
    severity: 1,
    items: ['d1', 'd2'],
    reversed,
  });
  it('may differ by one level', () => {
    expect(consistency(under([mirror(false)]), { d1: ok(3), d2: ok(4) })).toEqual({ index: 1, violations: [] });
    expect(consistency(under([mirror(false)]), { d1: ok(2), d2: ok(4) })).toMatchObject({
      index: 0.5,
      violations: [{ shortfall: 2 }],
    });
  });
  it('say nothing while one of the two is open', () => {
    expect(consistency(under([mirror(false)]), { d1: ok(5) })).toEqual({ index: null, violations: [] });
    expect(consistency(under([mirror(false)]), { d2: ok(5), d1: { state: 'unknown' } }).index).toBeNull();
  });
  it('may be worded the other way round', () => {
    expect(consistency(under([mirror(true)]), { d1: ok(2), d2: ok(4) }).violations).toEqual([]);
    expect(consistency(under([mirror(true)]), { d1: ok(5), d2: ok(5) }).index).toBe(0);
  });
});

describe('other contradictions', () => {
  it('set a fact of the profile against an answer', () => {
    const rule: ConsistencyRule = {
      id: 'F',
      kind: 'fact',
      severity: 2,
      all: [
        { fact: 'headcount', op: 'lt', value: 20 },
        { item: 'd1', op: 'ge', value: 4 },
      ],
    };
    const answers = { d1: ok(4) };
    expect(consistency(under([rule]), answers, { facts: { headcount: 19 } }).violations).toHaveLength(1);
    expect(consistency(under([rule]), answers, { facts: { headcount: 20 } }).violations).toEqual([]);
    expect(consistency(under([rule]), answers).violations).toEqual([]);
    expect(consistency(under([rule]), answers, { facts: { headcount: 19 } }).violations[0]?.items).toEqual(['d1']);
  });

  it('compare numbers up to a rounding error, and words only for being the same', () => {
    const found = (op: FactCondition['op'], value: number | string, known: number | string) =>
      consistency(
        under([{ id: 'F', kind: 'fact', severity: 1, all: [{ fact: 'x', op, value }] }]),
        {},
        { facts: { x: known } },
      ).violations.length === 1;
    const around = [19, 20 - 1e-12, 20, 20 + 1e-12, 21];
    const holding = (op: FactCondition['op']) => around.map((known) => found(op, 20, known));
    expect(holding('lt')).toEqual([true, false, false, false, false]);
    expect(holding('le')).toEqual([true, true, true, true, false]);
    expect(holding('eq')).toEqual([false, true, true, true, false]);
    expect(holding('ge')).toEqual([false, true, true, true, true]);
    expect(holding('gt')).toEqual([false, false, false, false, true]);
    expect([found('eq', 'food', 'food'), found('eq', 'food', 'wood'), found('ge', 'food', 'food')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([found('le', 'food', 3), found('ge', 3, 'food')]).toEqual([false, false]);
  });

  it('are no contradiction while an answer they look at is open', () => {
    const rule: ConsistencyRule = { id: 'F', kind: 'fact', severity: 1, all: [{ item: 'd1', op: 'le', value: 1 }] };
    expect(consistency(under([rule]), { d1: { state: 'unknown' } }).violations).toEqual([]);
    expect(consistency(under([rule]), { d1: ok(1) }).violations).toHaveLength(1);
  });

  const percent = (id: string): ScoringItem => ({ id, kind: 'number', bands: [{ value: 1 }] });
  const numbers = packWith([{ id: 'D', dimension: true, children: [percent('part'), percent('whole')] }], {});
  it('find a number out of its range, and a part above its whole', () => {
    const rule: ConsistencyRule = {
      id: 'N',
      kind: 'number',
      severity: 2,
      item: 'part',
      min: 0,
      max: 100,
      partOf: 'whole',
    };
    const breachesOf = (part: number, whole: number) =>
      consistency(under([rule], numbers), { part: ok(part), whole: ok(whole) }).violations.length;
    expect([breachesOf(40, 50), breachesOf(101, 200), breachesOf(-1, 5), breachesOf(60, 50)]).toEqual([0, 1, 1, 1]);
    expect([breachesOf(0, 50), breachesOf(100, 100), breachesOf(50, 50)]).toEqual([0, 0, 0]);
    expect(consistency(under([rule], numbers), { part: ok(60), whole: ok(50) }).violations[0]?.items).toEqual([
      'part',
      'whole',
    ]);
    expect(consistency(under([rule], numbers), { part: ok(60) }).violations).toEqual([]);
    expect(
      consistency(under([rule], numbers), { part: { ...ok(101), state: 'na' }, whole: ok(50) }).violations,
    ).toEqual([]);
  });

  it('look at a number alone where it is part of nothing', () => {
    const rule: ConsistencyRule = { id: 'N', kind: 'number', severity: 2, item: 'part', max: 100 };
    expect(consistency(under([rule], numbers), { part: ok(101) }).violations[0]?.items).toEqual(['part']);
    expect(consistency(under([rule], numbers), { part: ok(-1), whole: ok(-5) }).violations).toEqual([]);
  });

  it('find high values that are only claimed', () => {
    const found = consistency(under([{ id: 'E', kind: 'evidence', severity: 0 }]), { ...demoAnswers, s1: ok(4, 0) });
    expect(found.violations.map(({ items }) => items)).toEqual([['s1']]);
    const strict = consistency(under([{ id: 'E', kind: 'evidence', severity: 0, atLeast: 3 }]), demoAnswers);
    expect(strict.violations.map(({ items }) => items)).toEqual([['p2']]);
  });

  it('find ten identical answers in a row', () => {
    const items = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`i${at}`, 1]));
    const pack = under([{ id: 'S', kind: 'straightline', severity: 1 }], packWith([dimension('D', { items })], {}));
    const same = everyItem(pack, ok(3));
    expect(consistency(pack, same).violations).toHaveLength(1);
    expect(consistency(pack, { ...same, i5: ok(2) }).violations).toEqual([]);
    expect(consistency(pack, { ...same, i5: { state: 'unknown' } }).violations).toEqual([]);
    expect(consistency(pack, { ...same, i2: ok(2) }).violations).toEqual([]);
    expect(consistency(pack, { ...same, i1: ok(2) }).violations[0]?.items).toHaveLength(10);
  });

  it('find every run of a length that the pack sets, each once and whole', () => {
    const items = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`i${at}`, 1]));
    const runs: ConsistencyRule = { id: 'S', kind: 'straightline', severity: 1, run: 3 };
    const pack = under([runs], packWith([dimension('D', { items })], {}));
    const answers = Object.fromEntries([3, 3, 2, 2, 2, 4, 4, 4, 4].map((value, at) => [`i${at}`, ok(value)]));
    expect(consistency(pack, answers).violations.map(({ items: found }) => found)).toEqual([
      ['i2', 'i3', 'i4'],
      ['i5', 'i6', 'i7', 'i8'],
    ]);
    expect(consistency(pack, {}).violations).toEqual([]);
  });

  it('find answers given too fast to be read', () => {
    const pack = under([{ id: 'T', kind: 'speed', severity: 0 }]);
    expect(consistency(pack, {}, { secondsPerItem: [1, 2, 60] }).violations).toHaveLength(1);
    expect(consistency(pack, {}, { secondsPerItem: [1, 3, 60] }).violations).toEqual([]);
    expect(consistency(pack, {}, { secondsPerItem: [2, 60, 1] }).violations).toHaveLength(1);
    expect(consistency(pack, {}, { secondsPerItem: [] }).violations).toEqual([]);
    expect(consistency(pack, {}).violations).toEqual([]);
    const slow = under([{ id: 'T', kind: 'speed', severity: 0, medianSeconds: 10 }]);
    expect(consistency(slow, {}, { secondsPerItem: [9] }).violations).toEqual([
      { rule: 'T', kind: 'speed', severity: 0, items: [], shortfall: 1, resolved: false },
    ]);
  });
});

describe('an error that nobody has settled', () => {
  const rules = [
    implies(
      'error',
      [
        ['p1', 4],
        ['s1', 3],
      ],
      2,
    ),
    implies('warning', [
      ['p4', 4],
      ['s2', 3],
    ]),
  ];
  it('doubts its items, and a warning does not', () => {
    expect(itemsInError(under(rules), demoAnswers)).toEqual(new Set(['s1', 'p1']));
    expect(itemsInError(under(rules.slice(1)), demoAnswers)).toEqual(new Set());
  });
  it('is marked as settled where somebody did, and doubts nothing more', () => {
    const context = { resolved: ['error'] };
    expect(consistency(under(rules), demoAnswers, context).violations.map(({ resolved }) => resolved)).toEqual([
      true,
      false,
    ]);
    expect(itemsInError(under(rules), demoAnswers, context)).toEqual(new Set());
  });
});
