import { describe, expect, it } from 'vitest';
import { packProblems } from './check-pack.ts';
import type { ConsistencyRule, LevelRule, ScoringPack } from './pack.ts';
import { score } from './score.ts';
import { demoPack, dimension, packWith } from './worked-example.ts';

const broken = (change: Partial<ScoringPack>) => packProblems({ ...demoPack, ...change });

describe('a pack is refused', () => {
  it('not when it is sound', () => {
    expect(packProblems(demoPack)).toEqual([]);
  });
  it('when an id is used twice or is not an id', () => {
    const twice = [dimension('D', { items: { a: 1 } }), dimension('E', { items: { a: 1 } })];
    expect(packProblems(packWith(twice, {}))).toEqual(['id a is used twice']);
    expect(packProblems(packWith([dimension('D 1', { items: { a: 1 } })], {}))).toEqual(['id "D 1" is not allowed']);
    expect(packProblems(packWith([dimension('__proto__', { items: { a: 1 } })], {}))).toContain(
      'id "__proto__" is not allowed',
    );
    const nested = [dimension('D', { items: { a: 1 } }), dimension('a', { items: { b: 1 } })];
    expect(packProblems(packWith(nested, {}))).toEqual(['id a is used twice']);
  });
  it('when a weight is negative, not finite, or all are 0', () => {
    expect(packProblems(packWith([dimension('D', { items: { a: -1, b: 2 } })], {}))).toEqual(['a: weight -1']);
    expect(packProblems(packWith([dimension('D', { items: { a: 0, b: 0 } })], {}))).toEqual(['D: weights add up to 0']);
    expect(packProblems(packWith([dimension('D', { items: { a: Number.NaN } })], {}))).toContain('a: weight NaN');
  });
  it('when its scale is no range', () => {
    for (const [low, high] of [
      [5, 1],
      [3, 3],
      [1, Infinity],
      [Number.NaN, 5],
    ] as const)
      expect(broken({ scale: [low, high] })).toContain(`scale ${low}..${high} is not a range`);
  });
  it('when thresholds do not rise', () => {
    expect(broken({ thresholds: [1, 2, 2] })).toEqual(['thresholds do not rise']);
    expect(broken({ thresholds: [1, Number.NaN, 3] })).toEqual(['thresholds do not rise']);
  });
  it('when something is named that is not there', () => {
    expect(broken({ caps: { gates: [{ level: 3, item: 'x', min: 2 }] } })).toEqual(['gate: unknown item x']);
    expect(broken({ units: ['DATA', 'y'] })).toEqual(['units: unknown id y']);
    expect(broken({ indices: { application: 'd1', readiness: 'DATA', cut: 3 } })).toEqual(['indices: unknown node d1']);
    expect(broken({ consistency: [{ id: 'r', kind: 'mirror', severity: 1, items: ['d1', 'z'] }] })).toEqual([
      'rule r: unknown item z',
    ]);
  });
  it('when a limit, a measure of success or an action names something that is not there', () => {
    expect(broken({ caps: { knockouts: [{ item: 'x', below: 2, maxLevel: 2 }] } })).toEqual([
      'knockout: unknown item x',
    ]);
    // a limit looks at an answer, not at a dimension
    expect(broken({ caps: { gates: [{ level: 3, item: 'DATA', min: 2 }] } })).toEqual(['gate: unknown item DATA']);
    expect(broken({ kpis: [{ id: 'scrap', units: ['p1', 'PROD', 'q'] }] })).toEqual(['kpi scrap: unknown id q']);
    const action = { id: 'up', from: 1, to: 2, effort: 1 };
    expect(broken({ actions: [{ ...action, unit: 'v', prerequisites: [{ unit: 'w', atLeast: 1 }] }] })).toEqual([
      'action up: unknown id v',
      'action up: unknown id w',
    ]);
    expect(broken({ indices: { application: 'DATA', readiness: 'z', cut: 3 } })).toEqual(['indices: unknown node z']);
    const needy = { ...dimension('D', { items: { a: 1 } }), requires: [{ item: 'b', min: 2 }] };
    expect(packProblems(packWith([needy], {}))).toEqual(['D: unknown item b']);
  });
  it.each<[ConsistencyRule, string[]]>([
    [
      { id: 'r', kind: 'implies', severity: 1, if: { item: 'x', atLeast: 3 }, then: { item: 'y', atLeast: 2 } },
      ['x', 'y'],
    ],
    [{ id: 'r', kind: 'number', severity: 1, item: 'x', min: 0, partOf: 'y' }, ['x', 'y']],
    [{ id: 'r', kind: 'number', severity: 1, item: 'x', min: 0 }, ['x']],
    [
      {
        id: 'r',
        kind: 'fact',
        severity: 1,
        all: [
          { fact: 'people', op: 'lt', value: 20 },
          { item: 'x', op: 'ge', value: 4 },
        ],
      },
      ['x'],
    ],
  ])('when a rule compares answers that are not asked: %j', (rule, missing) => {
    expect(broken({ consistency: [rule] })).toEqual(missing.map((id) => `rule r: unknown item ${id}`));
  });
  it.each<[string, LevelRule, string[]]>([
    [
      'bounds that fall',
      {
        kind: 'thresholds',
        bounds: [
          [2, 1],
          [1, 2],
        ],
      },
      ['D: bounds do not rise'],
    ],
    [
      'bounds that rise',
      {
        kind: 'thresholds',
        bounds: [
          [1, 1],
          [2, 2],
        ],
      },
      [],
    ],
    [
      'steps that need an unknown answer',
      {
        kind: 'cumulativeGate',
        steps: [
          {
            k: 2,
            require: [
              { item: 'a', min: 2 },
              { item: 'D', min: 2 },
            ],
          },
        ],
      },
      ['D: level rule names unknown D'],
    ],
    [
      'conditions on unknown answers, where a share may also be one of nodes',
      {
        kind: 'bestOf',
        levels: [
          {
            k: 2,
            all: [
              { kind: 'score', min: 2 },
              { kind: 'item', item: 'b', min: 2 },
            ],
          },
          { k: 3, all: [{ kind: 'share', of: ['D', 'a', 'c'], value: 3, min: 0.5 }] },
        ],
      },
      ['D: level rule names unknown b', 'D: level rule names unknown c'],
    ],
    ['classes, which name nothing', { kind: 'classGate', satisfied: 1, steps: [{ k: 2, class: 'x', share: 1 }] }, []],
  ])('when its rule for levels has %s', (_, levelRule, problems) => {
    const ruled = { ...dimension('D', { items: { a: 1 } }), levelRule };
    expect(packProblems(packWith([ruled], {}))).toEqual(problems);
  });
  it('when prerequisites lead in a circle', () => {
    const step = (unit: string, needs: string) => ({
      id: `${unit}-up`,
      unit,
      from: 1,
      to: 2,
      effort: 1,
      prerequisites: [{ unit: needs, atLeast: 2 }],
    });
    expect(broken({ actions: [step('d1', 'd2'), step('d2', 's1')] })).toEqual([]);
    expect(broken({ actions: [step('d1', 'd2'), step('d2', 'd1')] })[0]).toMatch('in a circle');
  });
  it('before anything is scored', () => {
    expect(() => score({ ...demoPack, thresholds: [3, 1] }, {})).toThrow('thresholds do not rise');
  });
});
