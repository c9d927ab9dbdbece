import type { Action, LevelBound } from '#catalogue';

export interface Candidate {
  readonly action: Action;
  readonly reason: 'gap' | 'prerequisite';
  /** Ids of actions in the plan that must end first. */
  readonly prerequisites: readonly string[];
  readonly toCheck: readonly LevelBound[];
}

/** One capability as it stands. */
export interface Standing {
  /** Value on 1–5; null = asked and not applicable. */
  readonly value: number | null;
  /** 0–1; 0 asks for nothing. */
  readonly gap: number;
}

/** How far gaps are to be closed. */
export interface Reach {
  /** Level no gap step goes beyond, by capability. */
  readonly target: (capability: string) => number;
  /** Steps of one capability that are looked at. */
  readonly steps: number;
}

/**
 * Actions that close gaps: for each gap the next steps, as far as the target goes, with what they
 * rest on added transitively.
 * @param actions all actions of the pack, in pack order
 * @param standing by capability; capabilities that were not asked are absent
 * @see docs/method.md (roadmap), scoring-spec §11
 */
export function candidates(
  actions: readonly Action[],
  standing: ReadonlyMap<string, Standing>,
  { target, steps }: Reach,
): Candidate[] {
  const stepTo = new Map(actions.map((action) => [`${action.capability}@${action.to}`, action]));
  const reasons = new Map<string, Candidate['reason']>();

  /** Steps that bring a capability from where it stands up to `level`, lowest first. */
  const stepsUpTo = (capability: string, level: number): Action[] => {
    const value = standing.get(capability)?.value;
    if (value == null) return [];
    const upwards: Action[] = [];
    for (let to = levelReached(value) + 1; to <= level; to += 1) {
      const step = stepTo.get(`${capability}@${to}`);
      if (step !== undefined) upwards.push(step);
    }
    return upwards;
  };
  const add = (action: Action, reason: Candidate['reason']): void => {
    const known = reasons.get(action.id);
    if (known !== undefined) {
      if (reason === 'gap') reasons.set(action.id, 'gap');
      return;
    }
    reasons.set(action.id, reason);
    for (const { capability, level } of action.prerequisites) {
      for (const step of stepsUpTo(capability, level)) add(step, 'prerequisite');
    }
  };

  for (const [capability, { value, gap }] of standing) {
    if (value === null || gap <= 0) continue;
    const reach = Math.min(levelReached(value) + steps, Math.ceil(target(capability)));
    for (const step of stepsUpTo(capability, reach)) add(step, 'gap');
  }

  return actions.flatMap((action): Candidate[] => {
    const reason = reasons.get(action.id);
    if (reason === undefined) return [];
    const before = stepTo.get(`${action.capability}@${action.from}`);
    const needed = action.prerequisites.flatMap(({ capability, level }) => stepTo.get(`${capability}@${level}`) ?? []);
    return [
      {
        action,
        reason,
        prerequisites: [before, ...needed].flatMap((step) => (step && reasons.has(step.id) ? [step.id] : [])),
        // not asked, or said to be not applicable: nobody knows whether it holds
        toCheck: action.prerequisites.filter(({ capability }) => standing.get(capability)?.value == null),
      },
    ];
  });
}

/** Highest whole level a value has reached: a step starts from there. */
function levelReached(value: number): number {
  return Math.floor(value + 1e-9);
}
