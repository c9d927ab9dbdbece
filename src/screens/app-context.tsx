import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Assessment } from '#answers';
import type { AssessmentState, AssessmentStore, EditionStore, Library, PreferencesStore, Simulator } from '#session';
import type { Vault } from '#vault';

/** Everything the screens stand on; built once by the composition root. */
export interface App {
  readonly vault: Vault;
  readonly assessment: AssessmentStore;
  readonly preferences: PreferencesStore;
  readonly edition: EditionStore;
  readonly library: Library;
  readonly simulate: Simulator;
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
  const assessment = useAssessmentState((state) => state.assessment);
  if (assessment === undefined) throw new Error('no assessment is open');
  return assessment;
}
