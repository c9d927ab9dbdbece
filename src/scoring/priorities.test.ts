import { describe, expect, it } from 'vitest';
import type { PackAction, ScoringPack } from './pack.ts';
import { priorities } from './priorities.ts';
import { gapOf, priorityOf, rankOf, relevanceShare } from './priority.ts';
import { score } from './score.ts';
import { demoAnswers, demoPack, everyItem, ok } from './worked-example.ts';

describe('the priority of a gap', () => {
  const known = { x: 2.25, target: 3.8, objectives: 0.8, costRelief: 0.5, unlock: 0.6, proximity: 0.5 };

  it('is the one of the specification', () => {
    expect(gapOf(known)).toBeCloseTo(0.3875, 12);
    expect(priorityOf(known)).toBeCloseTo(39.217183733664505, 9);
    expect(rankOf([{ priority: priorityOf(known), x: 2.25, target: 3.8, to: 5 }], 3)).toBeCloseTo(13.0724, 4);
  });
  it('is 0 once the gap is closed', () => {
    expect(priorityOf({ ...known, x: 4 })).toBe(0);
  });
  it('spreads over the terms that are known', () => {
    const only = { ...known, costRelief: null, unlock: null, proximity: null };
    expect(priorityOf(only)).toBeCloseTo(80 * Math.sqrt(0.3875), 9);
    expect(priorityOf({ ...only, objectives: null })).toBe(0);
  });
  it('counts an action by the part of the gap that it closes', () => {
    expect(rankOf([{ priority: 40, x: 2, target: 4, to: 3 }], 2)).toBe(10);
    expect(rankOf([{ priority: 40, x: 2, target: 4, to: 2 }], 2)).toBe(0);
    expect(rankOf([{ priority: 40, x: 4, target: 4, to: 5 }], 2)).toBe(0);
  });
  it('compares relevance with what matters to the firm', () => {
    expect(relevanceShare({ cost: 3, quality: 1 }, { quality: 3, cost: 2, growth: 1 })).toBeCloseTo(9 / 18, 12);
    expect(relevanceShare({ cost: 3 }, {})).toBeNull();
  });
});

describe('the gaps of a sheet', () => {
  const pack = demoPack;
  const card = score(pack, demoAnswers);
  const byId = (found = priorities(pack, card)) =>
    Object.fromEntries((found?.units ?? []).map((unit) => [unit.id, unit]));

  it('aim one level above the final one, or as high as its bounds ask', () => {
    expect(priorities(pack, card)).toMatchObject({ targetLevel: 3, provisional: false });
    expect(byId()['d1']).toMatchObject({ target: 3, gap: 0, priority: 0 });
    expect(byId()['s2']).toMatchObject({ target: 3, gap: 0.5 });
    const third = score(pack, everyItem(pack, ok(3, 3)));
    expect(byId(priorities(pack, third))['d1']).toMatchObject({ target: 4 });
  });
  it('aim as high as a bound of the target level asks, and no gate above it', () => {
    const gates = [
      { level: 3, item: 'd1', min: 4 },
      { level: 4, item: 'd2', min: 5 },
    ];
    const gated: ScoringPack = { ...pack, caps: { gates, knockouts: [{ item: 's1', below: 4, maxLevel: 2 }] } };
    const units = byId(priorities(gated, score(gated, everyItem(gated, ok(2, 3)))));
    expect([units['d1']?.target, units['d2']?.target, units['s1']?.target]).toEqual([4, 3, 4]);
  });
  it('leave out what does not apply', () => {
    expect(byId()['p3']).toBeUndefined();
  });
  it('aim at the level above the index, provisionally, while no level is published', () => {
    const unknown = score(pack, { d1: ok(3) });
    expect(unknown.published).toBeNull();
    expect(priorities(pack, unknown)).toMatchObject({ targetLevel: 2, provisional: true });
    expect(priorities(pack, score(pack, everyItem(pack, { state: 'na' })))).toBeNull();
  });
  it('follow the targets that the user sets for a dimension', () => {
    expect(byId(priorities(pack, card, { targets: { PROD: 5 } }))['p2']).toMatchObject({ target: 5, gap: 0.5 });
  });
  it('are closed where the firm decided that it needs no more', () => {
    const declined = { ...demoAnswers, s2: { ...ok(1), notNeeded: { reason: 'no AI risk yet' } } };
    expect(byId(priorities(pack, score(pack, declined), { answers: declined }))['s2']).toMatchObject({
      declined: true,
      gap: 0,
      priority: 0,
    });
  });
  it('are nearer when others have come further', () => {
    const near = byId(priorities(pack, card, { benchmark: { s2: 3 } }))['s2'];
    expect(near?.proximity).toBe(0.5);
  });
});

describe('gaps that others wait for', () => {
  const step = (unit: string, from: number, needs: Record<string, number>): PackAction => ({
    id: `${unit}.${from}`,
    unit,
    from,
    to: from + 1,
    effort: 2,
    prerequisites: Object.entries(needs).map(([id, atLeast]) => ({ unit: id, atLeast })),
  });
  const pack: ScoringPack = {
    ...demoPack,
    actions: [step('s2', 1, {}), step('s1', 2, { s2: 2 }), step('d3', 1, { s1: 3 }), step('d1', 3, { s2: 5 })],
  };
  const found = priorities(pack, score(pack, demoAnswers));
  const unlockOf = (id: string) => found?.units.find((unit) => unit.id === id)?.unlock;

  it('rank by how many wait for them, directly or through others', () => {
    expect([unlockOf('s2'), unlockOf('s1'), unlockOf('d3')]).toEqual([1, 0.5, 0]);
  });
  it('give every action its benefit per effort', () => {
    const s2 = found?.units.find(({ id }) => id === 's2');
    expect(found?.actionRanks['s2.1']).toBeCloseTo((s2?.priority ?? 0) / 2 / 2, 12);
    expect(found?.actionRanks['d1.3']).toBe(0);
  });
});
