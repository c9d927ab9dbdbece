import { sectorOf, sizeClassOf, type Profile } from '#answers';
import type { Action, CoreContent, Goal, Item, LevelBound, Scenario } from '#catalogue';
import type { ScoreCard } from '#scoring';
import { chainTo, effortOf, type ActionChain, type Effort, type LevelNow } from './action-chain.ts';
import { GOAL_WEIGHTS } from './goal-weights.ts';

/**
 * ready: every prerequisite holds · one-step: one action brings it · to-check: what is known is at most one step away,
 * but something was not asked · not-yet: more than one step away, or refused by the floor.
 */
export type ScenarioState = 'ready' | 'one-step' | 'to-check' | 'not-yet';

export interface MissingBound extends LevelBound {
  /** Level now. */
  readonly now: number;
  /** The question is open or was answered “don't know”, and counts as 1 for now. */
  readonly unknown: boolean;
}

export interface ScenarioFit {
  readonly scenario: Scenario;
  readonly state: ScenarioState;
  /** Level of its own capability now; null = not asked or not applicable. */
  readonly now: number | null;
  /** Prerequisites known not to hold. */
  readonly missing: readonly MissingBound[];
  /**
   * Prerequisites of data and safety that do not hold, or of which nobody knows, of a scenario in which a model talks,
   * acts or closes the loop: while there is one, the scenario is not recommended.
   */
  readonly floor: readonly LevelBound[];
  /** The fewest steps that lead to it, and what would have to be checked on the way. */
  readonly chain: ActionChain;
  readonly effort: Effort;
  /** Goals of the firm it serves, in the firm's order. */
  readonly goals: readonly Goal[];
  /** Other scenarios that are ready once this one's steps and its own capability are done. */
  readonly opens: readonly string[];
}

export interface ScenarioOutlook {
  /** Best fit first. */
  readonly fits: readonly ScenarioFit[];
  /** For other industries. */
  readonly otherIndustry: readonly Scenario[];
  /** Of a stage that the firm does not have. */
  readonly noStage: readonly Scenario[];
  /** The industry is not chosen, so none was left out for it. */
  readonly industryUnknown: boolean;
}

export interface ScenarioInput {
  readonly core: Pick<CoreContent, 'pack' | 'industries'>;
  /** Items the assessment asks. */
  readonly items: readonly Item[];
  readonly scenarios: readonly Scenario[];
  /** All actions of the pack, in pack order. */
  readonly actions: readonly Action[];
  readonly profile: Profile;
  readonly card: ScoreCard;
}

/** Techniques that need the floor: a mistake of these speaks for the firm or moves something. */
const DARING: readonly Scenario['technique'][] = ['language-model', 'agent', 'closed-loop'];
export const SCENARIO_STATES: readonly ScenarioState[] = ['ready', 'one-step', 'to-check', 'not-yet'];
/** From this level of its own capability on a scenario is probably at work already. */
const AT_WORK = 3;
const DIFFICULTIES = ['low', 'medium', 'high'] as const;

/**
 * Every scenario of the firm's industry with what it lacks and the shortest way there, best fit first: by state, those
 * that are probably at work already last; then by the goals it serves, then easy ones, then those that open more, then
 * few steps, then the order of the content.
 * @see docs/method.md (scenarios)
 */
