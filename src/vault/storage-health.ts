/** How safe what this browser keeps is; undefined where the browser does not say. */
export interface StorageHealth {
  /** Whether the browser promised not to clear on its own. Without the promise it may, when the disk fills up. */
  readonly persisted: boolean | undefined;
  readonly usageBytes: number | undefined;
  readonly quotaBytes: number | undefined;
  /** When all of the vault that is open was last saved as a file and verified, ISO 8601 in UTC. */
  readonly lastBackup: string | undefined;
}

/** Of what is kept without a passphrase. */
const PLAIN = 'plain';
const lastBackupOf = (vaultId: string) => `zhiheng.backup.${vaultId}`;

/** @param vaultId of the vault whose backup counts */
export async function storageHealth(vaultId = PLAIN): Promise<StorageHealth> {
  const [persisted, estimate] = await Promise.all([asked('persisted'), asked('estimate')]);
  return {
    persisted,
    usageBytes: estimate?.usage,
    quotaBytes: estimate?.quota,
    lastBackup: readLastBackup(vaultId),
  };
}

/** Asks the browser not to clear on its own. Not waited for: Firefox asks the person first, who may never answer. */
export function requestPersistence(): void {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return;
  // a refusal shows in the health, nothing else depends on it
  void navigator.storage.persist().catch(() => false);
}

const noted = new Set<() => void>();

/** Call once a file was read back and verified. @param at ISO 8601 in UTC */
export function noteBackup(at: string, vaultId = PLAIN): void {
  try {
    localStorage.setItem(lastBackupOf(vaultId), at);
  } catch {
    // blocked storage is reported where it matters, by the vault
  }
  for (const tell of noted) tell();
}

/** Tells of every backup noted from now on in this window. @returns what ends it */
export function onBackup(tell: () => void): () => void {
  noted.add(tell);
  return () => void noted.delete(tell);
}

async function asked<Name extends 'persisted' | 'estimate'>(
  name: Name,
): Promise<Awaited<ReturnType<StorageManager[Name]>> | undefined> {
  try {
    return (await navigator.storage[name]()) as Awaited<ReturnType<StorageManager[Name]>>;
  } catch {
    // no such question in this browser, or not on this page
    return undefined;
  }
}

export function forgetLastBackup(vaultId: string): void {
  try {
    localStorage.removeItem(lastBackupOf(vaultId));
  } catch {
    // there is none then
  }
}

function readLastBackup(vaultId: string): string | undefined {
  try {
    return localStorage.getItem(lastBackupOf(vaultId)) ?? undefined;
  } catch {
    return undefined;
  }
}
