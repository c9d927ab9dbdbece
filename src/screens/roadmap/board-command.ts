import type { PlannedAction } from '#roadmap';

/** What somebody asks of an action on the board. */
export type BoardCommand = 'open' | 'pin' | 'exclude' | 'done';

export interface BoardEvents {
  readonly onCommand: (planned: PlannedAction, command: BoardCommand) => void;
  /** Fixes the start to a quarter, counted from 0. */
  readonly onMove: (planned: PlannedAction, quarter: number) => void;
}
