import { describe, expect, it } from 'vitest';
import type { LevelRule, ScoringPack } from './pack.ts';
import { score } from './score.ts';

/** Level of a node over items on 0–10; null = not applicable. */
function levelOf(levelRule: LevelRule, values: readonly (number | null)[]) {
  const pack: ScoringPack = {
    id: 'p',
    version: '1',
    scale: [0, 10],
    root: {
      id: 'root',
      levelRule,
      children: values.map((_, at) => ({ id: `i${at}`, kind: 'bars', class: at < 2 ? 'must' : 'may' })),
    },
  };
  const answers = values.map((value, at) => [
    `i${at}`,
    value === null ? { state: 'na' as const } : { state: 'ok' as const, value },
  ]);
  return score(pack, Object.fromEntries(answers)).root.level;
}

describe('thresholds', () => {
  const lower: LevelRule = {
    kind: 'thresholds',
    bounds: [
      [0, 1],
      [2.8, 2],
      [5, 4],
    ],
  };
  it('are reached at their lower bound, rounding errors forgiven', () => {
    expect([2.79, 2.8, 2.8 - 1e-12, 4.99, 5].map((value) => levelOf(lower, [value]))).toEqual([1, 2, 2, 2, 4]);
  });
  it('may belong to the band below instead', () => {
    const upper: LevelRule = {
      kind: 'thresholds',
      bounds: [
        [1.5, 1],
        [5, 2],
      ],
      upperInclusive: true,
    };
    expect([0, 1.5, 1.501, 5, 5.01].map((value) => levelOf(upper, [value]))).toEqual([0, 0, 1, 1, 2]);
  });
  it('start one below the lowest level they name, or where the rule says', () => {
    const bounds = [
      [2, 3],
      [5, 4],
    ] as const;
    expect(levelOf({ kind: 'thresholds', bounds }, [1])).toBe(2);
    expect(levelOf({ kind: 'thresholds', bounds, floor: 0 }, [1])).toBe(0);
  });
  it('give no level without a value', () => {
    expect(levelOf(lower, [null])).toBeNull();
  });
});

describe('a cumulative gate', () => {
  const rule: LevelRule = {
    kind: 'cumulativeGate',
    steps: [
      { k: 2, require: [{ item: 'i1', min: 5 }] },
      { k: 1, require: [{ item: 'i0', min: 5 }] },
      { k: 3, require: [{ item: 'i2', min: 5 }] },
    ],
  };
  it('stops at the first step that is not met, whatever is done above', () => {
    expect(levelOf(rule, [5, 5, 5])).toBe(3);
    expect(levelOf(rule, [5, 4, 9])).toBe(1);
    expect(levelOf(rule, [4, 9, 9])).toBe(0);
  });
  it('takes a requirement that does not apply as absent', () => {
    expect(levelOf(rule, [5, null, 4])).toBe(2);
    expect(levelOf(rule, [null, null, null])).toBeNull();
  });
});

describe('the best of several levels', () => {
  const rule: LevelRule = {
    kind: 'bestOf',
    levels: [
      { k: 3, all: [{ kind: 'share', of: ['i1', 'i2'], value: 5, min: 1 }] },
      { k: 1, all: [{ kind: 'item', item: 'i0', min: 9 }] },
      {
        k: 2,
        all: [
          { kind: 'score', min: 4 },
          { kind: 'count', of: ['i0', 'i1', 'i2'], value: 5, min: 2 },
        ],
      },
    ],
  };
  it('is not cumulative', () => {
    expect(levelOf(rule, [0, 5, 5])).toBe(3);
    expect(levelOf(rule, [5, 5, 4])).toBe(2);
    expect(levelOf(rule, [9, 1, 1])).toBe(1);
    expect(levelOf(rule, [5, 5, 0])).toBe(0);
  });
  it('is the highest that holds, in whatever order they are listed', () => {
    expect(levelOf(rule, [9, 5, 5])).toBe(3);
  });
  it('asks every condition of a level, each met at its bound', () => {
    expect(levelOf(rule, [5, 5, 2])).toBe(2);
    expect(levelOf(rule, [9, 4, 0])).toBe(1);
  });
  it('takes the share of those that apply', () => {
    expect(levelOf(rule, [0, 5, null])).toBe(3);
  });
});

describe('a class gate', () => {
  const rule: LevelRule = {
    kind: 'classGate',
    satisfied: 5,
    steps: [
      { k: 2, class: 'may', share: 0.5 },
      { k: 1, class: 'must', share: 1 },
      { k: 3, class: 'nobody', share: 1 },
    ],
  };
  it('needs the share of each class in turn; an empty class is satisfied', () => {
    expect(levelOf(rule, [5, 5, 0, 0])).toBe(1);
    expect(levelOf(rule, [5, 5, 5, 0])).toBe(3);
    expect(levelOf(rule, [5, 4, 5, 5])).toBe(0);
  });
});
