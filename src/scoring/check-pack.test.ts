import { describe, expect, it } from 'vitest';
import { packProblems } from './check-pack.ts';
import type { ScoringPack } from './pack.ts';
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
  });
  it('when something is named that is not there', () => {
    expect(broken({ caps: { gates: [{ level: 3, item: 'x', min: 2 }] } })).toEqual(['gate: unknown item x']);
    expect(broken({ units: ['DATA', 'y'] })).toEqual(['units: unknown id y']);
    expect(broken({ indices: { application: 'd1', readiness: 'DATA', cut: 3 } })).toEqual(['indices: unknown node d1']);
    expect(broken({ consistency: [{ id: 'r', kind: 'mirror', severity: 1, items: ['d1', 'z'] }] })).toEqual([
      'rule r: unknown item z',
    ]);
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
