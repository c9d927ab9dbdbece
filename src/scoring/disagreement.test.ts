import { describe, expect, it } from 'vitest';
import { disagreements, type Ballot } from './disagreement.ts';

const levels = (item: string, weight: number, ...values: number[]): Ballot => ({
  item,
  weight,
  votes: values.map((value) => ({ state: 'ok', value })),
});

describe('the agenda of what respondents see differently', () => {
  it('begins with spread × weight, and leaves out where all say the same', () => {
    const found = disagreements([levels('same', 3, 2, 2, 2), levels('light', 1, 1, 4), levels('heavy', 3, 2, 4)]);
    expect(found.map(({ item, urgency }) => [item, urgency])).toEqual([
      ['heavy', 6],
      ['light', 3],
    ]);
  });

  it('proposes the median of those who gave a level', () => {
    const [found] = disagreements([
      { item: 'a', weight: 1, votes: [...levels('a', 1, 1, 3, 4).votes, { state: 'unknown' }] },
    ]);
    expect(found).toMatchObject({ state: 'ok', value: 3, n: 3 });
  });

  it('takes “not applicable” beside a level for a difference of two levels', () => {
    const found = disagreements([
      { item: 'a', weight: 2, votes: [{ state: 'na' }, { state: 'ok', value: 3 }] },
      levels('b', 2, 2, 3),
    ]);
    expect(found.map(({ item, urgency, conflict }) => [item, urgency, conflict])).toEqual([
      ['a', 4, true],
      ['b', 2, false],
    ]);
  });

  it('does not count “don’t know” beside a level as a difference', () => {
    expect(disagreements([{ item: 'a', weight: 2, votes: [{ state: 'unknown' }, { state: 'ok', value: 3 }] }])).toEqual(
      [],
    );
  });

  it('keeps the order of the pack among equals', () => {
    const found = disagreements([levels('first', 1, 1, 2), levels('second', 1, 3, 4)]);
    expect(found.map(({ item }) => item)).toEqual(['first', 'second']);
  });
});
