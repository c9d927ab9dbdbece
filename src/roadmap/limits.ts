import type { PlanWishes } from '#answers';
import type { SizeClass } from '#catalogue';
import { MONTHS_IN_QUARTER, type PlanLimits } from './plan-problem.ts';

/** Projects a firm of that size can run beside its daily work: docs/method.md (roadmap). */
const SLOTS: Record<SizeClass, number> = { micro: 1, small: 2, medium: 3, large: 5 };

/** Length of a plan that names none, in quarters: what is further off than three years is not a plan. */
const QUARTERS = 12;

/** The limits a plan has to keep to: those that the firm named, else the usual ones. */
export function limitsOf(wishes: PlanWishes, size: SizeClass): PlanLimits {
  return {
    months: (wishes.quarters ?? QUARTERS) * MONTHS_IN_QUARTER,
    slots: wishes.parallel ?? SLOTS[size],
    personMonths: wishes.personMonths ?? Infinity,
    budgetWan: wishes.budgetWan ?? [],
  };
}
