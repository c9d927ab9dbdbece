import type { Assessment } from '#answers';
import { err, ok, type Result } from '#kernel';
import { plainCodec, type Codec } from './codec.ts';
import { createAttempt, type VaultError } from './database.ts';
import { loadMerge } from './load-merge.ts';
import { lossMarker, type Loss } from './loss-marker.ts';
import type { Settings } from './settings.ts';
import { summaryOf, type Summary } from './summary.ts';

export interface Loaded {
  readonly assessments: readonly Assessment[];
  /** Records that could not be read; they are left where they are. */
  readonly unreadable: number;
  /** Present until {@link Vault.acceptLoss}. */
  readonly loss?: Loss;
}

/** Assessments at rest in this browser, on this computer. */
export interface Vault {
  /** All readable assessments, last edited first. */
  list(): Promise<Result<Loaded, VaultError>>;
  /** The same in brief, without reading whole documents; quicker where there are many. */
  summaries(): Promise<Result<readonly Summary[], VaultError>>;
  load(id: string): Promise<Result<Assessment, VaultError>>;
  /** Durable when it returns. What another tab wrote meanwhile is merged in; the merged version comes back. */
  save(assessment: Assessment): Promise<Result<Assessment, VaultError>>;
  remove(id: string): Promise<Result<void, VaultError>>;
  /** The person was told what the browser lost and goes on with what is left. */
  acceptLoss(): Promise<Result<void, VaultError>>;
  /** What is sealed beside the assessments of a vault with a passphrase. */
  readonly settings?: Settings | undefined;
}

const ALL = ['documents', 'summaries', 'quarantine', 'state'] as const;
const STRICT = { durability: 'strict' } as const;

/** The vault of this browser. The database is opened at the first use and again after it was lost. */
export function openVault(databaseName = 'zhiheng', codec: Codec = plainCodec): Vault {
  const attempt = createAttempt(databaseName);
  const seen = new Map<string, number>();

  const marker = lossMarker(databaseName);

  return {
    list: () =>
      attempt(async (db) => {
        const marked = marker.marked();
        const records = await db.getAll('documents');
        const writes = (await db.get('state', 'writes')) ?? 0;
        const loss = marker.compare(marked, { writes, empty: records.length === 0 });
        const opened = await Promise.all(records.map((record) => codec.open(record.id, record)));
        const assessments = opened.flatMap((one) => (one.ok ? [one.value] : []));
        assessments.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
        const loaded = { assessments, unreadable: opened.length - assessments.length };
        return ok(loss === undefined ? loaded : { ...loaded, loss });
      }),
    summaries: () =>
      attempt(async (db) => {
        const [ids, kept] = await Promise.all([db.getAllKeys('documents'), db.getAll('summaries')]);
        const sealed = new Map(kept.map((record) => [record.id, record]));
        const found = await Promise.all(
          ids.map(async (id) => {
            const record = sealed.get(id);
            const brief = record && (await codec.openSummary(id, record));
            if (brief) return [brief];
            // written before there were summaries
            const document = await db.get('documents', id);
            const opened = document && (await codec.open(id, document));
            return opened?.ok ? [summaryOf(opened.value)] : [];
          }),
        );
        return ok(found.flat().sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)));
      }),
    load: (id) =>
      attempt(async (db) => {
        const record = await db.get('documents', id);
        if (record === undefined) return err({ kind: 'missing' });
        const opened = await codec.open(id, record);
        if (!opened.ok) return err({ kind: opened.error.kind });
        seen.set(id, record.rev);
        return opened;
      }),
    save: (assessment) =>
      attempt(async (db) => {
        const { id } = assessment;
        let current = assessment;
        let unreadable = false;
        for (;;) {
          // seal first: awaiting anything else inside the transaction would end it
          const [sealed, summary] = await Promise.all([codec.seal(current), codec.sealSummary(summaryOf(current))]);
          const marked = marker.marked();
          const transaction = db.transaction(ALL, 'readwrite', STRICT);
          const [stored, writes = 0] = await Promise.all([
            transaction.objectStore('documents').get(id),
            transaction.objectStore('state').get('writes'),
          ]);
          const rev = stored?.rev ?? 0;
          if (stored === undefined && seen.has(id)) {
            // deleted in another window: only a person may bring it back, by saving once more
            await transaction.done;
            seen.delete(id);
            return err({ kind: 'missing' });
          }
          if (rev === 0 || rev === seen.get(id)) {
            await Promise.all([
              stored && unreadable ? transaction.objectStore('quarantine').add(stored) : undefined,
              transaction.objectStore('documents').put({ id, rev: rev + 1, ...sealed }),
              transaction.objectStore('summaries').put({ id, ...summary }),
              transaction.objectStore('state').put(writes + 1, 'writes'),
              transaction.done,
            ]);
            seen.set(id, rev + 1);
            // a loss nobody was told of yet must not be written over
            marker.compare(marked, { writes, empty: writes === 0 });
            marker.mark(writes + 1);
            return ok(current);
          }
          await transaction.done;
          seen.set(id, rev);
          const theirs = stored === undefined ? undefined : await codec.open(id, stored);
          unreadable = theirs !== undefined && !theirs.ok;
          // two windows seldom write the same: what joins them is loaded when they do
          if (theirs?.ok) current = (await loadMerge())(current, theirs.value);
          else if (theirs && theirs.error.kind === 'newer') return err({ kind: 'newer' });
        }
      }),
    remove: (id) =>
      attempt(async (db) => {
        const transaction = db.transaction(ALL, 'readwrite', STRICT);
        const writes = ((await transaction.objectStore('state').get('writes')) ?? 0) + 1;
        await Promise.all([
          transaction.objectStore('documents').delete(id),
          transaction.objectStore('summaries').delete(id),
          transaction.objectStore('state').put(writes, 'writes'),
          transaction.done,
        ]);
        seen.delete(id);
        marker.mark(writes);
        return ok(undefined);
      }),
    acceptLoss: () =>
      attempt(async (db) => {
        marker.accept((await db.get('state', 'writes')) ?? 0);
        return ok(undefined);
      }),
  };
}
