import { describe, expect, it } from 'vitest';
import type { Action } from '#catalogue';
import { candidates, type Reach, type Standing } from './candidates.ts';

/** A step of a capability to a level, and what it rests on. */
function step(capability: string, to: number, ...needs: readonly (readonly [capability: string, level: number])[]) {
  const prerequisites = needs.map(([needed, level]) => ({ capability: needed, level }));
  return { id: `${capability}→${to}`, capability, from: to - 1, to, prerequisites } as unknown as Action;
}

const at = (value: number | null, gap = 1): Standing => ({ value, gap });

function planned(actions: readonly Action[], standing: Readonly<Record<string, Standing>>, reach: Partial<Reach> = {}) {
  return candidates(actions, new Map(Object.entries(standing)), { target: () => 5, steps: 1, ...reach });
}
const ids = (found: ReturnType<typeof candidates>) => found.map(({ action }) => action.id);

const ladder = [step('a', 2), step('a', 3), step('a', 4), step('a', 5)];

describe('the steps that close gaps', () => {
  it('begin above the level reached, as many as are looked at, and stop at the target', () => {
    expect(ids(planned(ladder, { a: at(1) }))).toEqual(['a→2']);
    expect(ids(planned(ladder, { a: at(2.7) }, { steps: 2 }))).toEqual(['a→3', 'a→4']);
    expect(ids(planned(ladder, { a: at(1) }, { steps: 4, target: () => 3 }))).toEqual(['a→2', 'a→3']);
    // a target between two levels is reached with the upper one
    expect(ids(planned(ladder, { a: at(1) }, { steps: 4, target: () => 2.8 }))).toEqual(['a→2', 'a→3']);
    expect(ids(planned(ladder, { a: at(3) }, { steps: 4, target: () => 3 }))).toEqual([]);
  });

  it('take a value that misses its level by rounding alone as having reached it', () => {
    expect(ids(planned(ladder, { a: at(0.1 + 0.2 + 1.7 + 0.9999999999) }))).toEqual(['a→4']);
  });

  it('are none where no gap is, nothing applies or nothing was asked', () => {
    expect(planned(ladder, { a: at(1, 0) })).toEqual([]);
    expect(planned(ladder, { a: at(null) })).toEqual([]);
    expect(planned(ladder, { b: at(1) })).toEqual([]);
  });

  it('each wait for the one below, as far as that is in the plan', () => {
    const found = planned(ladder, { a: at(2) }, { steps: 2 });
    expect(found.map(({ action, prerequisites }) => [action.id, prerequisites])).toEqual([
      ['a→3', []],
      ['a→4', ['a→3']],
    ]);
  });
});

describe('what a step rests on', () => {
  const actions = [step('c', 2), step('b', 2, ['c', 2]), step('b', 3), step('a', 2, ['b', 3])];

  it('comes along with all that it rests on in turn, in the order of the pack', () => {
    const found = planned(actions, { a: at(1), b: at(1, 0), c: at(1, 0) });
    expect(found.map(({ action, reason, prerequisites }) => [action.id, reason, prerequisites])).toEqual([
      ['c→2', 'prerequisite', []],
      ['b→2', 'prerequisite', ['c→2']],
      ['b→3', 'prerequisite', ['b→2']],
      ['a→2', 'gap', ['b→3']],
    ]);
  });

  it('stays out where it is reached already', () => {
    expect(ids(planned(actions, { a: at(1), b: at(3.2, 0), c: at(1, 0) }))).toEqual(['a→2']);
    expect(ids(planned(actions, { a: at(1), b: at(2, 0), c: at(1, 0) }))).toEqual(['b→3', 'a→2']);
  });

  it('is a gap where it is one by itself too, whichever is met first', () => {
    const reason = (standing: Readonly<Record<string, Standing>>) =>
      planned(actions, standing).find(({ action }) => action.id === 'b→2')?.reason;
    expect(reason({ a: at(1), b: at(1), c: at(1, 0) })).toBe('gap');
    expect(reason({ b: at(1), a: at(1), c: at(1, 0) })).toBe('gap');
  });

  it('is no gap for being needed twice', () => {
    const shared = [step('b', 2), step('a', 2, ['b', 2]), step('d', 2, ['b', 2])];
    const found = planned(shared, { a: at(1), b: at(1, 0), d: at(1) });
    expect(found.map(({ reason }) => reason)).toEqual(['prerequisite', 'gap', 'gap']);
  });

  it('is to be checked where nobody was asked, or it was said not to apply', () => {
    const [unasked] = planned([step('a', 2, ['x', 2])], { a: at(1) });
    expect(unasked?.toCheck).toEqual([{ capability: 'x', level: 2 }]);
    const [notApplicable] = planned([step('a', 2, ['x', 2])], { a: at(1), x: at(null) });
    expect(notApplicable?.toCheck).toEqual([{ capability: 'x', level: 2 }]);
    const [known] = planned([step('a', 2, ['x', 2])], { a: at(1), x: at(1) });
    expect(known?.toCheck).toEqual([]);
  });
});
