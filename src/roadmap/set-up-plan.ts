import { sectorOf, sizeClassOf, type Assessment, type PlanWishes } from '#answers';
import type { Action, Content } from '#catalogue';
import { answersOf, packOf, priorities, score, type ScoreCard, type UnitPriority } from '#scoring';
import { candidates, type Candidate, type Standing } from './candidates.ts';
import type { Conflict } from './conflicts.ts';
import { GOAL_WEIGHTS } from './goal-weights.ts';
import { limitsOf } from './limits.ts';
import { requiredFor } from './must-reach.ts';
import { MONTHS_IN_QUARTER, type PlanActivity, type PlanProblem } from './plan-problem.ts';
import { answersWith, projectionOf, type ProjectionBase } from './projection.ts';

export type PlanContent = Pick<Content, 'pack' | 'industries'> & {
  /** Items the assessment asks. */
  readonly items: Content['items'];
  readonly actions: readonly Action[];
};

/** A plan made ready: what there is to choose from, and what a roadmap is told from. */
export interface PlanSetup {
  /** What planners solve; plain data, so that it can be posted to a worker. */
  readonly problem: PlanProblem;
  readonly wishes: PlanWishes;
  /** All that would close a gap, and what that rests on, in pack order; excluded ones too. */
  readonly candidates: readonly Candidate[];
  /** What a candidate waits for that was excluded or is itself blocked, by id. */
  readonly blocked: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, UnitPriority>;
  readonly ranks: Readonly<Record<string, number>>;
  /** With what is done put in. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly unknown: ReadonlySet<string>;
  readonly base: ProjectionBase;
  readonly done: readonly Action[];
  readonly target: number;
  readonly provisional: boolean;
  readonly sizeAssumed: boolean;
  /** Capabilities whose gap the firm declined, with the reason given. */
  readonly declined: readonly { readonly capability: string; readonly reason: string }[];
  /** Demands that no plan can meet, whatever it chooses; those of limits are found with the plan. */
  readonly conflicts: readonly Conflict[];
}

/** Steps of a capability that a plan looks ahead, where no level was demanded. */
const STEPS = 2;
/** What every gap is worth beside its priority, as a share of the largest priority there can be. */
const BASE_GAIN = 10;

/**
 * Gaps, the steps that close them, what these rest on, and what the firm decided.
 * @returns null when nothing was scored
 * @see docs/method.md (roadmap)
 */
export function setUpPlan(assessment: Assessment, content: PlanContent): PlanSetup | null {
  const { profile, scope, plan: wishes = {} } = assessment;
  const pack = packOf({ ...content, scope, profile, sector: sectorOf(profile, content.industries) });
  const asAnswered = answersOf(assessment.answers);
  const size = sizeClassOf(profile) ?? 'small';
  const goals = {
    objectives: Object.fromEntries(profile.goals.map((goal, index) => [goal, GOAL_WEIGHTS[index] ?? 0])),
    ...(wishes.costShares === undefined ? {} : { costShares: wishes.costShares }),
  };
  const first = priorities(pack, score(pack, asAnswered), { ...goals, answers: asAnswered });
  if (first === null) return null;
  const target = Math.max(first.targetLevel, wishes.mustReach ?? 0);

  const done = content.actions.filter(({ id }) => wishes.actions?.[id]?.done !== undefined);
  const answers = withDone(asAnswered, done, { wishes, content });
  const card = score(pack, answers);
  // the aim stays where it is while actions get done
  const targets = Object.fromEntries(
    first.units.map((unit) => [unit.id, Math.max(unit.target, wishes.mustReach ?? 0)] as const),
  );
  const ranked = priorities(pack, card, { ...goals, answers: asAnswered, targets }) ?? first;
  const units = new Map(ranked.units.map((unit) => [unit.id, unit]));
  const standing = standingOf(card, content, (capability) => units.get(capability)?.gap ?? 0);
  const chosen = candidates(content.actions, standing, {
    target: (capability) => units.get(capability)?.target ?? 0,
    steps: wishes.mustReach === undefined ? STEPS : Infinity,
  });
  const blocked = blockedBy(chosen, wishes);
  const base = { pack, answers, items: content.items, size };
  const open = chosen.filter(({ action }) => !isExcluded(wishes, action.id) && !blocked.has(action.id));
  const { required, conflicts } = levelDemand({ wishes, chosen, open, base });
  const ranks = ranked.actionRanks;
  const activities = open.map(({ action, prerequisites }): PlanActivity => ({
    id: action.id,
    capability: action.capability,
    months: action.months,
    personMonths: action.personMonths,
    costWan: action.costWan[size][1],
    gain: gainOf(action, units.get(action.capability)),
    rank: ranks[action.id] ?? 0,
    prerequisites,
    ...windowOf(wishes, action.id),
    ...(required.has(action.id) ? { required: true } : {}),
  }));
  return {
    problem: { activities, limits: limitsOf(wishes, size) },
    wishes,
    candidates: chosen,
    blocked,
    units,
    ranks,
    standing,
    unknown: unknownIn(card, content),
    base,
    done,
    target,
    provisional: first.provisional,
    sizeAssumed: sizeClassOf(profile) === undefined,
    declined: declinedIn(assessment, content),
    conflicts: [...conflicts, ...vainPins({ wishes, chosen, blocked })],
  };
}

