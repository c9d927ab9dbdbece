import type { Keyring } from './keyring.ts';

/** The vaults of this browser, their keys derived in a worker. Loads its program when called. */
export async function loadKeyring(): Promise<Keyring> {
  const [{ createKeyring }, { kdfInWorker }] = await Promise.all([
    import('./keyring.ts'),
    import('./kdf-in-worker.ts'),
  ]);
  return createKeyring({ derive: kdfInWorker });
}
