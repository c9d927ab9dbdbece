import fc from 'fast-check';
import { mulberry32, type Uniform } from '#scoring';
import type { PlanActivity, PlanLimits, PlanProblem, Starts } from '#roadmap';

/**
 * A plan problem like those that come of an assessment: steps of capabilities one after another, each
 * perhaps waiting for another capability, under limits that let in a part of them.
 */
export function randomPlan(seed: number, size: number, months = 24): PlanProblem {
  const uniform = mulberry32(seed);
  const pick = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
  const activities: PlanActivity[] = [];
  while (activities.length < size) {
    const capability = `C${activities.length}`;
    const weight = 10 + uniform() * 60;
    const steps = Math.min(pick(1, 3), size - activities.length);
    const outside = activities.length > 0 && uniform() < 0.5 ? [activities[pick(0, activities.length - 1)]!.id] : [];
    for (let step = 1; step <= steps; step += 1) {
      const effort = pick(1, 8);
      const gain = uniform() < 0.1 ? 0 : weight / steps;
      activities.push({
        id: `${capability}.${step}`,
        capability,
        months: pick(1, 6),
        personMonths: effort / 2,
        costWan: Math.round(10 * effort * uniform() * 2) / 10,
        gain,
        rank: gain / Math.max(1, effort / 2),
        prerequisites: step > 1 ? [`${capability}.${step - 1}`] : outside,
      });
    }
  }
  return { activities, limits: limitsFor(activities, uniform, months) };
}

function limitsFor(activities: readonly PlanActivity[], uniform: Uniform, months: number): PlanLimits {
  const sum = (of: (one: PlanActivity) => number) => activities.reduce((total, one) => total + of(one), 0);
  const share = () => 0.35 + 0.4 * uniform();
  return {
    months,
    slots: Math.max(1, Math.round((share() * sum((one) => one.months)) / months)),
    personMonths: Math.max(2, (share() * sum((one) => one.personMonths)) / (months / 3)),
    budgetWan: [share() * 0.6 * sum((one) => one.costWan), share() * 0.4 * sum((one) => one.costWan)],
  };
}

/** What a consultant would find wrong with a plan; empty = it keeps to everything. Written apart from the planner. */
export function faultsOfPlan({ activities, limits }: PlanProblem, starts: Starts): string[] {
  const faults: string[] = [];
  const known = new Map(activities.map((one) => [one.id, one]));
  for (const id of Object.keys(starts)) if (!known.has(id)) faults.push(`${id} is not of the problem`);
  const placed = activities.flatMap((one) => {
    const start = starts[one.id];
    return start === undefined ? [] : [{ ...one, start, end: start + one.months }];
  });
  const byId = new Map(placed.map((one) => [one.id, one]));
  for (const { id, start, end, prerequisites, window } of placed) {
    if (!Number.isInteger(start) || start < 0) faults.push(`${id} starts in month ${start}`);
    if (end > limits.months) faults.push(`${id} ends after the plan`);
    if (window !== undefined && (start < window[0] || start > window[1])) faults.push(`${id} left its window`);
    for (const needed of prerequisites) {
      if (known.has(needed) && !((byId.get(needed)?.end ?? Infinity) <= start)) faults.push(`${id} before ${needed}`);
    }
  }
  for (let month = 0; month < limits.months; month += 1) {
    const running = placed.filter(({ start, end }) => start <= month && month < end).length;
    if (running > limits.slots) faults.push(`${running} side by side in month ${month}`);
  }
  for (let from = 0; from < limits.months; from += 3) {
    const people = placed.reduce((total, { start, end, personMonths, months }) => {
      const within = Math.max(0, Math.min(end, from + 3) - Math.max(start, from));
      return total + (personMonths * within) / months;
    }, 0);
    if (people > limits.personMonths + 1e-6) faults.push(`${people} person-months in the quarter of month ${from}`);
  }
  for (let year = 0; year * 12 < limits.months; year += 1) {
    const named = limits.budgetWan;
    const money = named.length === 0 ? Infinity : named[Math.min(year, named.length - 1)]!;
    const spent = placed.reduce(
      (total, { start, costWan }) => total + (Math.floor(start / 12) === year ? costWan : 0),
      0,
    );
    if (spent > money + 1e-6) faults.push(`${spent} 万元 in year ${year}, of ${money}`);
  }
  return faults;
}

/** Problems of 1 to 40 activities, some fixed in time, some required. */
export const planProblems: fc.Arbitrary<PlanProblem> = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
    size: fc.integer({ min: 1, max: 40 }),
    pins: fc.array(fc.record({ at: fc.nat({ max: 39 }), quarter: fc.nat({ max: 7 }) }), { maxLength: 3 }),
    required: fc.array(fc.nat({ max: 39 }), { maxLength: 3 }),
    unlimited: fc.record({ money: fc.boolean(), people: fc.boolean() }),
  })
  .map(({ seed, size, pins, required, unlimited }) => {
    const { activities, limits } = randomPlan(seed, size);
    return {
      activities: activities.map((one, at): PlanActivity => {
        const pin = pins.find((candidate) => candidate.at === at);
        return {
          ...one,
          ...(pin === undefined ? {} : { window: [pin.quarter * 3, pin.quarter * 3 + 2] as const }),
          ...(required.includes(at) ? { required: true } : {}),
        };
      }),
      limits: {
        ...limits,
        ...(unlimited.money ? { budgetWan: [] } : {}),
        ...(unlimited.people ? { personMonths: Infinity } : {}),
      },
    };
  });
