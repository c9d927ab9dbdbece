import { describe, expect, it } from 'vitest';
import type { Firm } from '../support/firm.ts';
import { firm, shippedContent } from '../support/firm.ts';

const beginner = () => firm().saysEverywhere(1).people(60, 1_800);

/** What a consultant checks in any plan. */
function faultsOf({ roadmap, card }: Firm): string[] {
  const faults: string[] = [];
  const end = new Map(roadmap.actions.map(({ action, end: at }) => [action.id, at]));
  for (const { action, start, waitsFor, toCheck } of roadmap.actions) {
    for (const id of waitsFor)
      if ((end.get(id) ?? Infinity) > start) faults.push(`${action.id} starts before ${id} ends`);
    const now = card.nodes[action.capability]?.value ?? 1;
    const before = `${action.capability}.L${action.from - 1}-${action.from}`;
    if (now < action.from && !end.has(before)) faults.push(`${action.id} skips a level`);
    for (const { capability, level } of action.prerequisites) {
      const node = card.nodes[capability];
      const met = node?.value != null && node.value >= level;
      const planned = roadmap.actions.some(
        (other) => other.action.capability === capability && other.action.to >= level,
      );
      const unknown = toCheck.some((one) => one.capability === capability);
      if (!met && !planned && !unknown) faults.push(`${action.id} lacks ${capability} ≥ ${level}`);
    }
  }
  const last = Math.max(0, ...roadmap.actions.map(({ end: at }) => at));
  for (let month = 0; month < last; month += 1) {
    const running = roadmap.actions.filter(({ start, end: at }) => start <= month && month < at).length;
    if (running > roadmap.slots) faults.push(`${running} at once in month ${month}`);
  }
  return faults;
}

describe('the roadmap', () => {
  it.each([
    ['a beginner in the quick scan', beginner],
    ['a firm half-way', () => firm().saysEverywhere(2, 1).says('F2.2.1', 3, 2).people(400, 9_000)],
    ['a beginner in the full assessment', () => firm('full').saysEverywhere(1).people(60, 1_800)],
    ['a large firm in the full assessment', () => firm('full').saysEverywhere(3, 2).people(2_000, 90_000)],
  ])('of %s respects order, levels, prerequisites and slots', (_, who) => {
    expect(who().roadmap.actions.length).toBeGreaterThan(5);
    expect(faultsOf(who())).toEqual([]);
  });

  it('gives each action a deliverable, a cost for the size of the firm and measures that exist', () => {
    const { roadmap } = beginner();
    const atoms = new Set(shippedContent().advice.measures.flatMap(({ items }) => items.map(({ id }) => id)));
    expect(roadmap.size).toBe('small');
    for (const { action } of roadmap.actions) {
      expect(action.costWan[roadmap.size][1]).toBeGreaterThanOrEqual(action.costWan[roadmap.size][0]);
      expect(action.deliverable['zh-CN']).not.toBe('');
      expect(action.measures.filter((id) => !atoms.has(id))).toEqual([]);
    }
  });

  it('leads to the level it aims at', () => {
    const { roadmap } = beginner();
    expect(roadmap.waves.at(-1)?.after.level).toBeGreaterThanOrEqual(roadmap.target);
  });

  it('asks nothing for a capability the firm decided not to raise, and lists the decision', () => {
    const { roadmap } = beginner().declines('D4.3.1', '只有两个老客户');
    const own = roadmap.actions.filter(({ action, reason }) => action.capability === 'D4.3' && reason === 'gap');
    expect(own).toEqual([]);
    expect(roadmap.declined).toEqual([{ capability: 'D4.3', reason: '只有两个老客户' }]);
  });

  it('puts what serves the first goal of the firm earlier', () => {
    const startOf = (who: Firm) =>
      who.roadmap.actions.find(({ action }) => action.id === 'D3.3.L1-2')?.start ?? Infinity;
    const wantsQuality = startOf(beginner().wants('quality', 'labour'));
    const wantsGrowth = startOf(beginner().wants('growth'));
    expect(wantsQuality).toBeLessThanOrEqual(wantsGrowth);
  });

  it('is the same for the same answers', () => {
    expect(beginner().roadmap).toEqual(beginner().roadmap);
  });

  it('says that the size was assumed when the profile does not tell it', () => {
    expect(firm().saysEverywhere(1).roadmap).toMatchObject({ size: 'small', sizeAssumed: true });
    expect(beginner().roadmap.sizeAssumed).toBe(false);
  });
});
