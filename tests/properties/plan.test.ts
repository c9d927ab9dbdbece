import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { improvePlan, instantPlan, serialPlan, valueOfPlan, type PlanProblem } from '#roadmap';
import { faultsOfPlan, planProblems } from '../support/random-plans.ts';

const runs = { numRuns: 300 };
const few = { numRuns: 60 };
const search = { tries: 200 };

/** Free of what somebody fixed: there the best plan is simply the one that is worth most. */
const free = planProblems.map(({ activities, limits }): PlanProblem => ({
  activities: activities.map(({ window: _window, required: _required, ...one }) => one),
  limits,
}));

describe('any plan', () => {
  it('keeps to prerequisites, people, money, projects side by side and fixed starts', () => {
    fc.assert(
      fc.property(planProblems, (problem) => {
        expect(faultsOfPlan(problem, serialPlan(problem).starts)).toEqual([]);
        expect(faultsOfPlan(problem, instantPlan(problem).starts)).toEqual([]);
      }),
      runs,
    );
    fc.assert(
      fc.property(planProblems, (problem) => {
        expect(faultsOfPlan(problem, improvePlan(problem, undefined, search).starts)).toEqual([]);
      }),
      few,
    );
  });

  it('is the same for the same problem', () => {
    fc.assert(
      fc.property(planProblems, (problem) => {
        expect(instantPlan(structuredClone(problem))).toEqual(instantPlan(problem));
        expect(improvePlan(structuredClone(problem), undefined, search)).toEqual(
          improvePlan(problem, undefined, search),
        );
      }),
      few,
    );
  });

  it('is worth what it says', () => {
    fc.assert(
      fc.property(planProblems, (problem) => {
        const { starts, value } = instantPlan(problem);
        expect(value).toBeCloseTo(valueOfPlan(problem, starts), 9);
      }),
      runs,
    );
  });

  it('gets no worse by the search: improved ≥ instant ≥ serial', () => {
    fc.assert(
      fc.property(free, (problem) => {
        const serial = serialPlan(problem).value;
        const instant = instantPlan(problem).value;
        expect(instant).toBeGreaterThanOrEqual(serial - 1e-9);
        expect(improvePlan(problem, undefined, search).value).toBeGreaterThanOrEqual(instant - 1e-9);
      }),
      few,
    );
  });

  it('that was agreed to stays as it is while nothing else changes', () => {
    fc.assert(
      fc.property(planProblems, (problem) => {
        const found = improvePlan(problem, undefined, search);
        expect(instantPlan(problem, found.starts)).toEqual(found);
      }),
      few,
    );
  });

  it('that was agreed to is still sound after the limits are cut', () => {
    fc.assert(
      fc.property(planProblems, fc.double({ min: 0.3, max: 1, noNaN: true }), (problem, share) => {
        const { starts } = instantPlan(problem);
        const tighter: PlanProblem = {
          ...problem,
          limits: { ...problem.limits, budgetWan: problem.limits.budgetWan.map((year) => year * share) },
        };
        expect(faultsOfPlan(tighter, instantPlan(tighter, starts).starts)).toEqual([]);
      }),
      runs,
    );
  });
});
