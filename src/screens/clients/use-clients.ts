import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Result } from '#kernel';
import type { Summary, VaultError } from '#vault';
import { useApp } from '../app-context.tsx';
import { useAllItems } from '../use-content.ts';
import { clientOf, type Client } from './client-list.ts';

export interface Clients {
  /** undefined until they were read. */
  readonly listed: Result<readonly Client[], VaultError> | undefined;
  readonly reload: () => Promise<void>;
}

/** Everybody in the vault. Whoever is open is closed first, once all is durable: no two clients on one screen. */
export function useClients(): Clients {
  const { vault, assessment, library } = useApp();
  const items = useAllItems('deep');
  const [found, setFound] = useState<Result<readonly Summary[], VaultError>>();
  const reload = useCallback(async () => {
    if (await assessment.actions.settled()) assessment.actions.close();
    setFound(await vault.summaries());
  }, [vault, assessment]);
  useEffect(() => {
    // read once it is shown; what comes back draws it again
    void Promise.resolve().then(reload);
  }, [reload]);
  const listed = useMemo((): Clients['listed'] => {
    if (found?.ok !== true) return found;
    const clients = found.value.filter(({ invited }) => !invited).map((one) => clientOf(one, library.core, items));
    return { ok: true, value: clients };
  }, [found, library, items]);
  return { listed, reload };
}
