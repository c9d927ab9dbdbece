import type { Assessment } from '#answers';
import { mergeByAnswer, type Vault, type VaultError } from '#vault';

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
  report: (saving: Saving, joined: Assessment | undefined) => void,
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
      const joined = saved.ok && saved.value !== next ? saved.value : undefined;
      if (joined !== undefined && waiting !== undefined) waiting = mergeByAnswer(waiting, joined);
      if (!saved.ok) report({ kind: 'failed', error: saved.error }, undefined);
      else report({ kind: waiting === undefined ? 'saved' : 'saving' }, joined);
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
