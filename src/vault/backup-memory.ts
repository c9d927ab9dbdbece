import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Folder } from './backup-folder.ts';
import type { Box } from './sealed-box.ts';

/** What is remembered of a vault's rolling backup, once the person agreed to that. */
export interface RememberedBackup {
  readonly folder: Folder;
  /** Passphrase of the backup files; only the vault's own key opens it. */
  readonly passphrase: Box;
}

interface Schema extends DBSchema {
  folders: { key: string; value: RememberedBackup };
}

export const BACKUP_DATABASE = 'zhiheng-backup';

async function within<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(BACKUP_DATABASE, 1, {
    upgrade(fresh) {
      if (!fresh.objectStoreNames.contains('folders')) fresh.createObjectStore('folders');
    },
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** undefined where nothing is remembered, or it cannot be read: the backup is then set up anew. */
export function rememberedBackup(vaultId: string): Promise<RememberedBackup | undefined> {
  return within((db) => db.get('folders', vaultId)).catch(() => undefined);
}

/** @throws DOMException where the browser keeps nothing */
export async function rememberBackup(vaultId: string, backup: RememberedBackup): Promise<void> {
  await within((db) => db.put('folders', backup, vaultId));
}

export function forgetBackup(vaultId: string): Promise<void> {
  return within((db) => db.delete('folders', vaultId)).catch(() => {});
}
