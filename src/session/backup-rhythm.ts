/** ms. A backup follows the first change after this pause, so that it does not run into the typing. */
const AFTER_CHANGE = 30_000;
/** ms between two backups, at least. */
const BETWEEN = 10 * 60_000;

export interface BackupRhythm {
  /** Something changed: a backup is due soon, but not sooner than the rhythm allows. */
  changed(): void;
  /** Backs up now, whether anything changed or not. */
  now(): Promise<void>;
  /** Backs up now if anything changed since the last one that succeeded. */
  flush(): Promise<void>;
  stop(): void;
}

/** When to back up. @param write false when it did not succeed: what changed is then still to be backed up */
export function backupRhythm(
  write: () => Promise<boolean>,
  { afterChange = AFTER_CHANGE, between = BETWEEN } = {},
): BackupRhythm {
  let due = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    due = false;
    last = performance.now();
    const done = await write().catch(() => false);
    running = undefined;
    // one that failed is tried again with the next change, and at the lock
    if (!done) due = true;
    else if (due) plan();
  };
  const start = () => (running ??= run());
  const plan = () => {
    timer ??= setTimeout(() => void start(), Math.max(afterChange, last + between - performance.now()));
  };
  return {
    changed() {
      due = true;
      if (running === undefined) plan();
    },
    async now() {
      await running;
      await start();
    },
    async flush() {
      await running;
      if (due) await start();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      due = false;
    },
  };
}
