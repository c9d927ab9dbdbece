import { Draft, layOut, type Layout } from './draft.ts';
import { MONTHS_IN_QUARTER, type PlanLimits, type PlanProblem } from './plan-problem.ts';

/** How much more of each limit alone would do; a limit that alone is not enough is absent. */
export interface Enough {
  /** More projects side by side. */
  readonly slots?: number;
  /** More person-months a quarter. */
  readonly people?: number;
  /** More 万元 in each year. */
  readonly budget?: number;
  /** More quarters. */
  readonly horizon?: number;
}

/** A demand that cannot be met, with what is in its way. Words are in the interface. */
export type Conflict =
  | { readonly kind: 'pinned-and-excluded'; readonly action: string }
  /** Its capability stands there already, has no gap or was not asked. */
  | { readonly kind: 'pinned-not-needed'; readonly action: string }
  | { readonly kind: 'pinned-needs-excluded'; readonly action: string; readonly prerequisite: string }
  | {
      readonly kind: 'pinned-before-prerequisite';
      readonly action: string;
      readonly prerequisite: string;
      /** First month it could start in, counted from 0. */
      readonly earliest: number;
    }
  | { readonly kind: 'pinned-outside-plan'; readonly action: string; readonly months: number }
  /** It would fit with more of any one of these; with none of them, when only several together would do. */
  | { readonly kind: 'pinned-over-limit'; readonly action: string; readonly enough: Enough }
  /** Not even with everything that can be done; `best` = the level one gets to, null = withheld. */
  | { readonly kind: 'level-out-of-reach'; readonly level: number; readonly best: number | null }
  /** Only with actions that were excluded. */
  | { readonly kind: 'level-needs-excluded'; readonly level: number; readonly actions: readonly string[] }
  /** `actions` of those it rests on find no place. */
  | { readonly kind: 'level-over-limit'; readonly level: number; readonly actions: number; readonly enough: Enough };

/** Why a fixed start cannot be kept; undefined = it can. */
export function pinConflict(problem: PlanProblem, id: string): Conflict | undefined {
  const activity = problem.activities.find((one) => one.id === id);
  if (activity?.window === undefined) return undefined;
  const [, last] = activity.window;
  // others that are required or fixed later come after it
  const alone: PlanProblem = {
    ...problem,
    activities: problem.activities.map(({ required: _required, window, ...one }) =>
      window !== undefined && window[1] <= last ? { ...one, window } : one,
    ),
  };
  const layout = layOut(alone);
  const at = alone.activities.findIndex((one) => one.id === id);
  if (fits(layout, at)) return undefined;
  const unlimited = { ...problem.limits, slots: Infinity, personMonths: Infinity, budgetWan: [] };
  const free = new Draft(layOut({ ...alone, limits: { ...unlimited, months: Infinity } }));
  for (const one of layout.ancestors[at]!) free.place(one);
  const earliest = free.earliest(at);
  const late = layout.before[at]!.find((one) => free.starts[one]! + alone.activities[one]!.months === earliest);
  if (late !== undefined && earliest > last) {
    return {
      kind: 'pinned-before-prerequisite',
      action: id,
      prerequisite: alone.activities[late]!.id,
      earliest,
    };
  }
  if (activity.window[0] + activity.months > problem.limits.months) {
    return { kind: 'pinned-outside-plan', action: id, months: problem.limits.months };
  }
  const enough = enoughFor(problem.limits, (limits) => fits(layOut({ ...alone, limits }), at));
  return { kind: 'pinned-over-limit', action: id, enough };
}

function fits(layout: Layout, at: number): boolean {
  const draft = new Draft(layout);
  draft.placeForced();
  return draft.has(at);
}

/** Why what a level rests on does not all find a place; undefined = it does. */
export function levelConflict(problem: PlanProblem, level: number): Conflict | undefined {
  const missing = unplaced(problem);
  if (missing === 0) return undefined;
  const enough = enoughFor(problem.limits, (limits) => unplaced({ ...problem, limits }) === 0);
  return { kind: 'level-over-limit', level, actions: missing, enough };
}

/** How many of the required find no place. */
function unplaced(problem: PlanProblem): number {
  const layout = layOut(problem);
  const draft = new Draft(layout);
  draft.placeForced();
  return layout.activities.filter(({ required }, at) => required === true && !draft.has(at)).length;
}

const MOST = { slots: 50, people: 4096, budget: 65_536, quarters: 20 } as const;

function enoughFor(limits: PlanLimits, does: (limits: PlanLimits) => boolean): Enough {
  const { slots, personMonths, budgetWan, months } = limits;
  const found = {
    slots: leastMore({ step: 1, most: MOST.slots }, (more) => does({ ...limits, slots: slots + more })),
    people:
      personMonths === Infinity
        ? undefined
        : leastMore({ step: 0.5, most: MOST.people }, (more) => does({ ...limits, personMonths: personMonths + more })),
    budget:
      budgetWan.length === 0
        ? undefined
        : leastMore({ step: 0.5, most: MOST.budget }, (more) =>
            does({ ...limits, budgetWan: budgetWan.map((year) => year + more) }),
          ),
    horizon: leastMore({ step: 1, most: MOST.quarters - months / MONTHS_IN_QUARTER }, (more) =>
      does({ ...limits, months: months + more * MONTHS_IN_QUARTER }),
    ),
  };
  return Object.fromEntries(Object.entries(found).filter(([, more]) => more !== undefined));
}

/** Smallest multiple of `step` with which it does, doubling and then halving; undefined = not even with the most. */
function leastMore(
  { step, most }: { step: number; most: number },
  does: (more: number) => boolean,
): number | undefined {
  if (most <= 0) return undefined;
  let high = step;
  while (!does(high)) {
    if (high >= most) return undefined;
    high = Math.min(most, high * 2);
  }
  let low = high === step ? 0 : high / 2;
  while (high - low > step) {
    const middle = low + Math.round((high - low) / (2 * step)) * step;
    if (does(middle)) high = middle;
    else low = middle;
  }
  return high;
}
