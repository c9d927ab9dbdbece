import { describe, expect, it } from 'vitest';
import { answersAfter, atOnce, improvePlan, quarterOf, roadmapOf, stabilityOf, type Roadmap } from '#roadmap';
import { score } from '#scoring';
import { firm, type Firm } from '../support/firm.ts';

const shop = () => firm().saysEverywhere(1).people(60, 1_800).wants('quality', 'cost');
const plant = () => firm('full').saysEverywhere(2, 1).people(400, 9_000).wants('cost');

const startOf = ({ actions }: Roadmap, id: string) => actions.find(({ action }) => action.id === id)?.start;
const idsOf = ({ actions }: Roadmap) => actions.map(({ action }) => action.id);

describe('a plan under limits', () => {
  it('spends no more than the budget of each year, counted at the upper estimate', () => {
    const { actions, size } = plant().plans({ budgetWan: [20, 10] }).roadmap;
    const spent = [0, 1, 2].map((year) =>
      actions
        .filter(({ start }) => Math.floor(start / 12) === year)
        .reduce((sum, { action }) => sum + action.costWan[size][1], 0),
    );
    expect(actions.length).toBeGreaterThan(3);
    expect(spent[0]).toBeLessThanOrEqual(20);
    expect(spent[1]).toBeLessThanOrEqual(10);
    expect(spent[2]).toBeLessThanOrEqual(10);
  });

  it('asks no more of the people in any quarter than there is, and says what each quarter takes', () => {
    const { quarters } = plant().plans({ personMonths: 3 }).roadmap;
    expect(quarters.length).toBeGreaterThan(1);
    for (const { personMonths } of quarters) expect(personMonths).toBeLessThanOrEqual(3 + 1e-9);
  });

  it('does more with more money, and never less', () => {
    const worth = (money: number) => plant().plans({ budgetWan: [money] }).roadmap.worth;
    expect(worth(10)).toBeGreaterThan(0);
    expect(worth(40)).toBeGreaterThan(worth(10));
    expect(worth(4_000)).toBeCloseTo(plant().roadmap.worth, 9);
  });

  it('ends with its last quarter and says of what is left out why', () => {
    const { actions, leftOut } = shop().plans({ quarters: 2, parallel: 1 }).roadmap;
    expect(Math.max(...actions.map(({ end }) => end))).toBeLessThanOrEqual(6);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(leftOut.every(({ why }) => ['time', 'waits'].includes(why.kind))).toBe(true);
  });

  it('says that money is what is missing where it is', () => {
    const { leftOut } = plant().plans({ budgetWan: [2] }).roadmap;
    expect(leftOut.some(({ why }) => why.kind === 'budget')).toBe(true);
  });
});

describe('what comes of a plan', () => {
  it('is told quarter by quarter, and never gets worse', () => {
    const { quarters, now } = shop().roadmap;
    const values = [now, ...quarters.map(({ after }) => after)].map(({ value }) => value ?? 0);
    expect(values.every((value, at) => at === 0 || value >= values[at - 1]!)).toBe(true);
    expect(values.at(-1)).toBeGreaterThan(values[0]!);
    const costs = quarters.map(({ after }) => after.costWan[1]);
    expect(costs.every((cost, at) => at === 0 || cost >= costs[at - 1]!)).toBe(true);
  });

  it('is what the score says of the answers as they would be then', () => {
    const who = shop();
    const { roadmap, setup } = who;
    for (const { quarter, after } of roadmap.quarters) {
      const card = score(who.pack, answersAfter(setup, roadmap, quarter));
      expect(after.value).toBe(card.root.value);
      expect(after.level).toBe(card.published);
    }
  });

  it('adds up to the money and the effort of its actions', () => {
    const { quarters, actions, size } = shop().roadmap;
    const last = quarters.at(-1)?.after;
    expect(last?.costWan[1]).toBeCloseTo(
      actions.reduce((sum, { action }) => sum + action.costWan[size][1], 0),
      9,
    );
    expect(last?.personMonths).toBeCloseTo(
      actions.reduce((sum, { action }) => sum + action.personMonths, 0),
      9,
    );
  });
});

