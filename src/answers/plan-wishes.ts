import type { CostKind } from '#catalogue';
import type { AnswerLevel } from './answer.ts';

/** What the firm decided about one action of the plan. Nothing here is computed. */
export interface ActionWish {
  /** Quarter it must start in, counted from 0. */
  readonly pinned?: number;
  /** Month of the plan it must start in, counted from 0; narrower than `pinned`, and comes before it. */
  readonly startMonth?: number;
  /** Left out of the plan, with the reason given. */
  readonly excluded?: { readonly reason: string };
  /** Already carried out; `evidence` says what shows it. */
  readonly done?: { readonly at: string; readonly evidence?: string };
  /** Who carries it out, as typed. */
  readonly owner?: string;
}

/**
 * Limits and decisions a plan has to keep to: facts from the firm. A missing limit does not bind, but for the length
 * of the plan and the projects side by side, which have usual values: docs/method.md (roadmap).
 */
export interface PlanWishes {
  /** First month of the plan, YYYY-MM. */
  readonly start?: string;
  /** Length of the plan in quarters, 1–20. */
  readonly quarters?: number;
  /** Money for each year of the plan in 万元 (10,000 yuan), first year first; later years like the last named. */
  readonly budgetWan?: readonly number[];
  /** Effort of the firm's own people in person-months a quarter. */
  readonly personMonths?: number;
  /** Projects that may run side by side. */
  readonly parallel?: number;
  /** Level the plan has to reach. */
  readonly mustReach?: AnswerLevel;
  /**
   * The arrangement last agreed to, as first months counted from 0 by action id. It is kept as far as
   * limits and decisions allow.
   */
  readonly agreed?: Readonly<Record<string, number>>;
  /** By action id. */
  readonly actions?: Readonly<Record<string, ActionWish>>;
  /** Share of each kind in the firm's costs, 0–1; together at most 1. */
  readonly costShares?: Readonly<Partial<Record<CostKind, number>>>;
}
