import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Assessment } from '#answers';
import type {
  AssessmentState,
  AssessmentStore,
  EditionStore,
  Library,
  PreferencesStore,
  RollingBackup,
  Simulator,
  VaultSession,
} from '#session';
import type { Keyring, Vault } from '#vault';

/** Everything the screens stand on; built once by the composition root. */
export interface App {
  readonly vault: Vault;
  readonly assessment: AssessmentStore;
  readonly preferences: PreferencesStore;
  readonly edition: EditionStore;
  readonly library: Library;
  readonly simulate: Simulator;
  readonly vaultSession: VaultSession;
  /** The vaults of this browser; its program is loaded when first asked for. */
  readonly keyring: () => Promise<Keyring>;
  /** Backups of the open vault into a folder; loaded when first asked for. */
  readonly rolling: () => Promise<RollingBackup>;
  /** Assessments kept without a passphrase, also while a vault is open. */
  readonly plainVault: Vault;
  /** Calendar date of today, YYYY-MM-DD. */
  readonly today: () => string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
}

const AppContext = createContext<App | undefined>(undefined);

export const AppProvider = AppContext.Provider;

/** @throws Error outside the provider: a mistake of ours. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('screens are drawn inside AppProvider');
  return app;
}

/** One part of the state of the open assessment; the component is drawn again only when that part changes. */
export function useAssessmentState<T>(select: (state: AssessmentState) => T): T {
  return useStore(useApp().assessment, select);
}

/** The open assessment, for screens that are shown only while one is open. */
export function useOpenAssessment(): Assessment {
  return useOpenPart((assessment) => assessment);
}

/** One part of the open assessment; it is looked up, and the component drawn again, only when that part changes. */
export function useOpenPart<T>(select: (assessment: Assessment) => T): T {
  const { assessment: store } = useApp();
  return useSyncExternalStore(store.subscribe, lastOf(store, select));
}

/** What is chosen from the open assessment; while that is the same, nothing is worked out again. */
function lastOf<T>(store: AssessmentStore, select: (assessment: Assessment) => T): () => T {
  let known: { readonly assessment: Assessment; readonly part: T } | undefined;
  return () => {
    const { assessment } = store.getState();
    if (assessment === undefined) throw new Error('no assessment is open');
    if (known?.assessment !== assessment) known = { assessment, part: select(assessment) };
    return known.part;
  };
}
