import type { AnswerSheet } from './answer.ts';
import type { Profile } from './profile.ts';
import type { Scope } from './visible-items.ts';

/** One assessment as it is kept: facts only, nothing derived. */
export interface Assessment {
  /** Random, says nothing about the firm. */
  readonly id: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly scope: Scope;
  readonly profile: Profile;
  readonly answers: AnswerSheet;
  /** Item last looked at, where one resumes. */
  readonly at?: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The fictitious firm shipped with the app; labelled wherever it is shown. */
  readonly sample: boolean;
}
