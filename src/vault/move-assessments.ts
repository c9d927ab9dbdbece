import { err, ok, type Result } from '#kernel';
import type { VaultError } from './database.ts';
import { sameJson } from './same-json.ts';
import type { Vault } from './vault.ts';

/**
 * Moves assessments from one vault to another, one after the other: each is read back from where it went before it
 * is removed from where it was. Stops at the first failure; nothing is lost then, what was moved stays moved.
 * What the browser's files on disk held in clear text may be readable there for a while after.
 */
export async function moveAssessments(
  ids: readonly string[],
  { from, to }: { readonly from: Vault; readonly to: Vault },
): Promise<Result<void, VaultError>> {
  for (const id of ids) {
    const loaded = await from.load(id);
    if (!loaded.ok) return loaded;
    const saved = await to.save(loaded.value);
    if (!saved.ok) return saved;
    const back = await to.load(id);
    if (!back.ok) return back;
    if (!sameJson(back.value, saved.value)) return err({ kind: 'damaged' });
    const removed = await from.remove(id);
    if (!removed.ok) return removed;
  }
  return ok(undefined);
}
