import { isAnswered, type Assessment, type Scope } from '#answers';

/** What a list shows of an assessment without reading all of it. */
export interface Summary {
  readonly id: string;
  readonly firmName: string;
  readonly pack: Assessment['pack'];
  readonly scope: Scope;
  /** What decides which items are asked. */
  readonly industry: string;
  readonly industrySwitch?: string | undefined;
  /** Dimensions the firm does not have. */
  readonly outOfScope: readonly string[];
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  /** Items that need no further visit, visible or not, in the order of their ids. */
  readonly answered: readonly string[];
  readonly tags: readonly string[];
  readonly archived: boolean;
  /** How many moments were frozen. */
  readonly snapshots: number;
  readonly sample: boolean;
  /** Answered here for somebody else. */
  readonly invited: boolean;
}

export function summaryOf(assessment: Assessment): Summary {
  const { id, profile, pack, scope, updatedAt, answers, sample } = assessment;
  const { firmName, industry, industrySwitch, outOfScope } = profile;
  const answered = Object.keys(answers).filter((item) => isAnswered(answers[item]));
  return {
    id,
    firmName,
    pack,
    scope,
    industry,
    ...(industrySwitch === undefined ? {} : { industrySwitch }),
    outOfScope: Object.keys(outOfScope),
    updatedAt,
    answered: answered.sort(),
    tags: assessment.tags ?? [],
    archived: assessment.archived ?? false,
    snapshots: assessment.snapshots?.length ?? 0,
    sample,
    invited: assessment.invited !== undefined,
  };
}
