import { deleteDB } from 'idb';
import { ok, type Result } from '#kernel';
import { BACKUP_DATABASE } from './backup-memory.ts';
import { vaultError, type VaultError } from './database.ts';
import type { Keyring } from './keyring.ts';

/**
 * Deletes all vaults, the assessments without a passphrase, and every setting of ours in this browser. Other tabs
 * let go of their databases when asked. What the disk held may be recoverable with tools until it is overwritten.
 */
export async function wipeEverything(
  keyring: Keyring,
  databaseNames: readonly string[] = ['zhiheng-vaults', 'zhiheng', BACKUP_DATABASE],
): Promise<Result<void, VaultError>> {
  const vaults = await keyring.list();
  if (!vaults.ok) return vaults;
  for (const { id } of vaults.value) {
    const wiped = await keyring.wipe(id);
    if (!wiped.ok) return wiped;
  }
  try {
    for (const name of databaseNames) await deleteDB(name);
    for (const key of Object.keys(localStorage)) if (key.startsWith('zhiheng.')) localStorage.removeItem(key);
    return ok(undefined);
  } catch (error) {
    return { ok: false, error: vaultError(error) };
  }
}
