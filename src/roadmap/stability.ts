import { mulberry32 } from '#scoring';
import { instantPlan } from './instant-plan.ts';
import type { PlanProblem, Starts } from './plan-problem.ts';

/** How firm the order of a plan is when what each gap is worth is taken up to 30 % higher or lower. */
export interface Stability {
  /** How often the plan was made anew. */
  readonly runs: number;
  /** Share of runs, 0–1, in which the action is among the first five, by id. */
  readonly firstFive: Readonly<Record<string, number>>;
  /** Actions whose place is a toss of a coin: in and out of the first five, or before and after a neighbour, about as often. */
  readonly tossUps: readonly string[];
}

const RUNS = 200;
const SPREAD = 0.3;
const FIRST = 5;
/** About half of the runs. */
const HALF = [0.4, 0.6] as const;
const SEED = 30;

/**
 * Makes the instant plan anew with the gains of each capability × 0.7–1.3. Same problem, same shares.
 * @param starts of the plan that is shown: its neighbours are compared
 * @see docs/method.md (roadmap)
 */
export function stabilityOf(problem: PlanProblem, starts: Starts, runs = RUNS): Stability {
  const uniform = mulberry32(SEED);
  const capabilities = [...new Set(problem.activities.map(({ capability }) => capability))];
  const drawn = Array.from({ length: runs }, () => {
    const factor = new Map(capabilities.map((id) => [id, 1 - SPREAD + 2 * SPREAD * uniform()]));
    const activities = problem.activities.map((activity) => {
      const by = factor.get(activity.capability) ?? 1;
      return { ...activity, gain: activity.gain * by, rank: activity.rank * by };
    });
    return instantPlan({ ...problem, activities }).starts;
  });
  const counts = new Map<string, number>();
  for (const found of drawn)
    for (const id of inOrder(problem, found).slice(0, FIRST)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const firstFive = Object.fromEntries([...counts].map(([id, count]) => [id, count / runs]));
  const shown = inOrder(problem, starts);
  const tossUps = new Set(shown.filter((id) => isHalf(firstFive[id] ?? 0)));
  shown.forEach((id, at) => {
    const next = shown[at + 1];
    if (next === undefined || starts[id] === starts[next]) return;
    const swapped = drawn.filter((found) => (found[next] ?? Infinity) < (found[id] ?? Infinity)).length / runs;
    if (isHalf(swapped)) [id, next].forEach((one) => tossUps.add(one));
  });
  return { runs, firstFive, tossUps: shown.filter((id) => tossUps.has(id)) };
}

/** Ids of a plan by start, then in the order of the pack: as they are shown. */
function inOrder({ activities }: PlanProblem, starts: Starts): string[] {
  return activities.flatMap(({ id }) => (starts[id] === undefined ? [] : [id])).sort((a, b) => starts[a]! - starts[b]!);
}

function isHalf(share: number): boolean {
  return share >= HALF[0] && share <= HALF[1];
}
