import { describe, expect, it } from 'vitest';
import { liftList, type LiftChange } from './lift-list.ts';
import type { Answers, EvidenceGrade } from './score-card.ts';
import { score } from './score.ts';
import { demoAnswers, demoPack, dimension, everyItem, ok, packWith } from './worked-example.ts';

const liftOf = (answers: Answers, pack = demoPack) => liftList(pack, score(pack, answers), answers);

describe('what stands before the next level', () => {
  it('is one smallest change for each limit of the worked example', () => {
    const lift = liftOf(demoAnswers);
    expect(lift?.target).toBe(3);
    expect(lift?.steps).toEqual([
      { id: 'critical:SEC', kind: 'critical', changes: [{ kind: 'dimension', id: 'SEC', from: 1.5, to: 1.8 }] },
      { id: 'breadth', kind: 'breadth', changes: [{ kind: 'dimension', id: 'DATA', from: 2.25, to: 2.8 }] },
      { id: 'knockout:s2', kind: 'knockout', changes: [{ kind: 'item', id: 's2', from: 1, to: 2 }] },
    ]);
  });

  it('is enough: with all changes made the target is reached', () => {
    for (const start of [demoAnswers, everyItem(demoPack, ok(2, 1)), everyItem(demoPack, ok(3, 0)), {}]) {
      const lift = liftOf(start);
      const after = score(demoPack, changed(start, lift?.steps.flatMap(({ changes }) => changes) ?? []));
      expect(after.final).toBeGreaterThanOrEqual(lift?.target ?? Number.NaN);
    }
  });

  it('is the index when nothing else holds it, weightiest items for their effort first', () => {
    const items = [
      { id: 'light', kind: 'bars' as const, weight: 1 },
      { id: 'heavy', kind: 'bars' as const, weight: 3 },
      { id: 'hard', kind: 'bars' as const, weight: 3, effort: 5 },
    ];
    const pack = packWith([{ id: 'D', dimension: true, children: items }], {});
    expect(liftOf({ light: ok(1, 3), heavy: ok(2, 3), hard: ok(3, 3) }, pack)?.steps[0]).toEqual({
      id: 'index',
      kind: 'index',
      changes: [
        { kind: 'item', id: 'heavy', from: 2, to: 3 },
        { kind: 'item', id: 'light', from: 1, to: 2 },
      ],
    });
  });

  it('goes on with further rounds where one is not enough, never above the scale', () => {
    const pack = packWith([dimension('D', { items: { a: 1, b: 1, c: 0 } })], {});
    expect(liftOf({ a: ok(4.5, 3), b: ok(1, 3), c: ok(1, 3) }, pack)?.steps[0]?.changes).toEqual([
      { kind: 'item', id: 'a', from: 4.5, to: 5 },
    ]);
    expect(liftOf({ a: ok(5, 3), b: ok(1, 3), c: { state: 'na' } }, pack)?.steps[0]?.changes).toEqual([
      { kind: 'item', id: 'b', from: 1, to: 3 },
    ]);
  });

  it('stops where the bound of the next level is reached exactly', () => {
    const even = { ...packWith([dimension('D', { items: { a: 1, b: 1 } })], {}), thresholds: [1, 2, 3, 4, 5] };
    expect(liftOf({ a: ok(1, 3), b: ok(1, 3) }, even)?.steps[0]?.changes).toEqual([
      { kind: 'item', id: 'a', from: 1, to: 2 },
      { kind: 'item', id: 'b', from: 1, to: 2 },
    ]);
  });

  const five = (weights: readonly number[]) =>
    packWith(
      weights.map((weight, at) => dimension(`D${at}`, { weight, items: { [`i${at}`]: 1 } })),
      {},
    );
  const sheet = (values: readonly number[]) => Object.fromEntries(values.map((value, at) => [`i${at}`, ok(value, 3)]));

  it('is the dimension that lags two levels behind, up to that distance', () => {
    expect(liftOf(sheet([5, 5, 5, 5, 1]), five([1, 1, 1, 1, 1]))).toEqual({
      target: 4,
      steps: [{ id: 'breadth', kind: 'breadth', changes: [{ kind: 'dimension', id: 'D4', from: 1, to: 1.8 }] }],
    });
  });

  it('is as many dimensions as breadth needs, the cheapest for their weight first', () => {
    const lift = liftOf(sheet([5, 5, 2.5, 2, 2.2]), five([3, 1, 4, 1, 1]));
    expect(lift?.target).toBe(3);
    expect(lift?.steps.find(({ id }) => id === 'breadth')?.changes).toEqual([
      { kind: 'dimension', id: 'D4', from: 2.2, to: 2.8 },
      { kind: 'dimension', id: 'D3', from: 2, to: 2.8 },
    ]);
  });

  it('is evidence for the heaviest claims', () => {
    const pack = packWith([dimension('D', { items: { a: 3, b: 1 } })], {});
    expect(liftOf({ a: ok(5, 0), b: ok(5, 0) }, pack)?.steps).toEqual([
      { id: 'evidence', kind: 'evidence', changes: [{ kind: 'evidence', id: 'a', from: 0, to: 3 }] },
    ]);
  });

  it('is nothing at the top, nor where there is no level', () => {
    expect(liftOf(everyItem(demoPack, ok(5, 3)))).toBeNull();
    expect(liftOf(everyItem(demoPack, { state: 'na' }))).toBeNull();
  });
});

/** The sheet after the changes: every item of a raised dimension is raised to its bound, with a document to show. */
function changed(answers: Answers, changes: readonly LiftChange[]): Answers {
  const card = score(demoPack, answers);
  const sheet: Record<string, { value: number; evidence: EvidenceGrade }> = {};
  for (const [id, { value, evidence }] of Object.entries(card.items)) {
    if (value !== null) sheet[id] = { value, evidence };
  }
  const raise = (id: string, to: number) => {
    const before = sheet[id];
    if (before !== undefined) sheet[id] = { ...before, value: Math.max(before.value, Math.min(5, to)) };
  };
  for (const change of changes) {
    if (change.kind === 'item') raise(change.id, change.to);
    if (change.kind === 'dimension') {
      const children = demoPack.root.children.find(({ id }) => id === change.id);
      if (children !== undefined && 'children' in children) {
        for (const { id } of children.children) raise(id, Math.ceil(change.to));
      }
    }
  }
  // what is raised leaves a deliverable behind
  const proved = (id: string) => changes.some((change) => change.kind === 'evidence' && change.id === id);
  return Object.fromEntries(
    Object.entries(sheet).map(([id, { value, evidence }]) => {
      const moved = value !== card.items[id]?.value;
      return [id, ok(value, proved(id) ? 3 : moved && evidence < 2 ? 2 : evidence)];
    }),
  );
}
