import type { Assessment, PlanWishes } from '#answers';
import type { Action, Capability, CostKind, Goal } from '#catalogue';
import { GOAL_WEIGHTS } from './goal-weights.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { Roadmap } from './roadmap.ts';
import type { PlanContent } from './set-up-plan.ts';

/** What of the firm's wishes speaks most for an action. */
export type Pull = { readonly kind: 'goal'; readonly goal: Goal } | { readonly kind: 'cost'; readonly cost: CostKind };

/** Where an action stands without and with what the firm said of its goals and costs. */
export interface PlanMove {
  readonly action: Action;
  /** Place in the order of the plan, from 1; null = not in it. */
  readonly before: number | null;
  readonly after: number | null;
  /** What speaks for it; null = nothing the firm named. */
  readonly pull: Pull | null;
}

export interface OwnMoney {
  /** The plan as if the firm had named no goal and no cost. */
  readonly without: Roadmap;
  readonly with: Roadmap;
  /** Actions whose place differs, in the order of the plan with the wishes. */
  readonly moves: readonly PlanMove[];
}

/** Weights of the two terms: docs/method.md (gaps and priority). */
const TERM = { goal: 0.35, cost: 0.2 } as const;

/**
 * The plan without and with the firm's own goals and cost shares. An arrangement that was agreed to is left aside in
 * both: it would hide what the wishes do.
 * @returns null when nothing was scored, or neither goal nor cost was named
 * @see docs/method.md (own goals and costs)
 */
export function ownMoney(assessment: Assessment, content: PlanContent): OwnMoney | null {
  const { profile, plan = {} } = assessment;
  const { agreed: _agreed, ...free } = plan;
  const { costShares: _shares, ...plain } = free;
  if (profile.goals.length === 0 && totalOf(plan) === 0) return null;
  const without = planRoadmap({ ...assessment, profile: { ...profile, goals: [] }, plan: plain }, content);
  const wished = planRoadmap({ ...assessment, plan: free }, content);
  if (without === null || wished === null) return null;
  const capabilities = new Map(
    content.pack.dimensions.flatMap((dimension) => dimension.capabilities).map((one) => [one.id, one]),
  );
  const before = placesIn(without);
  const after = placesIn(wished);
  const listed = new Map([...wished.actions, ...without.actions].map(({ action }) => [action.id, action]));
  const moves = [...listed.values()].flatMap((action): PlanMove[] => {
    const [from, to] = [before.get(action.id) ?? null, after.get(action.id) ?? null];
    if (from === to) return [];
    const pull = strongestPull(capabilities.get(action.capability), profile.goals, plan);
    return [{ action, before: from, after: to, pull }];
  });
  return { without, with: wished, moves };
}

function totalOf({ costShares = {} }: PlanWishes): number {
  return Object.values(costShares).reduce((sum, share) => sum + share, 0);
}

function placesIn({ actions }: Roadmap): Map<string, number> {
  return new Map(actions.map(({ action }, index) => [action.id, index + 1]));
}

/** The goal or cost that adds most to the priority of a capability, by the terms of its formula. */
function strongestPull(
  capability: Pick<Capability, 'goals' | 'costs'> | undefined,
  goals: readonly Goal[],
  wishes: PlanWishes,
): Pull | null {
  if (capability === undefined) return null;
  const weights = goals.map((_, index) => GOAL_WEIGHTS[index] ?? 0);
  const allGoals = weights.reduce((sum, weight) => sum + weight, 0);
  const allCosts = totalOf(wishes);
  const pulls = [
    ...goals.map((goal, index) => ({
      pull: { kind: 'goal', goal } as const,
      worth: (TERM.goal * (capability.goals[goal] ?? 0) * (weights[index] ?? 0)) / allGoals,
    })),
    ...Object.entries(wishes.costShares ?? {}).map(([cost, share]) => ({
      pull: { kind: 'cost', cost: cost as CostKind } as const,
      worth: (TERM.cost * (capability.costs[cost as CostKind] ?? 0) * share) / allCosts,
    })),
  ];
  const best = pulls.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth)[0];
  return best?.pull ?? null;
}
