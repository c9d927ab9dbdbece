import { describe, expect, it } from 'vitest';
import { sensitivity } from './sensitivity.ts';
import { demoAnswers, demoPack, dimension, everyItem, ok, packWith } from './worked-example.ts';

describe('the choice of weights', () => {
  it('does not matter where all answers are the same', () => {
    expect(sensitivity(demoPack, everyItem(demoPack, ok(3, 3)))).toMatchObject({ same: 1, draws: 1000 });
  });
  it('matters where two ends balance at a threshold', () => {
    const pack = packWith([dimension('D', { items: { a: 1, b: 1 } })], { breadth: false });
    const found = sensitivity(pack, { a: ok(1, 3), b: ok(4.6, 3) });
    expect(found?.same).toBeGreaterThan(0.3);
    expect(found?.same).toBeLessThan(0.7);
    expect(Object.values(found?.levels ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
  it('draws factors of 0.7 to 1.3 around the weight, no wider', () => {
    const pack = packWith([dimension('D', { items: { a: 1, b: 1 } })], { breadth: false });
    // with factors f and g the value is 1 + 4 g / (f + g), 2.4 to 3.6; below 2.8 with probability 0.2245
    const found = sensitivity(pack, { a: ok(1, 3), b: ok(5, 3) });
    expect(Object.keys(found?.levels ?? {})).toEqual(['2', '3']);
    expect(Math.abs((found?.levels['2'] ?? 0) - 0.2245)).toBeLessThan(0.04);
  });
  it('is drawn the same way every time', () => {
    expect(sensitivity(demoPack, demoAnswers)).toEqual(sensitivity(structuredClone(demoPack), demoAnswers));
  });
  it('says nothing without a level', () => {
    expect(sensitivity(demoPack, everyItem(demoPack, { state: 'na' }))).toBeNull();
  });
});
