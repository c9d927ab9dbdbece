import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepPreferences, readPreferences, type Preferences } from '#vault';

export type PreferencesStore = StoreApi<Preferences>;

/** How the app looks on this computer; kept at each change. */
export function createPreferencesStore(): PreferencesStore {
  const store = createStore<Preferences>()(readPreferences);
  store.subscribe(keepPreferences);
  return store;
}
