/** How safe what this browser keeps is; undefined where the browser does not say. */
export interface StorageHealth {
  /** Whether the browser promised not to clear on its own. Without the promise it may, when the disk fills up. */
  readonly persisted: boolean | undefined;
  readonly usageBytes: number | undefined;
  readonly quotaBytes: number | undefined;
  /** When a file was last saved and verified from here, ISO 8601 in UTC. */
  readonly lastBackup: string | undefined;
}

const LAST_BACKUP = 'zhiheng.backup';

export async function storageHealth(): Promise<StorageHealth> {
  const [persisted, estimate] = await Promise.all([asked('persisted'), asked('estimate')]);
  return {
    persisted,
    usageBytes: estimate?.usage,
    quotaBytes: estimate?.quota,
    lastBackup: readLastBackup(),
  };
}

/** Asks the browser not to clear on its own. Not waited for: Firefox asks the person first, who may never answer. */
export function requestPersistence(): void {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return;
  // a refusal shows in the health, nothing else depends on it
  void navigator.storage.persist().catch(() => false);
}

/** Call once a file was read back and verified. @param at ISO 8601 in UTC */
export function noteBackup(at: string): void {
  try {
    localStorage.setItem(LAST_BACKUP, at);
  } catch {
    // blocked storage is reported where it matters, by the vault
  }
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

function readLastBackup(): string | undefined {
  try {
    return localStorage.getItem(LAST_BACKUP) ?? undefined;
  } catch {
    return undefined;
  }
}
