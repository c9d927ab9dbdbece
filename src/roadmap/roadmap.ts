import type { Action, LevelBound, SizeClass } from '#catalogue';
import type { Cap } from '#scoring';
import type { Conflict } from './conflicts.ts';
import type { PlanLimits } from './plan-problem.ts';

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
  /** Quarter it starts in, counted from 1. */
  readonly quarter: number;
  /** Its start was fixed by the firm, and is kept. */
  readonly pinned: boolean;
  /** It belongs to what the level that must be reached rests on. */
  readonly required: boolean;
  /** Who carries it out, as typed; absent = the role of the action. */
  readonly assignee?: string;
  /** Why it starts no earlier. */
  readonly held: Held;
}

/** Why an action starts no earlier than it does. */
export type Held =
  /** It starts at once. */
  | { readonly kind: 'none' }
  /** The firm fixed its start. */
  | { readonly kind: 'pinned' }
  /** It waits for another action to end. */
  | { readonly kind: 'prerequisite'; readonly action: string }
  /** All projects that may run side by side are taken. */
  | { readonly kind: 'slots' }
  /** The people of the quarter are taken. */
  | { readonly kind: 'people' }
  /** The money of the year is spent. */
  | { readonly kind: 'budget' };

/** An action that would close a gap and is not in the plan. */
export interface LeftOut {
  readonly action: Action;
  readonly why:
    | { readonly kind: 'excluded'; readonly reason: string }
    /** What it rests on was excluded, or itself has no place. */
    | { readonly kind: 'waits'; readonly action: string }
    | { readonly kind: 'people' }
    | { readonly kind: 'budget' }
    /** No room within the length of the plan. */
    | { readonly kind: 'time' };
}

/** An action that the firm says is carried out. */
export interface DoneAction {
  readonly action: Action;
  /** What shows it; empty = not said. */
  readonly evidence: string;
}

/** A quarter of the plan: what happens in it and where it leads. */
export interface QuarterOutlook {
  /** Counted from 1. */
  readonly quarter: number;
  /** Ids of actions that start in it. */
  readonly starting: readonly string[];
  /** Most projects side by side in one of its months. */
  readonly running: number;
  /** Own people's effort in this quarter, in person-months. */
  readonly personMonths: number;
  /** Money of what starts in this quarter, in 万元: lowest and highest. */
  readonly costWan: readonly [low: number, high: number];
  /** Where the firm stands at its end: with all that has ended by then. */
  readonly after: Projection;
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
  /** Level of the index alone, without caps. */
  readonly indexLevel: number | null;
  /** Caps that hold the level below that of the index. */
  readonly binding: readonly Cap[];
  /** Value on 1–5 by capability; without value left out. */
  readonly capabilities: Readonly<Record<string, number>>;
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
  /** What the plan keeps to. */
  readonly limits: PlanLimits;
  /** First month of the plan, YYYY-MM; absent = not said. */
  readonly startsOn?: string;
  /** Every quarter of the plan, up to the last in which something runs. */
  readonly quarters: readonly QuarterOutlook[];
  /** What would close a gap and is not in the plan, in pack order. */
  readonly leftOut: readonly LeftOut[];
  /** What the firm says is carried out; `now` counts it as reached. */
  readonly done: readonly DoneAction[];
  /** Demands that cannot be met. */
  readonly conflicts: readonly Conflict[];
  /** What the plan is worth, in points; comparable only while answers and limits stay. */
  readonly worth: number;
  /** The plan follows an arrangement that was agreed to. */
  readonly agreed: boolean;
  /** Capabilities whose gap the firm declined with a reason: for review. */
  readonly declined: readonly { readonly capability: string; readonly reason: string }[];
}
