/** When a vault locks by itself; both in minutes. */
export interface LockAfter {
  readonly idleMinutes: number;
  /** With the page out of sight. */
  readonly hiddenMinutes: number;
}

/** Ten minutes unless chosen otherwise (2, 5, 10 or 30). */
export const LOCK_AFTER: LockAfter = { idleMinutes: 10, hiddenMinutes: 10 };

/** Milliseconds of the wall clock. */
export interface IdleState {
  readonly lastUse: number;
  readonly lastHeard: number;
  readonly hiddenSince?: number;
}

export interface IdleEvent {
  readonly kind: 'used' | 'hidden' | 'shown' | 'tick';
  readonly at: number;
}

/** Ticks come every few seconds, every minute in a hidden tab: a longer silence means that the computer slept. */
const SLEPT_AFTER = 150_000;
const MINUTE = 60_000;

/**
 * One step of the watch over an open vault. What is due is decided before the event counts as use: the first touch
 * after a long absence locks.
 * @returns the state 'lock' for good, once it is time
 */
export function watchIdle(before: IdleState, { kind, at }: IdleEvent, after: LockAfter): IdleState | 'lock' {
  const slept = at - before.lastHeard > SLEPT_AFTER;
  const idle = at - before.lastUse >= after.idleMinutes * MINUTE;
  const hidden = before.hiddenSince !== undefined && at - before.hiddenSince >= after.hiddenMinutes * MINUTE;
  if (slept || idle || hidden) return 'lock';
  // a clock that was set back must not put off the lock
  const lastUse = kind === 'used' ? at : Math.min(before.lastUse, at);
  const hiddenSince = kind === 'shown' ? undefined : (before.hiddenSince ?? (kind === 'hidden' ? at : undefined));
  return { lastUse, lastHeard: at, ...(hiddenSince === undefined ? {} : { hiddenSince: Math.min(hiddenSince, at) }) };
}
