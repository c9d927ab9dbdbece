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
    const bars = mapped(readerOf({ id: 'b', kind: 'bars' }, scale), scale);
    expect(bars.read(2)).toBe(2);
  });
});
