import type { Assessment } from '#answers';
import { loadMerge, type Vault, type VaultError } from '#vault';

export type Saving =
  { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly error: VaultError };

export interface Autosave {
  /** Starts to write at once; what changes while a write is under way goes into the next one. */
  save(assessment: Assessment): void;
  /** Resolves once nothing waits to be written; false when the last write failed. */
  settled(): Promise<boolean>;
}

/**
 * Writes each change immediately and joins changes that come during a write. No timer: with one,
 * a killed browser was measured to lose up to a second of typing.
 */
export function createAutosave(
  vault: Pick<Vault, 'save'>,
  report: (saving: Saving, join?: (open: Assessment) => Assessment) => void,
): Autosave {
  let waiting: Assessment | undefined;
  let running: Promise<boolean> | undefined;
  let durable = true;

  const run = async (): Promise<boolean> => {
    while (waiting !== undefined) {
      const next = waiting;
      waiting = undefined;
      const saved = await vault.save(next);
      durable = saved.ok;
      // what another window wrote was merged in: the next write must not take it away again
      const join = saved.ok && saved.value !== next ? await joining(saved.value) : undefined;
      if (join !== undefined && waiting !== undefined) waiting = join(waiting);
      if (!saved.ok) report({ kind: 'failed', error: saved.error });
      else report({ kind: waiting === undefined ? 'saved' : 'saving' }, join);
    }
    running = undefined;
    return durable;
  };

  return {
    save(assessment) {
      waiting = assessment;
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(durable),
  };
}

/** Joins what was written with what is open, where that is the same assessment. */
async function joining(written: Assessment): Promise<(open: Assessment) => Assessment> {
  const merge = await loadMerge();
  return (open) => (open.id === written.id ? merge(open, written) : open);
}
