import { describe, expect, it } from 'vitest';
import { mapped, readerOf } from './item-value.ts';
import type { ScoringItem } from './pack.ts';

const scale = [1, 5] as const;
const read = (item: ScoringItem, value: number | string | string[]) => readerOf(item, scale).read(value);

describe('an anchored item', () => {
  it('is worth the level chosen, halves from a consensus included', () => {
    expect(read({ id: 'a', kind: 'bars' }, 4)).toBe(4);
    expect(read({ id: 'a', kind: 'bars' }, 3.5)).toBe(3.5);
  });
  it('allows nothing outside the scale', () => {
    expect(read({ id: 'a', kind: 'bars' }, 0)).toBeNaN();
    expect(read({ id: 'a', kind: 'bars' }, '3')).toBeNaN();
  });
});

describe('a choice', () => {
  const single: ScoringItem = {
    id: 's',
    kind: 'single',
    options: [
      { id: 'no', value: 0 },
      { id: 'na', value: 1 },
      { id: 'some', value: 0.5 },
    ],
  };
  const multi: ScoringItem = {
    id: 'm',
    kind: 'multi',
    options: [
      { id: 'mes', value: 1 },
      { id: 'erp', value: 2 },
      { id: 'none', value: 0, exclusive: true },
    ],
  };

  it('is worth its option, whatever the order of options', () => {
    expect(read(single, 'na')).toBe(1);
    expect(read(single, 'other')).toBeNaN();
    expect(readerOf(single, scale)).toMatchObject({ lowest: 0, highest: 1 });
  });
  it('adds up several options, each once', () => {
    expect(read(multi, ['mes', 'erp'])).toBe(3);
    expect(read(multi, ['mes', 'mes'])).toBe(1);
    expect(read(multi, [])).toBe(0);
    expect(read(multi, ['mes', 'other'])).toBeNaN();
  });
  it('lets “none of these” clear the others', () => {
    expect(read(multi, ['erp', 'none', 'mes'])).toBe(0);
  });
  it('takes several options as a list only', () => {
    const lettered: ScoringItem = { id: 'm', kind: 'multi', options: [{ id: 'a', value: 1 }] };
    expect(read(lettered, 'a')).toBeNaN();
    expect(read(lettered, 1)).toBeNaN();
    expect(readerOf(lettered, scale).read(undefined)).toBeNaN();
  });
  it('ranges from the sum of what lowers to the sum of what adds, or to what stands alone', () => {
    const options = [
      { id: 'mes', value: 1 },
      { id: 'erp', value: 2 },
      { id: 'paper', value: -1 },
      { id: 'fax', value: -2 },
    ];
    const range = (...alone: number[]) => {
      const exclusive = alone.map((value, at) => ({ id: `only${at}`, value, exclusive: true }));
      const { lowest, highest } = readerOf({ id: 'm', kind: 'multi', options: [...options, ...exclusive] }, scale);
      return [lowest, highest];
    };
    expect(range()).toEqual([-3, 3]);
    expect(range(0)).toEqual([-3, 3]);
    expect(range(2, -2)).toEqual([-3, 3]);
    expect(range(5, -6)).toEqual([-6, 5]);
    expect(readerOf(multi, scale)).toMatchObject({ lowest: 0, highest: 3 });
  });
});

describe('a number', () => {
  const item: ScoringItem = {
    id: 'n',
    kind: 'number',
    bands: [
      { max: 10, closed: 'max', value: 1 },
      { min: 10, max: 40, closed: 'max', value: 2 },
      { min: 40, max: 80, closed: 'both', value: 3 },
      { min: 80, closed: 'neither', value: 4 },
    ],
  };
  it('falls into the band that holds its end', () => {
    expect([10, 10.01, 40, 80, 80.01].map((value) => read(item, value))).toEqual([1, 2, 2, 3, 4]);
  });
  it('is no answer outside all bands', () => {
    const open: ScoringItem = { id: 'n', kind: 'number', bands: [{ min: 0, max: 100, value: 1 }] };
    expect(read(open, 100)).toBeNaN();
    expect(read(open, 0)).toBe(1);
    expect(read(open, Number.NaN)).toBeNaN();
    expect(read(item, Number.POSITIVE_INFINITY)).toBeNaN();
    expect(read(item, '5')).toBeNaN();
  });
  it('ranges over the values of its bands', () => {
    expect(readerOf(item, scale)).toMatchObject({ lowest: 1, highest: 4 });
  });
  it('holds the ends that a band calls its own, the lower one by default', () => {
    const around = [9.9, 10 - 1e-12, 10, 10 + 1e-12, 15, 20 - 1e-12, 20, 20 + 1e-12, 20.1];
    const held = (closed?: 'min' | 'max' | 'both' | 'neither') => {
      const band = { min: 10, max: 20, value: 1, ...(closed === undefined ? {} : { closed }) };
      const inside = around.filter((value) => read({ id: 'n', kind: 'number', bands: [band] }, value) === 1);
      return [inside[0], inside.at(-1)];
    };
    expect(held()).toEqual([10 - 1e-12, 15]);
    expect(held('min')).toEqual([10 - 1e-12, 15]);
    expect(held('max')).toEqual([15, 20 + 1e-12]);
    expect(held('both')).toEqual([10 - 1e-12, 20 + 1e-12]);
    expect(held('neither')).toEqual([15, 15]);
  });
  it('bends to a rounding error at the end of a band, on one side only', () => {
    expect(read(item, 0.1 + 0.2 + 9.7 + 1e-12)).toBe(1);
  });
});

describe('kinds that are mixed', () => {
  it('are stretched onto the scale of the pack', () => {
    const npl = mapped(readerOf({ id: 'r', kind: 'npl' }, scale), scale);
    expect(['N', 'P', 'L', 'F'].map((value) => npl.read(value))).toEqual([1, 1 + 4 / 3, 1 + 8 / 3, 5]);
    expect(npl.read('toString')).toBeNaN();
    expect(npl.read(['N'])).toBeNaN();
    const bars = mapped(readerOf({ id: 'b', kind: 'bars' }, scale), scale);
    expect(bars.read(2)).toBe(2);
  });
  it('stand at the bottom of the scale where they have one value only', () => {
    const only: ScoringItem = { id: 'n', kind: 'number', bands: [{ value: 7 }] };
    expect(mapped(readerOf(only, scale), scale).read(3)).toBe(1);
    const bounded: ScoringItem = { id: 'n', kind: 'number', bands: [{ min: 0, max: 10, value: 7 }] };
    expect(mapped(readerOf(bounded, scale), scale).read(99)).toBeNaN();
  });
});
