import { describe, expect, it } from 'vitest';
import type { PackAction, ScoringPack } from './pack.ts';
import { priorities } from './priorities.ts';
import { gapOf, priorityOf, rankOf, relevanceShare } from './priority.ts';
import type { Answers } from './score-card.ts';
import { score } from './score.ts';
import { demoAnswers, demoPack, everyItem, ok, packWith } from './worked-example.ts';

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
    const knockouts = [
      { item: 's1', below: 4, maxLevel: 2 },
      { item: 'p1', below: 5, maxLevel: 3 },
    ];
    const gated: ScoringPack = { ...pack, caps: { gates, knockouts } };
    const units = byId(priorities(gated, score(gated, everyItem(gated, ok(2, 3)))));
    expect(['d1', 'd2', 's1', 'p1'].map((id) => units[id]?.target)).toEqual([4, 3, 4, 3]);
  });
  it('aim no higher than the top level', () => {
    expect(priorities(pack, score(pack, everyItem(pack, ok(5, 3))))?.targetLevel).toBe(5);
  });
  it('stand on items or on the nodes that the pack calls its units', () => {
    const byNode: ScoringPack = { ...pack, units: ['SEC', 'DATA'] };
    const units = priorities(byNode, score(byNode, demoAnswers))?.units.map(({ id, value, target }) => [
      id,
      value,
      target,
    ]);
    expect(units).toEqual([
      ['SEC', 1.5, 3],
      ['DATA', 2.25, 3],
    ]);
  });
  it('leave out what does not apply', () => {
    expect(byId()['p3']).toBeUndefined();
  });
  it('aim at the level above the index, provisionally, while no level is published', () => {
    const unknown = score(pack, { d1: ok(3) });
    expect(unknown.published).toBeNull();
    expect(priorities(pack, unknown)).toMatchObject({ targetLevel: 2, provisional: true });
    // index level 2, held at 1 by what is not answered yet
    const held = score(pack, { p1: ok(5, 3), p2: ok(5, 3), p3: ok(5, 3) });
    expect(held).toMatchObject({ indexLevel: 2, final: 1, published: null });
    expect(priorities(pack, held)).toMatchObject({ targetLevel: 3, provisional: true });
    expect(priorities(pack, score(pack, everyItem(pack, { state: 'na' })))).toBeNull();
  });
  it('follow the targets that the user sets for a dimension', () => {
    expect(byId(priorities(pack, card, { targets: { PROD: 5 } }))['p2']).toMatchObject({ target: 5, gap: 0.5 });
    const targets = byId(priorities(pack, card, { targets: { PROD: 5, p2: 4, s2: 9, SEC: 2 } }));
    expect(['p1', 'p2', 's1', 's2', 'd2'].map((id) => targets[id]?.target)).toEqual([5, 4, 2, 5, 3]);
  });
  it('are closed where the firm decided that it needs no more', () => {
    const declined = { ...demoAnswers, s2: { ...ok(1), notNeeded: { reason: 'no AI risk yet' } } };
    expect(byId(priorities(pack, score(pack, declined), { answers: declined }))['s2']).toMatchObject({
      declined: true,
      gap: 0,
      priority: 0,
    });
    expect(byId(priorities(pack, score(pack, declined), { answers: declined }))['s1']?.declined).toBe(false);
  });
  it('of a node are closed by the decision on the heaviest of its answered items', () => {
    const byNode: ScoringPack = { ...pack, units: ['SEC', 'DATA'] };
    const declinedWith = (answers: Answers) =>
      priorities(byNode, score(byNode, answers), { answers })?.units.map(({ declined }) => declined);
    const not = (value: number) => ({ ...ok(value), notNeeded: { reason: 'enough' } });
    expect(declinedWith({ ...demoAnswers, s1: not(2) })).toEqual([false, false]);
    expect(declinedWith({ ...demoAnswers, s1: not(2), s2: not(1) })).toEqual([true, false]);
    expect(declinedWith({ ...demoAnswers, d3: not(1) })).toEqual([false, true]);
    expect(declinedWith({ ...demoAnswers, d1: not(3), d2: not(4), d3: ok(1) })).toEqual([false, false]);
    expect(declinedWith({ ...demoAnswers, d1: not(3), d2: not(4) })).toEqual([false, true]);
    expect(declinedWith({ p1: ok(2) })).toEqual([false, false]);
  });
  it('weigh by the goals and costs that the firm names, as far as the unit serves them', () => {
    const relevance = { goals: { cost: 3, quality: 1 }, costs: { energy: 2 } };
    const children = [
      { id: 'a', kind: 'bars' as const, relevance },
      { id: 'b', kind: 'bars' as const },
    ];
    const served = packWith([{ id: 'D', dimension: true, children }], {});
    const sheet = score(served, { a: ok(2, 3), b: ok(2, 3) });
    const wishes = { objectives: { cost: 3, quality: 2 }, costShares: { energy: 40, labour: 60 } };
    const units = byId(priorities(served, sheet, wishes));
    expect(units['a']?.objectives).toBeCloseTo(11 / 15, 12);
    expect(units['a']?.costRelief).toBeCloseTo(80 / 300, 12);
    expect(units['b']).toMatchObject({ objectives: 0, costRelief: 0, proximity: null });
    expect(byId(priorities(served, sheet))['a']).toMatchObject({ objectives: null, costRelief: null, priority: 0 });
    const known = { x: 2, target: 3, objectives: 11 / 15, costRelief: 80 / 300, unlock: 0, proximity: null };
    expect(units['a']?.priority).toBeCloseTo(priorityOf(known), 12);
  });
  it('are nearer when others have come further', () => {
    const near = byId(priorities(pack, card, { benchmark: { s2: 3 } }))['s2'];
    expect(near?.proximity).toBe(0.5);
    expect(byId(priorities(pack, card, { benchmark: { p1: 3 } }))['p1']?.proximity).toBe(0);
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

  const unlocksWith = (actions: readonly PackAction[], answers: Answers = demoAnswers) => {
    const stepped: ScoringPack = { ...demoPack, actions };
    const units = priorities(stepped, score(stepped, answers), { answers })?.units ?? [];
    return Object.fromEntries(units.filter(({ unlock }) => unlock !== 0).map(({ id, unlock }) => [id, unlock]));
  };
  it('are waited for only by what is ahead of a gap, for what is not reached yet', () => {
    expect(unlocksWith([step('s1', 2, { d3: 2 })])).toEqual({ d3: 1 });
    // s1 stands at 2: that step is done
    expect(unlocksWith([step('s1', 1, { d3: 2 })])).toEqual({});
    // above the target of 3
    expect(unlocksWith([step('s1', 3, { d3: 2 })])).toEqual({});
    // d1 stands at 3 already
    expect(unlocksWith([step('s1', 2, { d1: 3 })])).toEqual({});
    // p3 does not apply
    expect(unlocksWith([step('s1', 2, { p3: 3 }), step('p3', 1, { d3: 2 })])).toEqual({});
    const declined = { ...demoAnswers, s1: { ...ok(2), notNeeded: { reason: 'enough' } } };
    expect(unlocksWith([step('s1', 2, { d3: 2 })], declined)).toEqual({});
  });
  it('never wait for themselves, however the steps of two of them alternate', () => {
    const actions = [step('s1', 2, { s2: 2 }), step('s2', 2, { s1: 3 }), { ...step('s1', 2, { d3: 2 }), id: 'other' }];
    expect(unlocksWith(actions)).toEqual({ s1: 0.5, s2: 0.5, d3: 1 });
  });
  it('give no rank to a step on what does not apply', () => {
    const stepped: ScoringPack = { ...demoPack, actions: [step('p3', 1, {})] };
    expect(priorities(stepped, score(stepped, demoAnswers))?.actionRanks).toEqual({ 'p3.1': 0 });
  });
});
