import type { Answer, AnswerSheet } from './answer.ts';
import type { PlanWishes } from './plan-wishes.ts';
import type { Profile } from './profile.ts';
import type { Scope } from './visible-items.ts';

interface Stamp {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who did it, as they named themselves; absent = not said. */
  readonly by?: string;
}

interface ChangeStamp extends Stamp {
  /** When the typing that began at `at` ended, or the last of the changes joined in this entry was made. */
  readonly until?: string;
  /** How many changes this entry stands for, where older ones were folded into one; then `by` names who made them all. */
  readonly folded?: number;
}

/** One change of an assessment: what stood before and what stands after it. */
export type Change = ChangeStamp &
  (
    | {
        readonly kind: 'answer';
        readonly item: string;
        /** null = no answer. */
        readonly before: Answer | null;
        readonly after: Answer | null;
      }
    | { readonly kind: 'profile'; readonly before: Profile; readonly after: Profile }
    | { readonly kind: 'scope'; readonly before: Scope; readonly after: Scope }
    | { readonly kind: 'plan'; readonly before: PlanWishes; readonly after: PlanWishes }
    | { readonly kind: 'pack'; readonly before: string; readonly after: string }
  );

/** Index and level as they were found, with the ruler they were found by. */
export interface FrozenResult {
  /** Version of the scoring engine. */
  readonly engine: string;
  /** Fingerprint of the words of each item asked, by item id. */
  readonly asked: Readonly<Record<string, string>>;
  /** Index on 1–5; null = nothing applicable. */
  readonly value: number | null;
  /** null = withheld. */
  readonly level: number | null;
  readonly application: number | null;
  readonly readiness: number | null;
  /** 80 % interval of the index, where one was drawn. */
  readonly interval80?: readonly [low: number, high: number];
  /** The same of dimensions, by id. */
  readonly ranges?: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** Value on 1–5 of each dimension and capability asked; null = not applicable. */
  readonly nodes: Readonly<Record<string, number | null>>;
}

/** A result as it was last shown, with the ruler it was found by: what stays on screen when the ruler changes. */
export interface ShownResult {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly scope: Scope;
  readonly result: FrozenResult;
}

/** An assessment as it stood on one day, kept for comparison; never changed afterwards. */
export interface Snapshot extends Stamp {
  readonly id: string;
  /** T0, T1 … or what the person called it. */
  readonly label: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly scope: Scope;
  readonly profile: Profile;
  readonly answers: AnswerSheet;
  readonly result: FrozenResult;
}

/** Why only some items are answered here: somebody was asked to, for an assessment that is kept elsewhere. */
export interface Invitation {
  /** Record of this respondent in the assessment that asks. */
  readonly respondent: string;
  /** Id of the assessment that asks. */
  readonly assessment: string;
  /** Who answers, as typed. */
  readonly name: string;
  readonly role?: string;
  readonly items: readonly string[];
  /** Whether the respondent may see what the answers come to. */
  readonly showsResult: boolean;
  /** ISO 8601 in UTC. */
  readonly sentAt: string;
}

/** Somebody who answered a part of the items in a file of their own. */
export interface Respondent {
  readonly id: string;
  /** As typed. */
  readonly name: string;
  /** Role asked, where the items of one role were handed over. */
  readonly role?: string;
  /** Items handed over. */
  readonly items: readonly string[];
  /** ISO 8601 in UTC. */
  readonly sentAt: string;
  readonly returnedAt?: string;
  /** Empty until the file came back. */
  readonly answers: AnswerSheet;
}
