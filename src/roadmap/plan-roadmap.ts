import { sectorOf, sizeClassOf, type Assessment } from '#answers';
import type { Action, Content, SizeClass } from '#catalogue';
import { answersOf, packOf, priorities, score, type Answers, type ScoreCard, type ScoringPack } from '#scoring';
import { candidates, type Standing } from './candidates.ts';
import type { PlannedAction, Projection, Roadmap, Wave } from './roadmap.ts';
import { serialSchedule } from './serial-schedule.ts';

/** Projects a firm of that size can run beside its daily work: docs/method.md (roadmap). */
const SLOTS: Record<SizeClass, number> = { micro: 1, small: 2, medium: 3, large: 5 };
/** Weight of the first, second and third goal. */
const GOAL_WEIGHTS = [3, 2, 1] as const;

export type PlanContent = Pick<Content, 'pack' | 'industries'> & {
  /** Items the assessment asks. */
  readonly items: Content['items'];
  readonly actions: readonly Action[];
};

/**
 * The plan that follows from an assessment: gaps, the steps that close them and what these rest
 * on, placed in months one after the other. Deterministic: the same assessment gives the same plan.
 * @returns null when nothing was scored
 * @see docs/method.md (roadmap)
 */
export function planRoadmap(assessment: Assessment, content: PlanContent): Roadmap | null {
  const { profile, scope } = assessment;
  const sector = sectorOf(profile, content.industries);
  const pack = packOf({ ...content, scope, profile, sector });
  const answers = answersOf(assessment.answers);
  const card = score(pack, answers);
  const objectives = Object.fromEntries(profile.goals.map((goal, index) => [goal, GOAL_WEIGHTS[index] ?? 0]));
  const ranked = priorities(pack, card, { objectives, answers });
  if (ranked === null) return null;

  const size = sizeClassOf(profile) ?? 'small';
  const units = new Map(ranked.units.map((unit) => [unit.id, unit]));
  const standing = standingOf(card, content, (capability) => units.get(capability)?.gap ?? 0);
  const chosen = candidates(content.actions, standing, (capability) => units.get(capability)?.target ?? 0);
  const unknown = new Set(
    content.items
      .filter(({ id }) => ['unknown', 'blank'].includes(card.items[id]?.state ?? ''))
      .map(({ capability }) => capability),
  );
  const rank = (action: Action) => ranked.actionRanks[action.id] ?? 0;
  const placed = serialSchedule(
    chosen.map(({ action, prerequisites }) => ({
      id: action.id,
      months: action.months,
      prerequisites,
      rank: rank(action),
    })),
    SLOTS[size],
  );
  const starts = new Map(placed.map(({ id, start }) => [id, start]));

  const actions = chosen
    .map(({ action, reason, prerequisites, toCheck }): PlannedAction => {
      const start = starts.get(action.id) ?? 0;
      return {
        action,
        start,
        end: start + action.months,
        wave: waveOf(start),
        levelNow: Math.floor((standing.get(action.capability)?.value ?? 1) + 1e-9),
        unknown: unknown.has(action.capability),
        priority: units.get(action.capability)?.priority ?? 0,
        rank: rank(action),
        reason,
        unlocks: chosen.filter((other) => other.prerequisites.includes(action.id)).map((other) => other.action.id),
        waitsFor: prerequisites,
        toCheck,
        declined: units.get(action.capability)?.declined ?? false,
      };
    })
    .sort((a, b) => a.start - b.start);

  const projector = projectorOf({ pack, answers, content, size });
  const waves = ([1, 2, 3] as const).flatMap((wave) => {
    const inWave = actions.filter((planned) => planned.wave === wave);
    if (inWave.length === 0) return [];
    return [{ wave, actions: inWave, after: projector(actions.filter((planned) => planned.wave <= wave)) }];
  });
  return {
    target: ranked.targetLevel,
    provisional: ranked.provisional,
    size,
    sizeAssumed: sizeClassOf(profile) === undefined,
    slots: SLOTS[size],
    now: projector([]),
    waves,
    actions,
    declined: declinedOf(assessment, content),
  };
}

function waveOf(start: number): Wave {
  return start < 3 ? 1 : start < 12 ? 2 : 3;
}

function standingOf(card: ScoreCard, { items }: PlanContent, gapOf: (capability: string) => number) {
  const standing = new Map<string, Standing>();
  for (const { capability } of items) {
    const node = card.nodes[capability];
    if (node !== undefined) standing.set(capability, { value: node.value, gap: gapOf(capability) });
  }
  return standing;
}

interface ProjectorInput {
  readonly pack: ScoringPack;
  readonly answers: Answers;
  readonly content: PlanContent;
  readonly size: SizeClass;
}

/** Applies what actions lead to, with the evidence their deliverables are, and scores again. */
function projectorOf({ pack, answers, content, size }: ProjectorInput) {
  return (done: readonly PlannedAction[]): Projection => {
    const reached = new Map<string, number>();
    for (const { action } of done) {
      reached.set(action.capability, Math.max(action.to, reached.get(action.capability) ?? 0));
    }
    const raised: Record<string, Answers[string]> = { ...answers };
    for (const { id, capability } of content.items) {
      const level = reached.get(capability);
      const before = answers[id];
      if (level === undefined || before?.state === 'na') continue;
      const value = before?.state === 'ok' && typeof before.value === 'number' ? before.value : 1;
      raised[id] = { state: 'ok', value: Math.max(value, level), evidence: before?.evidence === 3 ? 3 : 2 };
    }
    const card = score(pack, raised);
    const costs = done.map(({ action }) => action.costWan[size]);
    return {
      value: card.root.value,
      application: card.indices?.application ?? null,
      readiness: card.indices?.readiness ?? null,
      level: card.published,
      costWan: [costs.reduce((sum, [low]) => sum + low, 0), costs.reduce((sum, [, high]) => sum + high, 0)],
      personMonths: done.reduce((sum, { action }) => sum + action.personMonths, 0),
    };
  };
}

function declinedOf({ answers }: Assessment, { items }: PlanContent): Roadmap['declined'] {
  return items.flatMap(({ id, capability }) => {
    const answer = answers[id];
    const reason = answer?.state === 'ok' ? answer.notNeeded?.reason : undefined;
    return reason === undefined ? [] : [{ capability, reason }];
  });
}
