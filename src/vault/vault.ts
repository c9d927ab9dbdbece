import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Assessment } from '#answers';
import { err, ok, type Result } from '#kernel';
import { plainCodec, type Codec, type SealedDocument } from './codec.ts';
import { mergeByAnswer } from './merge.ts';

export type VaultError =
  /** The browser keeps nothing for this page: private window, blocked storage. */
  | { readonly kind: 'unavailable' }
  /** No room: disk or quota. What was saved before is safe. */
  | { readonly kind: 'full' }
  | { readonly kind: 'missing' }
  /** One record cannot be read; the others are untouched. */
  | { readonly kind: 'damaged' }
  /** Written by a newer version of the app. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'failed'; readonly detail: string };

export interface Loaded {
  readonly assessments: readonly Assessment[];
  /** Records that could not be read; they are left where they are. */
  readonly unreadable: number;
}

/** Assessments at rest in this browser, on this computer. */
export interface Vault {
  /** All readable assessments, last edited first. */
  list(): Promise<Result<Loaded, VaultError>>;
  load(id: string): Promise<Result<Assessment, VaultError>>;
  /** Durable when it returns. What another tab wrote meanwhile is merged in; the merged version comes back. */
  save(assessment: Assessment): Promise<Result<Assessment, VaultError>>;
  remove(id: string): Promise<Result<void, VaultError>>;
}

interface DocumentRecord extends SealedDocument {
  readonly id: string;
  /** Counts writes; a writer that saw an older one merges first. */
  readonly rev: number;
}

interface Schema extends DBSchema {
  documents: { key: string; value: DocumentRecord };
}

/** The vault of this browser. The database is opened at the first use and again after it was lost. */
export function openVault(databaseName = 'zhiheng', codec: Codec = plainCodec): Vault {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const seen = new Map<string, number>();

  const database = (): Promise<IDBPDatabase<Schema>> => {
    opening ??= openDB<Schema>(databaseName, 1, {
      upgrade(db) {
        if (!db.objectStoreNames.contains('documents')) db.createObjectStore('documents', { keyPath: 'id' });
      },
      blocking(_current, _blocked, event) {
        // a newer version of the app wants to upgrade: do not stand in its way
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated() {
        opening = undefined;
      },
    });
    return opening;
  };

  const attempt = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<Result<T, VaultError>>) => {
    try {
      return await work(await database());
    } catch (first) {
      opening = undefined;
      // a connection that went stale answers once it is reopened; a full disk does not
      if (isStale(first)) {
        try {
          return await work(await database());
        } catch (second) {
          opening = undefined;
          return err(vaultError(second));
        }
      }
      return err(vaultError(first));
    }
  };

  return {
    list: () =>
      attempt(async (db) => {
        const records = await db.getAll('documents');
        const opened = await Promise.all(records.map((record) => codec.open(record)));
        const assessments = opened.flatMap((one) => (one.ok ? [one.value] : []));
        assessments.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
        return ok({ assessments, unreadable: opened.length - assessments.length });
      }),
    load: (id) =>
      attempt(async (db) => {
        const record = await db.get('documents', id);
        if (record === undefined) return err({ kind: 'missing' });
        seen.set(id, record.rev);
        const opened = await codec.open(record);
        return opened.ok ? opened : err({ kind: opened.error.kind });
      }),
    save: (assessment) =>
      attempt(async (db) => {
        let current = assessment;
        for (;;) {
          // seal first: awaiting anything else inside the transaction would end it
          const sealed = await codec.seal(current);
          const transaction = db.transaction('documents', 'readwrite', { durability: 'strict' });
          const stored = await transaction.store.get(current.id);
          const rev = stored?.rev ?? 0;
          if (rev === 0 || rev === seen.get(current.id)) {
            await Promise.all([transaction.store.put({ id: current.id, rev: rev + 1, ...sealed }), transaction.done]);
            seen.set(current.id, rev + 1);
            return ok(current);
          }
          await transaction.done;
          seen.set(current.id, rev);
          const theirs = stored === undefined ? undefined : await codec.open(stored);
          if (theirs?.ok) current = mergeByAnswer(current, theirs.value);
          else if (theirs && theirs.error.kind === 'newer') return err({ kind: 'newer' });
        }
      }),
    remove: (id) =>
      attempt(async (db) => {
        const transaction = db.transaction('documents', 'readwrite', { durability: 'strict' });
        await Promise.all([transaction.store.delete(id), transaction.done]);
        seen.delete(id);
        return ok(undefined);
      }),
  };
}

function isStale(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'UnknownError', 'AbortError'].includes(error.name);
}

function vaultError(error: unknown): VaultError {
  if (!(error instanceof DOMException)) {
    return typeof indexedDB === 'undefined' ? { kind: 'unavailable' } : { kind: 'failed', detail: String(error) };
  }
  if (error.name === 'QuotaExceededError' || error.message.includes('NO_SPACE')) return { kind: 'full' };
  if (error.name === 'SecurityError' || error.name === 'InvalidAccessError') return { kind: 'unavailable' };
  if (error.name === 'VersionError') return { kind: 'newer' };
  return { kind: 'failed', detail: `${error.name}: ${error.message}` };
}
