import type { Assessment } from '#answers';
import { err, ok, type Result } from '#kernel';
import { loadMerge, type Vault, type VaultError } from '#vault';

export interface ImportEntry {
  readonly incoming: Assessment;
  /** What is kept under the same id. */
  readonly present?: Assessment;
  /** Not here yet; here, but its record cannot be read; here as new or newer; here, but older than in the file. */
  readonly kind: 'new' | 'unreadable-here' | 'already-there' | 'newer';
}

/** What to do with an entry; nothing that is kept is overwritten unless it was chosen. Comparing writes nothing. */
export type ImportChoice = 'add' | 'merge' | 'keep-both' | 'replace' | 'compare' | 'skip';

/** What opening a file would bring, before anything is written. */
export async function planImport(
  vault: Pick<Vault, 'load'>,
  assessments: readonly Assessment[],
): Promise<Result<readonly ImportEntry[], VaultError>> {
  const entries: ImportEntry[] = [];
  for (const incoming of assessments) {
    const present = await vault.load(incoming.id);
    if (present.ok) {
      const newer = incoming.updatedAt > present.value.updatedAt;
      entries.push({ incoming, present: present.value, kind: newer ? 'newer' : 'already-there' });
    } else if (present.error.kind === 'missing') entries.push({ incoming, kind: 'new' });
    // the vault keeps the damaged record aside when it writes in its place
    else if (present.error.kind === 'damaged') entries.push({ incoming, kind: 'unreadable-here' });
    else return err(present.error);
  }
  return ok(entries);
}

/** What stands for an entry before a person chooses: nothing answered here is lost by it. */
export function usualChoice({ kind }: ImportEntry): ImportChoice {
  if (kind === 'already-there') return 'skip';
  return kind === 'newer' ? 'merge' : 'add';
}

/**
 * Writes what was chosen, one after the other; stops at the first failure.
 * @returns how many were written
 */
export async function importAssessments(
  vault: Pick<Vault, 'save'>,
  chosen: readonly (ImportEntry & { readonly choice: ImportChoice })[],
  newId: () => string,
): Promise<Result<number, VaultError>> {
  let written = 0;
  for (const entry of chosen) {
    const assessment = await resultOf(entry, newId);
    if (assessment === undefined) continue;
    const saved = await vault.save(assessment);
    if (!saved.ok) return saved;
    written += 1;
  }
  return ok(written);
}

async function resultOf(
  { incoming, present, choice }: ImportEntry & { readonly choice: ImportChoice },
  newId: () => string,
): Promise<Assessment | undefined> {
  if (choice === 'skip' || choice === 'compare') return undefined;
  if (choice === 'keep-both') return { ...incoming, id: newId() };
  if (choice === 'merge' && present !== undefined) return (await loadMerge())(incoming, present);
  return incoming;
}
