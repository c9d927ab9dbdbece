import type { Action, LevelBound, SizeClass } from '#catalogue';

/** One action of the plan, placed in time. */
export interface PlannedAction {
  readonly action: Action;
  /** First month, counted from 0. */
  readonly start: number;
  /** Month after the last one. */
  readonly end: number;
  /** 1 starts at once (within 3 months) · 2 within a year · 3 later. */
  readonly wave: Wave;
  /** Level of the capability now. */
  readonly levelNow: number;
  /** The level is not known: the question is open or “don't know”, and counts as 1 for now. */
  readonly unknown: boolean;
  /** P of the capability's gap, 0–100; 0 where it is here only because others need it. */
  readonly priority: number;
  /** R: benefit for effort. */
  readonly rank: number;
  /** gap: it closes a gap of its own · prerequisite: others in the plan need it. */
  readonly reason: 'gap' | 'prerequisite';
  /** Actions of the plan that wait for this one. */
  readonly unlocks: readonly string[];
  /** Actions of the plan this one waits for. */
  readonly waitsFor: readonly string[];
  /** Prerequisites on capabilities that were not asked: to be checked, neither taken as met nor added. */
  readonly toCheck: readonly LevelBound[];
  /** The firm said this capability is not needed; something else in the plan still needs it. */
  readonly declined: boolean;
}

export type Wave = 1 | 2 | 3;

/** Where the firm would stand with the actions so far done and evidenced. */
export interface Projection {
  /** Index on 1–5; null without value. */
  readonly value: number | null;
  readonly application: number | null;
  readonly readiness: number | null;
  /** Level with its caps; null while withheld. */
  readonly level: number | null;
  /** Planning estimate up to here in 万元: lowest and highest. */
  readonly costWan: readonly [low: number, high: number];
  /** Own people's effort up to here. */
  readonly personMonths: number;
}

export interface RoadmapWave {
  readonly wave: Wave;
  readonly actions: readonly PlannedAction[];
  readonly after: Projection;
}

export interface Roadmap {
  /** Level aimed at. */
  readonly target: number;
  /** No level is published yet, so the target is a guess from the index. */
  readonly provisional: boolean;
  readonly size: SizeClass;
  /** The profile does not say the size; small was assumed. */
  readonly sizeAssumed: boolean;
  /** Projects that run in parallel. */
  readonly slots: number;
  readonly now: Projection;
  /** Waves that hold something, in order. */
  readonly waves: readonly RoadmapWave[];
  /** All actions by start, then pack order. */
  readonly actions: readonly PlannedAction[];
  /** Capabilities whose gap the firm declined with a reason: for review. */
  readonly declined: readonly { readonly capability: string; readonly reason: string }[];
}
