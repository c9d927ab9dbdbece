import type { AnswerSheet } from './answer.ts';
import type { PlanWishes } from './plan-wishes.ts';
import type { Profile } from './profile.ts';
import type { Change, Invitation, Respondent, ShownResult, Snapshot } from './record.ts';
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
  /** Limits and decisions for the plan. */
  readonly plan?: PlanWishes;
  /** Items to come back to. */
  readonly flagged?: readonly string[];
  /** Oldest first. */
  readonly history?: readonly Change[];
  /** Oldest first. */
  readonly snapshots?: readonly Snapshot[];
  readonly respondents?: readonly Respondent[];
  /** When the answer to an item was settled among those who were asked, by item id; ISO 8601 in UTC. */
  readonly settled?: Readonly<Record<string, string>>;
  /** Only these items are answered here, for somebody else. */
  readonly invited?: Invitation;
  /** Words to find it by in a list. */
  readonly tags?: readonly string[];
  /** Kept beside the facts so that another version of pack or engine does not silently show another result. */
  readonly shown?: ShownResult | undefined;
  /** Put away: kept, and out of the way. */
  readonly archived?: boolean;
}
