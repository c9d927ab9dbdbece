import { describe, expect, it } from 'vitest';
import type { PlannedAction, Roadmap } from '#roadmap';
import { firm, type Firm } from '../support/firm.ts';

// Why a consultant would accept each of these plans is written down in docs/plan-examples.md.

const of = ({ actions }: Roadmap, id: string): PlannedAction | undefined =>
  actions.find(({ action }) => action.id === id);
const startOf = (roadmap: Roadmap, id: string): number => of(roadmap, id)?.start ?? Infinity;
const moneyIn = ({ actions, size }: Roadmap, year: number): number =>
  actions
    .filter(({ start }) => Math.floor(start / 12) === year)
    .reduce((sum, { action }) => sum + action.costWan[size][1], 0);
const atOnce = ({ actions }: Roadmap): number =>
  Math.max(...actions.map(({ start }) => actions.filter((other) => other.start <= start && start < other.end).length));
const levels = ({ quarters }: Roadmap) => quarters.map(({ after }) => after.level ?? 0);

/** What holds of every one of them. */
function expectSound(who: Firm): void {
  const { roadmap } = who;
  const { personMonths = Infinity, budgetWan = [] } = who.assessment.plan ?? {};
  expect(roadmap.conflicts).toEqual([]);
  expect(roadmap.actions.length).toBeGreaterThanOrEqual(5);
  // a level once reached is not lost, and all that is done shows
  expect(levels(roadmap)).toEqual([...levels(roadmap)].sort((a, b) => a - b));
  expect(roadmap.quarters.at(-1)?.after.value).toBeGreaterThan(roadmap.now.value ?? 5);
  expect(atOnce(roadmap)).toBeLessThanOrEqual(roadmap.slots);
  for (const { personMonths: needed } of roadmap.quarters) expect(needed).toBeLessThanOrEqual(personMonths + 1e-9);
  budgetWan.forEach((money, year) => expect(moneyIn(roadmap, year)).toBeLessThanOrEqual(money + 1e-9));
  // of what is left out, the plan says why
  for (const { why } of roadmap.leftOut) expect(why.kind).toMatch(/^(waits|people|budget|time|excluded)$/);
}

const plastics = () =>
  firm()
    .saysEverywhere(1)
    .says('D3.3.1', 2)
    .people(8, 220)
    .profile({ industry: '29', industrySwitch: 'plastics' })
    .wants('quality', 'cost')
    .without('D2', '来图加工，没有试制')
    .plans({ budgetWan: [3], personMonths: 1 });

describe('a plastics shop of eight people, 30,000 yuan a year and a third of a person for it', () => {
  it('does one thing at a time, the data rule first, and nothing that costs more than a third of the year', () => {
    const { roadmap } = plastics();
    expectSound(plastics());
    expect(roadmap.size).toBe('micro');
    expect(roadmap.slots).toBe(1);
    expect(roadmap.actions[0]?.action.id).toBe('F6.1.L1-2');
    for (const { action } of roadmap.actions) expect(action.costWan.micro[1]).toBeLessThanOrEqual(1);
  });

  it('reaches the next level within three years without a second step anywhere', () => {
    const { roadmap } = plastics();
    expect(roadmap.target).toBe(2);
    expect(levels(roadmap).at(-1)).toBe(2);
    expect(roadmap.actions.every(({ action }) => action.to <= 2)).toBe(true);
  });
});

const machining = () =>
  firm()
    .saysEverywhere(1)
    .says('D3.3.1', 1, 1)
    .says('F4.2.1', 2, 1)
    .people(45, 2_600)
    .profile({ industry: '33', industrySwitch: 'metal-parts' })
    .wants('delivery', 'quality')
    .plans({ budgetWan: [15, 10], personMonths: 3 });

describe('a machining shop of forty-five people that wants to deliver on time', () => {
  it('collects data from the bottleneck before it judges with a camera, and puts the order into a system early', () => {
    const { roadmap } = machining();
    expectSound(machining());
    expect(startOf(roadmap, 'F2.2.L1-2')).toBeLessThan(startOf(roadmap, 'D3.3.L1-2'));
    expect(of(roadmap, 'F3.4.L1-2')?.quarter).toBe(1);
  });

  it('is done within a year and a half and leaves half of the money', () => {
    const { roadmap } = machining();
    expect(Math.max(...roadmap.actions.map(({ end }) => end))).toBeLessThanOrEqual(18);
    expect(moneyIn(roadmap, 0) + moneyIn(roadmap, 1)).toBeLessThanOrEqual(25);
    expect(levels(roadmap).at(-1)).toBe(2);
  });
});

const electronics = () =>
  firm('full')
    .saysEverywhere(2, 1)
    .people(420, 26_000)
    .profile({ industry: '39' })
    .wants('quality', 'labour')
    .plans({ budgetWan: [120], personMonths: 12, parallel: 5, mustReach: 3 });

