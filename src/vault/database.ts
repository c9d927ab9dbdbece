import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { err, type Result } from '#kernel';
import type { SealedDocument } from './codec.ts';

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
  /** Another tab with an older version of the app holds the database; closing it helps. */
  | { readonly kind: 'blocked' }
  /** Nothing may be kept here without a passphrase: see the one-file edition. */
  | { readonly kind: 'vault-needed' }
  | { readonly kind: 'failed'; readonly detail: string };

export interface DocumentRecord extends SealedDocument {
  readonly id: string;
  /** Counts writes; a writer that saw an older one merges first. */
  readonly rev: number;
}

export interface VaultSchema extends DBSchema {
  documents: { key: string; value: DocumentRecord };
  /** What the list shows of each document, sealed as the document is. */
  summaries: { key: string; value: SealedDocument & { readonly id: string } };
  /** Records that could not be read when something else was written in their place. */
  quarantine: { key: number; value: DocumentRecord };
  /** `writes`: how often anything was written. */
  state: { key: string; value: number };
}

const BLOCKED = 'BlockedError';

/** One structure for every vault; additions only, each behind `contains`: a damaged store may report version 0. */
async function open(name: string, lost: () => void): Promise<IDBPDatabase<VaultSchema>> {
  return new Promise((resolve, reject) => {
    openDB<VaultSchema>(name, 2, {
      upgrade(db) {
        const has = (store: 'documents' | 'summaries' | 'quarantine' | 'state') => db.objectStoreNames.contains(store);
        if (!has('documents')) db.createObjectStore('documents', { keyPath: 'id' });
        if (!has('summaries')) db.createObjectStore('summaries', { keyPath: 'id' });
        if (!has('quarantine')) db.createObjectStore('quarantine', { autoIncrement: true });
        if (!has('state')) db.createObjectStore('state');
      },
      blocked() {
        reject(new DOMException('', BLOCKED));
      },
      blocking(_current, _blocked, event) {
        // a newer version of the app wants to upgrade: do not stand in its way
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    }).then(resolve, reject);
  });
}

export type Attempt = <T>(
  work: (db: IDBPDatabase<VaultSchema>) => Promise<Result<T, VaultError>>,
) => Promise<Result<T, VaultError>>;

/** Does work on a database that is opened at the first use, and again after it was lost; failures are values. */
export function createAttempt(databaseName: string): Attempt {
  let opening: Promise<IDBPDatabase<VaultSchema>> | undefined;
  const lost = () => {
    opening = undefined;
  };
  const database = () => (opening ??= open(databaseName, lost));

  return async (work) => {
    try {
      return await work(await database());
    } catch (first) {
      lost();
      if (!isStale(first)) return err(vaultError(first));
      // a connection that went stale answers once it is reopened; a full disk does not
      try {
        return await work(await database());
      } catch (second) {
        lost();
        return err(vaultError(second));
      }
    }
  };
}

function isStale(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'UnknownError', 'AbortError'].includes(error.name);
}

/** An exception of the browser's storage, in our words. */
export function vaultError(error: unknown): VaultError {
  if (!(error instanceof DOMException)) {
    return typeof indexedDB === 'undefined' ? { kind: 'unavailable' } : { kind: 'failed', detail: String(error) };
  }
  if (error.name === 'QuotaExceededError' || error.message.includes('NO_SPACE')) return { kind: 'full' };
  const refused = error.name === 'SecurityError' || error.name === 'InvalidAccessError';
  // Chromium with site data blocked: “The user denied permission to access the database”
  if (refused || error.message.includes('denied permission')) return { kind: 'unavailable' };
  if (error.name === 'VersionError') return { kind: 'newer' };
  if (error.name === BLOCKED) return { kind: 'blocked' };
  return { kind: 'failed', detail: `${error.name}: ${error.message}` };
}