describe('a decision about an action', () => {
  const later = () => shop().roadmap.actions.findLast(({ start }) => quarterOf(start) > 1)!.action.id;

  it('fixes the quarter it starts in', () => {
    const id = later();
    const { roadmap } = shop().decides(id, { pinned: 3 });
    expect(quarterOf(startOf(roadmap, id)!)).toBe(4);
    expect(roadmap.actions.find(({ action }) => action.id === id)).toMatchObject({ pinned: true });
    expect(roadmap.conflicts).toEqual([]);
  });

  it('fixes the month it starts in, and names who does it', () => {
    const id = later();
    const { roadmap } = shop().decides(id, { startMonth: 10, owner: ' 王工 ' });
    expect(roadmap.actions.find(({ action }) => action.id === id)).toMatchObject({ start: 10, assignee: '王工' });
  });

  it('leaves it out with its reason, and what rests on it with it', () => {
    const { roadmap } = plant().decides('F6.1.L2-3', { excluded: { reason: '集团统一管' } });
    expect(idsOf(roadmap)).not.toContain('F6.1.L2-3');
    expect(roadmap.leftOut.find(({ action }) => action.id === 'F6.1.L2-3')?.why).toEqual({
      kind: 'excluded',
      reason: '集团统一管',
    });
    const waiting = roadmap.leftOut.filter(({ why }) => why.kind === 'waits').map(({ action }) => action);
    for (const { prerequisites } of roadmap.actions.map(({ action }) => action)) {
      expect(prerequisites.some(({ capability, level }) => capability === 'F6.1' && level >= 3)).toBe(false);
    }
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('counts what is done as reached, without moving the aim', () => {
    const before = shop().roadmap;
    const [first] = before.actions;
    const id = first!.action.id;
    const after = shop().decides(id, { done: { at: '2026-11-20T08:00:00Z', evidence: '培训记录' } }).roadmap;
    expect(idsOf(after)).not.toContain(id);
    expect(after.done).toEqual([{ action: first!.action, evidence: '培训记录' }]);
    expect(after.now.value).toBeGreaterThan(before.now.value!);
    expect(after.target).toBe(before.target);
  });
});

describe('a demand that cannot be met', () => {
  const conflictsOf = (who: Firm) => who.roadmap.conflicts;

  it('names what a fixed start would have to wait for, and from when it could start', () => {
    const waiting = plant().roadmap.actions.find(({ start, waitsFor }) => waitsFor.length > 0 && start > 2)!;
    const pinned = plant().decides(waiting.action.id, { pinned: 0 });
    const [conflict] = conflictsOf(pinned);
    expect(conflict).toMatchObject({ kind: 'pinned-before-prerequisite', action: waiting.action.id });
    expect(conflict?.kind === 'pinned-before-prerequisite' && conflict.earliest).toBeGreaterThan(2);
  });

  it('says that something cannot be both fixed and left out', () => {
    const { action } = shop().roadmap.actions[0]!;
    expect(conflictsOf(shop().decides(action.id, { pinned: 1, excluded: { reason: '不做' } }))).toEqual([
      { kind: 'pinned-and-excluded', action: action.id },
    ]);
  });

  it('says how much more people a fixed start would take', () => {
    const big = plant().roadmap.actions.toSorted((a, b) => b.action.personMonths - a.action.personMonths)[0]!;
    const [conflict] = conflictsOf(plant().plans({ personMonths: 0.1 }).decides(big.action.id, { pinned: 8 }));
    expect(conflict).toMatchObject({ kind: 'pinned-over-limit', action: big.action.id });
    const more = conflict?.kind === 'pinned-over-limit' ? conflict.enough.people : undefined;
    expect(more).toBeGreaterThan(0);
    const eased = plant()
      .plans({ personMonths: 0.1 + (more ?? 0) })
      .decides(big.action.id, { pinned: 8 });
    expect(conflictsOf(eased)).toEqual([]);
  });

  it('says how much more money a year the level would take, and no less would do', () => {
    const poor = shop().plans({ mustReach: 2, budgetWan: [1], quarters: 8 });
    const conflict = conflictsOf(poor).find(({ kind }) => kind === 'level-over-limit');
    const more = conflict?.kind === 'level-over-limit' ? (conflict.enough.budget ?? 0) : 0;
    expect(more).toBeGreaterThan(0);
    const withMoney = (money: number) => shop().plans({ mustReach: 2, budgetWan: [money], quarters: 8 }).roadmap;
    expect(withMoney(1 + more).conflicts).toEqual([]);
    expect(withMoney(1 + more).quarters.at(-1)?.after.level).toBeGreaterThanOrEqual(2);
    expect(withMoney(1 + more - 0.5).conflicts.length).toBe(1);
  });

  it('says which level is out of reach whatever is done', () => {
    expect(conflictsOf(shop().plans({ mustReach: 5, quarters: 20, parallel: 9 })).map(({ kind }) => kind)).toEqual([]);
    const without = shop()
      .decides('F6.1.L1-2', { excluded: { reason: '不做' } })
      .plans({ mustReach: 3 });
    expect(conflictsOf(without)[0]).toMatchObject({ kind: 'level-needs-excluded', actions: ['F6.1.L1-2'] });
  });
});

describe('the search for a better plan', () => {
  it('finds one worth at least as much under tight money, told like any other', () => {
    const { setup } = plant().plans({ budgetWan: [15], personMonths: 4 });
    const instant = atOnce(setup);
    const better = improvePlan(setup.problem, instant.starts, { tries: 500 });
    expect(better.value).toBeGreaterThanOrEqual(instant.value);
    expect(roadmapOf(setup, better.starts).worth).toBeCloseTo(better.value, 9);
  });

  it('shows in every screen and report once it is agreed to', () => {
    const who = plant().plans({ budgetWan: [15], personMonths: 4 });
    const { starts } = improvePlan(who.setup.problem, undefined, { tries: 500 });
    const agreed = who.plans({ agreed: starts }).roadmap;
    expect(agreed.agreed).toBe(true);
    expect(Object.fromEntries(agreed.actions.map(({ action, start }) => [action.id, start]))).toEqual(starts);
  });
});

describe('how firm the order of a plan is', () => {
  const setup = () => plant().plans({ budgetWan: [15] }).setup;
  const found = () => stabilityOf(setup().problem, atOnce(setup()).starts);

  it('is told as shares of runs, five actions a run, the same every time', () => {
    const { runs, firstFive } = found();
    const shares = Object.values(firstFive);
    expect(runs).toBeGreaterThanOrEqual(200);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(5, 9);
    expect(found()).toEqual(found());
  });

  it('calls a toss-up what is in and out of the first five about as often, and only actions of the plan', () => {
    const { firstFive, tossUps } = found();
    const { starts } = atOnce(setup());
    const half = Object.keys(starts).filter((id) => (firstFive[id] ?? 0) >= 0.4 && (firstFive[id] ?? 0) <= 0.6);
    expect(tossUps).toEqual(expect.arrayContaining(half));
    expect(tossUps.every((id) => id in starts)).toBe(true);
  });
});

describe('an action that the plan left out', () => {
  it('comes back when what was said against it is taken back', () => {
    const without = plant().decides('F6.1.L2-3', { excluded: { reason: '集团统一管' }, owner: '王工' });
    const taken = without.takes('F6.1.L2-3');
    expect(taken?.wishes.actions?.['F6.1.L2-3']).toEqual({ owner: '王工' });
    expect(idsOf(without.plans(taken!.wishes).roadmap)).toContain('F6.1.L2-3');
  });

  it('is given a quarter that holds it, within the limits, and what gives way for it is told', () => {
    const tight = () => plant().plans({ budgetWan: [12], personMonths: 4 });
    const { roadmap } = tight();
    const fits = roadmap.leftOut.filter(({ action }) => tight().takes(action.id) !== null);
    expect(fits.length).toBeGreaterThan(0);
    for (const { action } of fits.slice(0, 3)) {
      const { wishes, removed } = tight().takes(action.id)!;
      const after = tight().plans(wishes).roadmap;
      expect(quarterOf(startOf(after, action.id)!)).toBe((wishes.actions?.[action.id]?.pinned ?? 0) + 1);
      expect(after.conflicts).toEqual([]);
      for (const { personMonths } of after.quarters) expect(personMonths).toBeLessThanOrEqual(4 + 1e-9);
      const gone = idsOf(roadmap).filter((id) => !idsOf(after).includes(id));
      expect(removed.toSorted()).toEqual(gone.toSorted());
    }
  });

  it('stays out where no quarter holds it', () => {
    const poor = plant().plans({ budgetWan: [0.1] });
    const dear = poor.roadmap.leftOut.find(({ action, why }) => why.kind === 'budget' && action.costWan.medium[1] > 1)!;
    expect(poor.takes(dear.action.id)).toBeNull();
  });
});
