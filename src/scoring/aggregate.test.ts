import { describe, expect, it } from 'vitest';
import type { Aggregator, ScoringNode, ScoringPack } from './pack.ts';
import { score } from './score.ts';

/** Root value of items on 0–10 with weights 1, 2, 3 … */
function valueOf(agg: Aggregator, values: readonly (number | null)[], more: Partial<ScoringNode> = {}) {
  return cardOf(agg, values, more).root.value;
}

function cardOf(agg: Aggregator, values: readonly (number | null)[], more: Partial<ScoringNode> = {}) {
  const pack: ScoringPack = {
    id: 'p',
    version: '1',
    scale: [0, 10],
    root: {
      id: 'root',
      agg,
      children: values.map((_, at) => ({ id: `i${at}`, kind: 'bars' as const, weight: at + 1 })),
      ...more,
    },
  };
  const answers = values.map((value, at) => [
    `i${at}`,
    value === null ? { state: 'na' as const } : { state: 'ok' as const, value },
  ]);
  return score(pack, Object.fromEntries(answers));
}

describe('aggregators', () => {
  it('weigh, average, add, pick', () => {
    expect(valueOf('wmean', [1, 2, 4])).toBeCloseTo(17 / 6, 12);
    expect(valueOf('mean', [1, 2, 4])).toBeCloseTo(7 / 3, 12);
    expect(valueOf('sum', [1, 2, 4])).toBe(17);
    expect(valueOf('min', [3, 2, 4])).toBe(2);
    expect(valueOf('max', [3, 2, 4])).toBe(4);
    expect(valueOf('median', [3, 2, 9])).toBe(3);
    expect(valueOf('median', [3, 2, 9, 5])).toBe(4);
    expect(valueOf('geomean', [1, 2, 4])).toBeCloseTo(Math.exp((2 * Math.log(2) + 3 * Math.log(4)) / 6), 12);
    expect(valueOf('deduct', [1, 0.4, 0], { base: 110 })).toBeCloseTo(110 - 1.2 - 3, 12);
    expect(valueOf('none', [1, 2, 4])).toBeNull();
  });

  it('leave out what has no value, and have none when nothing is left', () => {
    for (const agg of ['wmean', 'mean', 'sum', 'min', 'max', 'median', 'geomean', 'deduct'] as const) {
      expect(valueOf(agg, [null, null, null], { base: 1 })).toBeNull();
    }
    expect(valueOf('mean', [null, 2, 4])).toBe(3);
    expect(valueOf('min', [null, 2, 4])).toBe(2);
  });

  it('make a geometric mean of 0 from one zero', () => {
    expect(valueOf('geomean', [0, 2, 4])).toBe(0);
  });

  it('let no weight mean no say, even for a zero in a geometric mean', () => {
    const children = [
      { id: 'i0', kind: 'bars', weight: 0 } as const,
      { id: 'i1', kind: 'bars' } as const,
      { id: 'i2', kind: 'bars' } as const,
    ];
    expect(valueOf('geomean', [0, 2, 8], { children })).toBeCloseTo(4, 12);
  });

  it('go on without a node that only groups', () => {
    const group: ScoringNode = { id: 'group', agg: 'none', children: [{ id: 'i0', kind: 'bars' }] };
    expect(valueOf('wmean', [9, 4], { children: [group, { id: 'i1', kind: 'bars' }] })).toBe(4);
  });

  it('multiply by the scale of the node', () => {
    expect(valueOf('mean', [1, 2, 3], { scale: 10 })).toBe(20);
  });

  it('have no value while a requirement is unmet', () => {
    const plan = { requires: [{ item: 'i0', min: 1 }] };
    expect(valueOf('wmean', [0, 2, 4], plan)).toBeNull();
    expect(valueOf('wmean', [1, 2, 4], plan)).toBeCloseTo(17 / 6, 12);
  });
});

describe('the weight of an item in the whole', () => {
  const weightsOf = (...parts: Parameters<typeof cardOf>) =>
    Object.values(cardOf(...parts).items).map(({ effWeight }) => effWeight);

  it('is its share among those with a value', () => {
    expect(weightsOf('wmean', [1, null, 4])).toEqual([1 / 4, null, 3 / 4]);
  });
  it('is the same for all under a plain mean', () => {
    expect(weightsOf('mean', [1, null, 4])).toEqual([1 / 2, null, 1 / 2]);
  });
  it('is passed on as it is where points add up or are taken off', () => {
    expect(weightsOf('sum', [1, 2, 4])).toEqual([1, 2, 3]);
    expect(weightsOf('deduct', [1, 0, 1], { base: 10 })).toEqual([1, 2, 3]);
  });
  it('grows with the scale of the node', () => {
    expect(weightsOf('wmean', [1, 2, 4], { scale: 6 })).toEqual([1, 2, 3]);
  });
});
