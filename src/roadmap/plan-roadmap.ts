import type { Assessment } from '#answers';
import type { Action } from '#catalogue';
import type { Answers } from '#scoring';
import { Board } from './board.ts';
import { levelConflict, pinConflict, type Conflict } from './conflicts.ts';
import { instantPlan, type FoundPlan } from './instant-plan.ts';
import { MONTHS_IN_QUARTER, valueOfPlan, type Starts } from './plan-problem.ts';
import { answersWith, projectionOf } from './projection.ts';
import { heldBy, whyLeftOut } from './reasons.ts';
import type { PlannedAction, QuarterOutlook, Roadmap, RoadmapWave, Wave } from './roadmap.ts';
import { setUpPlan, type PlanContent, type PlanSetup } from './set-up-plan.ts';

/**
 * The plan that follows from an assessment and from what the firm decided (`assessment.plan`): there at
 * once and deterministic, the same assessment gives the same plan. The one entry for screens and reports.
 *
 * To look for a better plan, post `setUpPlan(assessment, content).problem` to a worker, tell what is
 * found there with `roadmapOf(setup, starts)`, and store `starts` as `plan.agreed` when it is agreed to.
 * @returns null when nothing was scored
 * @see docs/method.md (roadmap)
 */
export function planRoadmap(assessment: Assessment, content: PlanContent): Roadmap | null {
  const setup = setUpPlan(assessment, content);
  return setup === null ? null : roadmapOf(setup, atOnce(setup).starts);
}

/** The plan that is there at once, kept near the arrangement that was agreed to, where there is one. */
export function atOnce({ problem, wishes }: PlanSetup): FoundPlan {
  return instantPlan(problem, wishes.agreed);
}

/** Tells a plan: every action with its reasons, and what comes of it quarter by quarter. */
export function roadmapOf(setup: PlanSetup, starts: Starts): Roadmap {
  const { problem, wishes, base, candidates, units } = setup;
  const activities = new Map(problem.activities.map((activity) => [activity.id, activity]));
  const board = new Board(problem.limits);
  for (const activity of problem.activities) {
    const start = starts[activity.id];
    if (start !== undefined) board.put(activity, start);
  }
  const placed = candidates.filter(({ action }) => starts[action.id] !== undefined);
  const actions = placed
    .map((candidate): PlannedAction => {
      const { action, reason, prerequisites, toCheck } = candidate;
      const start = starts[action.id]!;
      const activity = activities.get(action.id)!;
      const owner = wishes.actions?.[action.id]?.owner?.trim() ?? '';
      return {
        action,
        start,
        end: start + action.months,
        quarter: quarterOf(start),
        wave: waveOf(start),
        levelNow: Math.floor((setup.standing.get(action.capability)?.value ?? 1) + 1e-9),
        unknown: setup.unknown.has(action.capability),
        priority: units.get(action.capability)?.priority ?? 0,
        rank: setup.ranks[action.id] ?? 0,
        reason,
        unlocks: placed.filter((other) => other.prerequisites.includes(action.id)).map((other) => other.action.id),
        waitsFor: prerequisites,
        toCheck,
        declined: units.get(action.capability)?.declined ?? false,
        pinned: activity.window !== undefined,
        required: activity.required === true,
        ...(owner === '' ? {} : { assignee: owner }),
        held: heldBy(activity, { board, starts, activities }),
      };
    })
    .sort((a, b) => a.start - b.start);
  return {
    target: setup.target,
    provisional: setup.provisional,
    size: base.size,
    sizeAssumed: setup.sizeAssumed,
    slots: problem.limits.slots,
    limits: problem.limits,
    ...(wishes.start === undefined ? {} : { startsOn: wishes.start }),
    now: projectionOf(base, []),
    waves: wavesOf(setup, actions),
    quarters: quartersOf(setup, actions),
    actions,
    leftOut: whyLeftOut(setup, { board, starts, activities }),
    done: setup.done.map((action) => ({ action, evidence: wishes.actions?.[action.id]?.done?.evidence ?? '' })),
    conflicts: conflictsOf(setup, starts),
    worth: valueOfPlan(problem, starts),
    agreed: wishes.agreed !== undefined,
    declined: setup.declined,
  };
}

