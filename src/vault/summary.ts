import { isAnswered, type Assessment, type Scope } from '#answers';

/** What a list shows of an assessment without reading all of it. */
export interface Summary {
  readonly id: string;
  readonly firmName: string;
  readonly pack: Assessment['pack'];
  readonly scope: Scope;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  /** Items that need no further visit, visible or not. */
  readonly answered: number;
  readonly sample: boolean;
}

export function summaryOf({ id, profile, pack, scope, updatedAt, answers, sample }: Assessment): Summary {
  const answered = Object.values(answers).filter(isAnswered).length;
  return { id, firmName: profile.firmName, pack, scope, updatedAt, answered, sample };
}
