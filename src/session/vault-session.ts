import { createStore, type StoreApi } from 'zustand/vanilla';
import { err, ok, type Result } from '#kernel';
import { passingVault, type Keyring, type NewVault, type UnlockedVault, type UnlockError, type Vault } from '#vault';
import type { AssessmentActions } from './assessment-store.ts';

export type VaultSessionState =
  /** No vault is open: what is seen are assessments kept without a passphrase. */
  | { readonly kind: 'plain' }
  /** Nothing is kept: all that is entered is gone with the page. */
  | { readonly kind: 'passing' }
  | { readonly kind: 'open'; readonly id: string; readonly label: string }
  /** Asked to lock, but something could not be written: cover the screen and offer to save a file. */
  | { readonly kind: 'unsaved'; readonly id: string; readonly label: string };

export type EnterError =
  | UnlockError
  /** A window has one vault open at a time: lock first. */
  | { readonly kind: 'another-open' }
  /** The open assessment could not be written, and would be lost. */
  | { readonly kind: 'unsaved' };

export interface VaultSessionActions {
  create(vault: Omit<NewVault, 'createdAt'>): Promise<Result<{ readonly recoveryKey: string }, EnterError>>;
  unlock(id: string, passphrase: string): Promise<Result<void, EnterError>>;
  /** Sets a new passphrase with the recovery key, and opens the vault. */
  recover(id: string, recoveryKey: string, passphrase: string): Promise<Result<void, EnterError>>;
  /** From now on nothing is kept; a file can still be saved. Ends with the page. */
  leaveNoTrace(): Promise<Result<void, EnterError>>;
  /**
   * Waits until all is durable, then loads the page anew: clearing variables was measured to leave passphrase and
   * answers in memory. False when something could not be written; the page stays.
   */
  lock(): Promise<boolean>;
  /** Locks all the same; what was not written is gone. */
  lockAndLose(): void;
}

export type VaultSession = StoreApi<VaultSessionState> & { readonly actions: VaultSessionActions };

/** A vault that stands for whichever is open, so that stores need not be built anew. */
export function switchableVault(plain: Vault): { readonly vault: Vault; switchTo(next: Vault): void } {
  let current = plain;
  return {
    vault: {
      list: () => current.list(),
      summaries: () => current.summaries(),
      load: (id) => current.load(id),
      save: (assessment) => current.save(assessment),
      remove: (id) => current.remove(id),
      acceptLoss: () => current.acceptLoss(),
      get settings() {
        return current.settings;
      },
    },
    switchTo(next) {
      current = next;
    },
  };
}

export interface VaultSessionPorts {
  readonly keyring: () => Promise<Keyring>;
  readonly assessment: Pick<AssessmentActions, 'settled' | 'close'>;
  /** Called with the vault that was opened, when no assessment is open. */
  switchTo(vault: Vault): void;
  /** Called with a vault that was unlocked or made. */
  opened?(unlocked: UnlockedVault): void;
  /** What is still to be done before a vault locks; it is not waited for longer than a lock can wait. */
  beforeLock?(): Promise<unknown>;
  /** Loads the page anew. */
  reload(): void;
  /** ISO 8601 in UTC. */
  now(): string;
}

/** ms: a backup that takes longer is cut off; what is in the vault is durable all the same. */
const LONGEST_BEFORE_LOCK = 15_000;

export function createVaultSession(ports: VaultSessionPorts): VaultSession {
  const { keyring, assessment, switchTo, reload, now } = ports;
  const store = createStore<VaultSessionState>()(() => ({ kind: 'plain' }));
  let entering = false;

  const enter = async <T extends UnlockedVault>(
    open: (ring: Keyring) => Promise<Result<T, UnlockError>>,
    undo?: (ring: Keyring, opened: T) => Promise<unknown>,
  ): Promise<Result<T, EnterError>> => {
    if (entering || store.getState().kind !== 'plain') return err({ kind: 'another-open' });
    entering = true;
    try {
      if (!(await assessment.settled())) return err({ kind: 'unsaved' });
      const ring = await keyring();
      const opened = await open(ring);
      if (!opened.ok) return opened;
      // an assessment of elsewhere must not be written into this vault
      if (!(await assessment.settled())) {
        await undo?.(ring, opened.value);
        return err({ kind: 'unsaved' });
      }
      assessment.close();
      const { id, label, vault } = opened.value;
      switchTo(vault);
      store.setState({ kind: 'open', id, label }, true);
      ports.opened?.(opened.value);
      return opened;
    } finally {
      entering = false;
    }
  };
  const nothing = (entered: Result<unknown, EnterError>): Result<void, EnterError> =>
    entered.ok ? ok(undefined) : entered;

  const actions: VaultSessionActions = {
    async create(vault) {
      const created = await enter(
        (ring) => ring.create({ ...vault, createdAt: now() }),
        // its recovery key would never be shown
        (ring, { id }) => ring.wipe(id),
      );
      return created.ok ? ok({ recoveryKey: created.value.recoveryKey }) : created;
    },
    unlock: async (id, passphrase) => nothing(await enter((ring) => ring.unlock(id, passphrase))),
    recover: async (id, recoveryKey, passphrase) =>
      nothing(await enter((ring) => ring.resetPassphrase(id, recoveryKey, passphrase))),
    async leaveNoTrace() {
      if (entering || store.getState().kind !== 'plain') return err({ kind: 'another-open' });
      if (!(await assessment.settled())) return err({ kind: 'unsaved' });
      assessment.close();
      switchTo(passingVault());
      store.setState({ kind: 'passing' }, true);
      return ok(undefined);
    },
    async lock() {
      const state = store.getState();
      if (!(await assessment.settled())) {
        if (state.kind === 'open') store.setState({ ...state, kind: 'unsaved' }, true);
        return false;
      }
      const late = new Promise((resolve) => setTimeout(resolve, LONGEST_BEFORE_LOCK));
      await Promise.race([ports.beforeLock?.().catch(() => {}), late]);
      reload();
      return true;
    },
    lockAndLose: reload,
  };
  return Object.assign(store, { actions });
}