export function scenarioOutlook({ core, items, scenarios, actions, profile, card }: ScenarioInput): ScenarioOutlook {
  const sector = sectorOf(profile, core.industries);
  const size = sizeClassOf(profile) ?? 'small';
  const standing = standingNow(items, card);
  const levelNow: LevelNow = (capability) => standing.get(capability)?.level;
  const critical = new Set(
    core.pack.dimensions
      .filter((dimension) => dimension.critical)
      .flatMap(({ capabilities }) => capabilities.map(({ id }) => id)),
  );
  const hasStage = ({ dimension }: Scenario) => !(dimension in profile.outOfScope);
  const own = scenarios.filter((one) => concernsIndustry(one, { profile, sector }));

  const fits = own.filter(hasStage).map((scenario): Omit<ScenarioFit, 'opens'> => {
    const missing = scenario.prerequisites.flatMap((bound): MissingBound[] => {
      const now = standing.get(bound.capability);
      return now === undefined || now.level >= bound.level ? [] : [{ ...bound, now: now.level, unknown: now.unknown }];
    });
    const chain = chainTo(scenario.prerequisites, actions, levelNow);
    const unsure = scenario.prerequisites.filter(({ capability }) => levelNow(capability) === undefined);
    const floor = DARING.includes(scenario.technique)
      ? [...missing, ...unsure].filter(({ capability }) => critical.has(capability))
      : [];
    return {
      scenario,
      state: stateOf({ missing, chain, floor }),
      now: levelNow(scenario.capability) ?? null,
      missing,
      floor: floor.map(({ capability, level }) => ({ capability, level })),
      chain,
      effort: effortOf(chain.actions, size),
      goals: profile.goals.filter((goal) => scenario.goals.includes(goal)),
    };
  });
  return {
    fits: withOpens(fits).sort(byFit(profile.goals)),
    otherIndustry: scenarios.filter((one) => !own.includes(one)),
    noStage: own.filter((one) => !hasStage(one)),
    industryUnknown: sector === undefined,
  };
}

/** Whether the firm probably has it already: its own capability is past single trials. */
export function isAtWork({ now }: Pick<ScenarioFit, 'now'>): boolean {
  return now !== null && now >= AT_WORK;
}

/** Whether a scenario is one of the firm's industry; of an industry that is not chosen every one may be. */
export function concernsIndustry(
  { sectors, industries }: Pick<Scenario, 'sectors' | 'industries'>,
  { profile, sector }: { readonly profile: Profile; readonly sector: ReturnType<typeof sectorOf> },
): boolean {
  if (sector === undefined) return true;
  if (industries.length > 0) return industries.includes(profile.industry);
  return sectors.length === 0 || sectors.includes(sector);
}

/** Whole level of every capability that was asked and applies. */
function standingNow(items: readonly Item[], card: ScoreCard): Map<string, { level: number; unknown: boolean }> {
  const standing = new Map<string, { level: number; unknown: boolean }>();
  for (const { id, capability } of items) {
    const value = card.nodes[capability]?.value ?? null;
    if (value === null) continue;
    const unknown = ['unknown', 'blank'].includes(card.items[id]?.state ?? '');
    standing.set(capability, {
      level: Math.floor(value + 1e-9),
      unknown: unknown || standing.get(capability)?.unknown === true,
    });
  }
  return standing;
}

function stateOf({ missing, chain, floor }: Pick<ScenarioFit, 'missing' | 'chain' | 'floor'>): ScenarioState {
  const steps = chain.actions.length;
  if (steps > 1) return 'not-yet';
  // a model is not let near data and machines that are known to be unready, however short the way
  if (missing.some(({ capability }) => floor.some((bound) => bound.capability === capability))) return 'not-yet';
  if (chain.toCheck.length > 0) return 'to-check';
  // a bound that no action leads to cannot be one step away
  if (steps === 0) return missing.length === 0 ? 'ready' : 'not-yet';
  return 'one-step';
}

function withOpens(fits: readonly Omit<ScenarioFit, 'opens'>[]): ScenarioFit[] {
  return fits.map((fit) => {
    const done = new Set(fit.chain.actions.map(({ id }) => id));
    const covers = ({ id, capability }: Action) => done.has(id) || capability === fit.scenario.capability;
    const opens = fits.filter(
      ({ scenario, chain }) => scenario !== fit.scenario && chain.actions.length > 0 && chain.actions.every(covers),
    );
    return { ...fit, opens: opens.map(({ scenario }) => scenario.id) };
  });
}

function byFit(goals: readonly Goal[]) {
  const serves = (fit: ScenarioFit) =>
    fit.goals.reduce((sum, goal) => sum + (GOAL_WEIGHTS[goals.indexOf(goal)] ?? 0), 0);
  return (a: ScenarioFit, b: ScenarioFit): number =>
    SCENARIO_STATES.indexOf(a.state) - SCENARIO_STATES.indexOf(b.state) ||
    Number(isAtWork(a)) - Number(isAtWork(b)) ||
    serves(b) - serves(a) ||
    DIFFICULTIES.indexOf(a.scenario.difficulty) - DIFFICULTIES.indexOf(b.scenario.difficulty) ||
    b.opens.length - a.opens.length ||
    a.chain.actions.length - b.chain.actions.length;
}