/** The answers as they would be at the end of a quarter, counted from 1: what a range can be drawn from. */
export function answersAfter({ base }: PlanSetup, { actions }: Pick<Roadmap, 'actions'>, quarter: number): Answers {
  return answersWith(base, endedBy(actions, quarter));
}

/** Quarter of a month counted from 0: 1 for the first three. */
export function quarterOf(month: number): number {
  return 1 + Math.floor(month / MONTHS_IN_QUARTER);
}

function waveOf(start: number): Wave {
  return start < 3 ? 1 : start < 12 ? 2 : 3;
}

function wavesOf({ base }: PlanSetup, actions: readonly PlannedAction[]): RoadmapWave[] {
  return ([1, 2, 3] as const).flatMap((wave) => {
    const inWave = actions.filter((planned) => planned.wave === wave);
    if (inWave.length === 0) return [];
    const done = actions.filter((planned) => planned.wave <= wave).map(({ action }) => action);
    return [{ wave, actions: inWave, after: projectionOf(base, done) }];
  });
}

function endedBy(actions: readonly PlannedAction[], quarter: number): Action[] {
  return actions.filter(({ end }) => end <= quarter * MONTHS_IN_QUARTER).map(({ action }) => action);
}

function quartersOf({ base }: PlanSetup, actions: readonly PlannedAction[]): QuarterOutlook[] {
  const last = quarterOf(Math.max(0, ...actions.map(({ end }) => end - 1)));
  return Array.from({ length: actions.length === 0 ? 0 : last }, (_, index): QuarterOutlook => {
    const from = index * MONTHS_IN_QUARTER;
    const starting = actions.filter(({ quarter }) => quarter === index + 1);
    const costs = starting.map(({ action }) => action.costWan[base.size]);
    const months = [from, from + 1, from + 2];
    const runningIn = (month: number) => actions.filter(({ start, end }) => start <= month && month < end);
    const ended = projectionOf(base, endedBy(actions, index + 1));
    const begun = actions.filter(({ start }) => start < from + MONTHS_IN_QUARTER);
    return {
      quarter: index + 1,
      starting: starting.map(({ action }) => action.id),
      running: Math.max(...months.map((month) => runningIn(month).length)),
      personMonths: months.flatMap(runningIn).reduce((sum, { action }) => sum + action.personMonths / action.months, 0),
      costWan: sumOf(costs),
      // money and effort so far are those of what has begun, not only of what has ended
      after: { ...ended, ...soFar(begun, { size: base.size, month: from + MONTHS_IN_QUARTER }) },
    };
  });
}

function soFar(begun: readonly PlannedAction[], { size, month }: { size: Roadmap['size']; month: number }) {
  const costs = begun.map(({ action }) => action.costWan[size]);
  const worked = begun.map(
    ({ action, start, end }) => (action.personMonths * (Math.min(end, month) - start)) / action.months,
  );
  return { costWan: sumOf(costs), personMonths: worked.reduce((sum, one) => sum + one, 0) };
}

function sumOf(ranges: readonly (readonly [number, number])[]): [low: number, high: number] {
  return [ranges.reduce((sum, [low]) => sum + low, 0), ranges.reduce((sum, [, high]) => sum + high, 0)];
}

function conflictsOf({ problem, wishes, conflicts }: PlanSetup, starts: Starts): Conflict[] {
  const pins = problem.activities.filter(({ window, id }) => window !== undefined && starts[id] === undefined);
  const level = wishes.mustReach;
  const short = problem.activities.some(({ required, id }) => required === true && starts[id] === undefined);
  return [
    ...conflicts,
    ...pins.flatMap(({ id }) => pinConflict(problem, id) ?? []),
    ...(level === undefined || !short ? [] : [levelConflict(problem, level) ?? []].flat()),
  ];
}
