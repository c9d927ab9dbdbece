import type { Draft, Layout } from './draft.ts';
import { budgetOf, MONTHS_IN_QUARTER, MONTHS_IN_YEAR, type PlanLimits } from './plan-problem.ts';

/** How much each resource counts when what an activity is worth is divided by what it uses. */
export interface ResourceWeights {
  readonly money: number;
  readonly people: number;
  readonly slots: number;
}

/**
 * Marginal greedy: adds, as long as one fits, the activity that together with what it still waits
 * for is worth most for what it uses of the limits.
 * @param noise by number, a factor on the worth of each: how a search tries other orders
 */
export function fillByDensity(draft: Draft, weights: ResourceWeights, noise?: readonly number[]): void {
  const { activities, ancestors } = draft.layout;
  const uses = usesOf(draft.layout, weights);
  const open = new Set(activities.flatMap(({ gain }, at) => (gain > 0 && !draft.has(at) ? [at] : [])));
  for (;;) {
    let taken = -1;
    let best = 0;
    for (const at of open) {
      let gain = activities[at]!.gain;
      let use = uses[at]!;
      for (const one of ancestors[at]!) {
        if (draft.starts[one]! >= 0) continue;
        gain += activities[one]!.gain;
        use += uses[one]!;
      }
      const density = ((noise?.[at] ?? 1) * gain) / use;
      if (density > best) {
        best = density;
        taken = at;
      }
    }
    if (taken < 0) return;
    open.delete(taken);
    if (!draft.has(taken)) draft.placeWithAll(taken);
  }
}

/** What each uses of the limits, as shares of all there is of them. */
function usesOf({ activities, problem: { limits } }: Layout, weights: ResourceWeights): number[] {
  const all = {
    money: moneyOf(limits),
    people: (limits.personMonths * limits.months) / MONTHS_IN_QUARTER,
    slots: limits.slots * limits.months,
  };
  return activities.map(
    ({ months, personMonths, costWan }) =>
      1e-6 +
      (weights.slots * months) / all.slots +
      (all.people === Infinity ? 0 : (weights.people * personMonths) / Math.max(all.people, 1e-6)) +
      (all.money === Infinity ? 0 : (weights.money * costWan) / Math.max(all.money, 1e-6)),
  );
}

function moneyOf(limits: PlanLimits): number {
  let money = 0;
  for (let year = 0; year * MONTHS_IN_YEAR < limits.months; year += 1) money += budgetOf(limits, year);
  return money;
}
