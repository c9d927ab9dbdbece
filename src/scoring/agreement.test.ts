import { describe, expect, it } from 'vitest';
import { agreement, krippendorffAlpha } from './agreement.ts';
import { intraclass } from './intraclass.ts';

const x = null;
/** Four observers, twelve units: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3],
  [x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x],
];
/** Four judges, six targets: Shrout and Fleiss (1979), table 2. */
const judges = [
  [9, 6, 8, 7, 10, 6],
  [2, 1, 4, 1, 5, 2],
  [5, 3, 6, 2, 6, 4],
  [8, 2, 8, 6, 9, 7],
];

describe('agreement of raters', () => {
  it('gives the published coefficients of Krippendorff', () => {
    const alpha = (metric: 'nominal' | 'ordinal' | 'interval' | 'ratio') => krippendorffAlpha(observers, metric)?.alpha;
    expect(alpha('nominal')).toBeCloseTo(0.743, 3);
    expect(alpha('ordinal')).toBeCloseTo(0.815, 3);
    expect(alpha('interval')).toBeCloseTo(0.849, 3);
    expect(alpha('ratio')).toBeCloseTo(0.797, 3);
  });
  it('gives the published coefficients of Shrout and Fleiss', () => {
    const found = intraclass(judges);
    const rounded = Object.fromEntries(
      Object.entries(found ?? {}).map(([key, value]) => [key, Number(value.toFixed(2))]),
    );
    expect(rounded).toEqual({ icc11: 0.17, icc21: 0.29, icc31: 0.71, icc1k: 0.44, icc2k: 0.62, icc3k: 0.91 });
  });
  it('reads good, tentative or weak, and knows complete ratings', () => {
    expect(agreement(observers)).toMatchObject({ reading: 'good', raters: 4, items: 11, icc: null });
    expect(agreement(judges)?.icc).toBeCloseTo(0.62, 2);
    expect(agreement(judges)?.reading).toBe('weak');
  });
  it('does not depend on the order of items', () => {
    const reversed = observers.map((row) => row.toReversed());
    expect(krippendorffAlpha(reversed)?.alpha).toBeCloseTo(0.815, 3);
  });
  it('pairs no ratings of different items where somebody left one out', () => {
    const found = agreement([
      [1, 2, 3, 4, 5, 1],
      [1, 2, 3, 4, 5, x, 2],
    ]);
    expect(found).toMatchObject({ items: 5, icc: null });
  });
  it('is tentative between the two bounds', () => {
    const found = agreement([
      [1, 2, 3, 4, 5],
      [1, 2, 2, 4, 3],
    ]);
    expect(found).toMatchObject({ reading: 'tentative', noVariation: false, raters: 2, items: 5 });
    expect(found?.alpha).toBeCloseTo(0.789, 3);
  });
  it('counts who rated at all, and what two of them rated', () => {
    const longer = [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 1],
      [x, x, x, x, x, x],
    ];
    expect(agreement(longer)).toMatchObject({ alpha: 1, raters: 2, items: 5, icc: null });
  });
  it('measures a distance to zero as a whole one, and between zeros as none', () => {
    // two thirds of the pairs agree: 1 − 5 · 2 / 18
    const withZeros = [
      [0, 0, 4],
      [0, 4, 4],
    ];
    expect(krippendorffAlpha(withZeros, 'ratio')?.alpha).toBeCloseTo(4 / 9, 12);
  });
  it('is not computed from too little', () => {
    expect(agreement([])).toBeNull();
    expect(
      agreement([
        [1, 2, 3, 4, 5],
        [x, x, x, x, x],
      ]),
    ).toBeNull();
    expect(agreement(observers.slice(0, 1))).toBeNull();
    expect(agreement(observers.map((row) => row.slice(0, 4)))).toBeNull();
    expect(
      krippendorffAlpha([
        [1, x],
        [x, 2],
      ]),
    ).toBeNull();
    expect(intraclass([[1, 2, 3]])).toBeNull();
  });
  it('is 1 by convention, and says so, when nothing varies', () => {
    const same = [3, 3, 3, 3, 3];
    expect(agreement([same, same])).toMatchObject({ alpha: 1, noVariation: true, icc: null });
  });
});
