import { describe, expect, it } from 'vitest';
import { score } from './score.ts';
import { dimension, ok, packWith } from './worked-example.ts';

const pack = {
  ...packWith([dimension('APP', { items: { a: 1 } }), dimension('BASE', { items: { b: 1 } })], {}),
  indices: { application: 'APP', readiness: 'BASE', cut: 3 },
};
const pairOf = (a: number, b: number) => score(pack, { a: ok(a, 3), b: ok(b, 3) }).indices;

describe('application beside readiness', () => {
  it.each([
    [3, 3, 'leading'],
    [3, 2.9, 'over-reaching'],
    [2.9, 3, 'building-up'],
    [2.9, 2.9, 'waiting'],
  ] as const)('%d and %d are %s', (a, b, quadrant) => {
    expect(pairOf(a, b)?.quadrant).toBe(quadrant);
  });

  it('says which is ahead only from more than one level apart', () => {
    expect(pairOf(4, 2)?.imbalance).toBe('application-first');
    expect(pairOf(2, 4)?.imbalance).toBe('readiness-first');
    expect(pairOf(3, 2)?.imbalance).toBeNull();
    expect(pairOf(2, 3)?.imbalance).toBeNull();
  });

  it('places nothing where one side has no value', () => {
    const card = score(pack, { a: ok(4, 3), b: { state: 'na' } });
    expect(card.indices).toMatchObject({ application: 4, readiness: null, quadrant: null, imbalance: null });
  });
});