function isExcluded({ actions = {} }: PlanWishes, id: string): boolean {
  return actions[id]?.excluded !== undefined;
}

function windowOf({ actions = {} }: PlanWishes, id: string): Pick<PlanActivity, 'window'> {
  const { startMonth, pinned } = actions[id] ?? {};
  if (startMonth !== undefined) return { window: [startMonth, startMonth] };
  if (pinned === undefined) return {};
  return { window: [pinned * MONTHS_IN_QUARTER, pinned * MONTHS_IN_QUARTER + MONTHS_IN_QUARTER - 1] };
}

/** What is done counts as reached; the grade of its evidence is E2 where something shows it, else what was said. */
function withDone(
  answers: ReturnType<typeof answersOf>,
  done: readonly Action[],
  { wishes, content }: { wishes: PlanWishes; content: PlanContent },
) {
  const shown = (action: Action) => (wishes.actions?.[action.id]?.done?.evidence ?? '').trim() !== '';
  const said = answersWith({ answers, items: content.items }, done, 0);
  return answersWith({ answers: said, items: content.items }, done.filter(shown));
}

/** The share of its gap that the step closes, in points of the gap's priority. */
function gainOf({ from, to }: Action, unit: UnitPriority | undefined): number {
  if (unit === undefined || unit.gap <= 0) return 0;
  const { value, target, gap, priority } = unit;
  const closed = Math.max(0, Math.min(to, target) - Math.max(value, from));
  return ((priority + BASE_GAIN * Math.sqrt(gap)) * closed) / (target - value);
}

/** What an excluded action holds up, directly or through others. */
function blockedBy(chosen: readonly Candidate[], wishes: PlanWishes): Map<string, string> {
  const blocked = new Map<string, string>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const { action, prerequisites } of chosen) {
      if (blocked.has(action.id)) continue;
      const missing = prerequisites.find((id) => isExcluded(wishes, id) || blocked.has(id));
      if (missing === undefined) continue;
      blocked.set(action.id, missing);
      grew = true;
    }
  }
  return blocked;
}

interface Demand {
  readonly wishes: PlanWishes;
  readonly chosen: readonly Candidate[];
  readonly open: readonly Candidate[];
  readonly base: ProjectionBase;
}

function levelDemand({ wishes, chosen, open, base }: Demand): { required: ReadonlySet<string>; conflicts: Conflict[] } {
  const level = wishes.mustReach;
  const none = new Set<string>();
  if (level === undefined) return { required: none, conflicts: [] };
  const levelWith = (done: readonly Action[]) => projectionOf(base, done).level;
  const question = { level, levelWith, costWan: (action: Action) => action.costWan[base.size][1] };
  const answer = requiredFor({ ...question, candidates: open });
  if (answer.kind === 'reachable') return { required: answer.required, conflicts: [] };
  const withAll = requiredFor({ ...question, candidates: chosen });
  if (withAll.kind === 'out-of-reach') {
    return { required: none, conflicts: [{ kind: 'level-out-of-reach', level, best: withAll.best }] };
  }
  const actions = [...withAll.required].filter((id) => isExcluded(wishes, id));
  return { required: none, conflicts: [{ kind: 'level-needs-excluded', level, actions }] };
}

/** Fixed starts of actions that cannot be in any plan. */
function vainPins({ wishes, chosen, blocked }: Pick<Demand, 'wishes' | 'chosen'> & Pick<PlanSetup, 'blocked'>) {
  const known = new Set(chosen.map(({ action }) => action.id));
  return Object.entries(wishes.actions ?? {}).flatMap(([id, wish]): Conflict[] => {
    if (wish.pinned === undefined && wish.startMonth === undefined) return [];
    if (wish.done !== undefined) return [];
    if (wish.excluded !== undefined) return [{ kind: 'pinned-and-excluded', action: id }];
    const prerequisite = blocked.get(id);
    if (prerequisite !== undefined) return [{ kind: 'pinned-needs-excluded', action: id, prerequisite }];
    return known.has(id) ? [] : [{ kind: 'pinned-not-needed', action: id }];
  });
}

function standingOf(card: ScoreCard, { items }: PlanContent, gapOf: (capability: string) => number) {
  const standing = new Map<string, Standing>();
  for (const { capability } of items) {
    const node = card.nodes[capability];
    if (node !== undefined) standing.set(capability, { value: node.value, gap: gapOf(capability) });
  }
  return standing;
}

function unknownIn(card: ScoreCard, { items }: PlanContent): Set<string> {
  return new Set(
    items
      .filter(({ id }) => ['unknown', 'blank'].includes(card.items[id]?.state ?? ''))
      .map(({ capability }) => capability),
  );
}

function declinedIn({ answers }: Assessment, { items }: PlanContent): PlanSetup['declined'] {
  return items.flatMap(({ id, capability }) => {
    const answer = answers[id];
    const reason = answer?.state === 'ok' ? answer.notNeeded?.reason : undefined;
    return reason === undefined ? [] : [{ capability, reason }];
  });
}