describe('an electronics maker of four hundred and twenty that has to reach level 3', () => {
  it('reaches it in the plan, starting with what many others rest on', () => {
    const { roadmap } = electronics();
    expectSound(electronics());
    expect(levels(roadmap).at(-1)).toBe(3);
    expect(roadmap.actions.some(({ required }) => required)).toBe(true);
    // the goal it named comes before what serves none
    expect(startOf(roadmap, 'D3.3.L2-3')).toBeLessThan(startOf(roadmap, 'D4.1.L2-3'));
  });

  it('says how much longer it would take with three projects at a time', () => {
    const conflicts = electronics().plans({ parallel: 3 }).roadmap.conflicts;
    expect(conflicts).toMatchObject([{ kind: 'level-over-limit', level: 3 }]);
    const [conflict] = conflicts;
    const more = conflict?.kind === 'level-over-limit' ? (conflict.enough.horizon ?? 0) : 0;
    expect(more).toBeGreaterThan(0);
    expect(electronics().plans({ parallel: 3, quarters: 12 + more }).roadmap.conflicts).toEqual([]);
  });
});

const chemicals = () =>
  firm('full')
    .saysEverywhere(2, 2)
    .says('F6.1.1', 1)
    .says('F6.4.1', 1)
    .people(1_600, 320_000)
    .profile({ industry: '26', industrySwitch: 'industrial-chemicals' })
    .wants('green', 'cost')
    .plans({ budgetWan: [300], personMonths: 30 });

describe('a chemical works of sixteen hundred that wants to save energy', () => {
  it('closes its two gaps in safety at once, then the watch over energy, all five projects in use', () => {
    const { roadmap } = chemicals();
    expectSound(chemicals());
    for (const id of ['F6.1.L1-2', 'F6.4.L1-2']) expect(of(roadmap, id)?.quarter).toBe(1);
    expect(of(roadmap, 'D3.5.L2-3')?.quarter).toBeLessThanOrEqual(2);
    expect(atOnce(roadmap)).toBe(5);
  });

  it('takes no step of a capability before the one under it', () => {
    const { roadmap } = chemicals();
    for (const [first, then] of [
      ['F6.1.L1-2', 'F6.1.L2-3'],
      ['F6.4.L1-2', 'F6.4.L2-3'],
    ] as const) {
      expect(of(roadmap, first)?.end).toBeLessThanOrEqual(startOf(roadmap, then));
    }
    expect(levels(roadmap).at(-1)).toBe(3);
  });
});

const software = () =>
  ['F2.2.1', 'F3.3.1']
    .reduce((house, item) => house.finds(item, '没有生产设备'), firm('full').saysEverywhere(3, 1))
    .without('D2', '不做样机')
    .without('D3', '没有生产')
    .people(120, 6_000)
    .profile({ industry: 'I65' })
    .wants('innovation', 'growth')
    .plans({ budgetWan: [60], personMonths: 9 });

describe('a software house without a factory', () => {
  it('is asked for nothing on a shop floor it does not have', () => {
    const { roadmap } = software();
    expectSound(software());
    const wanted = [...roadmap.actions, ...roadmap.leftOut].map(({ action }) => action.capability);
    expect(wanted.filter((id) => /^D[23]\./.test(id) || ['F2.2', 'F3.3'].includes(id))).toEqual([]);
  });

  it('grades its data first, and is told that the next level is more than three years away', () => {
    const { roadmap } = software();
    expect(of(roadmap, 'F6.1.L3-4')?.quarter).toBe(1);
    expect(roadmap.target).toBe(4);
    expect(levels(roadmap).at(-1)).toBe(3);
    expect(roadmap.leftOut.some(({ why }) => why.kind === 'time')).toBe(true);
  });
});

const food = () =>
  firm('full')
    .saysEverywhere(1)
    .people(180, 9_000)
    .profile({ industry: '14' })
    .wants('quality', 'growth')
    .plans({ budgetWan: [20, 30], personMonths: 4 });

describe('a food maker of a hundred and eighty that starts from nothing', () => {
  it('begins with a rule for its data and a goal of the owner, cheap and short, before any camera', () => {
    const { roadmap } = food();
    expectSound(food());
    const first = roadmap.actions.filter(({ quarter }) => quarter === 1);
    expect(first.map(({ action }) => action.id)).toEqual(expect.arrayContaining(['F1.1.L1-2', 'F6.1.L1-2']));
    expect(first.reduce((sum, { action }) => sum + action.costWan.small[1], 0)).toBeLessThan(3);
    expect(startOf(roadmap, 'D3.3.L1-2')).toBeGreaterThan(startOf(roadmap, 'F6.1.L1-2'));
  });

  it('takes broad first steps and no second one, and reaches level 2 by the end', () => {
    const { roadmap } = food();
    expect(roadmap.actions.every(({ action }) => action.to === 2)).toBe(true);
    expect(levels(roadmap).at(-1)).toBe(2);
  });
});
