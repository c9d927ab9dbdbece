import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anAssessment } from './file-samples.ts';
import { noteBackup, requestPersistence, storageHealth } from './storage-health.ts';
import { openVault } from './vault.ts';

let name = '';
let count = 0;
beforeEach(() => {
  count += 1;
  name = `durable-${count}`;
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const lossOf = async () => {
  const listed = await openVault(name).list();
  return listed.ok ? listed.value.loss : listed.error.kind;
};

describe('a database the browser lost', () => {
  it('is told apart from one that was never written', async () => {
    expect(await lossOf()).toBeUndefined();
    const vault = openVault(name);
    await vault.save(anAssessment('a1'));
    await vault.remove('a1');
    expect(await lossOf()).toBeUndefined();
  });

  it('is found when it came back empty, until that is accepted', async () => {
    await openVault(name).save(anAssessment('a1'));
    await emptied();
    await openVault(name).save(anAssessment('a2'));
    await openVault(name).save(anAssessment('a3'));
    expect(await lossOf()).toBe('emptied');
    await openVault(name).acceptLoss();
    expect(await lossOf()).toBeUndefined();
  });

  it('is found when it came back older than what was written', async () => {
    const vault = openVault(name);
    await vault.save(anAssessment('a1'));
    await vault.save(anAssessment('a2'));
    await vault.save(anAssessment('a2', { scope: 'full' }));
    const db = await openDB(name);
    await db.put('state', 2, 'writes');
    await db.delete('documents', 'a2');
    db.close();
    expect(await lossOf()).toBe('rolled-back');
    await vault.save(anAssessment('a3'));
    await vault.save(anAssessment('a4'));
    // told even though it was written since
    expect(await lossOf()).toBe('rolled-back');
  });
});

/** As Chromium does after its files were damaged: the database opens and has nothing. */
async function emptied(): Promise<void> {
  await deleteDB(name);
}

describe('a vault of the first version', () => {
  it('keeps its records and gets summaries as they are written', async () => {
    const old = await openDB(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('documents', { keyPath: 'id' });
      },
    });
    await old.put('documents', { id: 'a1', rev: 3, format: 1, body: anAssessment('a1') });
    old.close();
    const vault = openVault(name);
    expect(await vault.load('a1')).toEqual({ ok: true, value: anAssessment('a1') });
    expect(await vault.summaries()).toMatchObject({ value: [{ id: 'a1', firmName: '某某厂' }] });
    await vault.save(anAssessment('a1', { scope: 'full' }));
    expect(await vault.summaries()).toMatchObject({ value: [{ id: 'a1', scope: 'full' }] });
  });

  it('says so when an older window still holds it', async () => {
    const old = await openDB(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('documents', { keyPath: 'id' });
      },
    });
    expect(await openVault(name).list()).toEqual({ ok: false, error: { kind: 'blocked' } });
    old.close();
  });

  it('is left alone when a newer version wrote it', async () => {
    (await openDB(name, 99)).close();
    expect(await openVault(name).save(anAssessment('a1'))).toEqual({ ok: false, error: { kind: 'newer' } });
  });
});

describe('writing', () => {
  it('asks the browser to put every change on the disk before it says so', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const vault = openVault(name);
    await vault.save(anAssessment('a1'));
    await vault.remove('a1');
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });

  it.each([
    ['QuotaExceededError', '', 'full'],
    ['UnknownError', 'Internal error: FILE_ERROR_NO_SPACE', 'full'],
    ['SecurityError', '', 'unavailable'],
    ['ConstraintError', 'x', 'failed'],
  ])('that fails with %s %s is said to be %s, and works again afterwards', async (errorName, message, kind) => {
    const vault = openVault(name);
    await vault.save(anAssessment('a1'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException(message, errorName);
    });
    expect(await vault.save(anAssessment('a2'))).toMatchObject({ ok: false, error: { kind } });
    put.mockRestore();
    expect(await vault.load('a1')).toMatchObject({ ok: true });
    expect(await vault.save(anAssessment('a2'))).toMatchObject({ ok: true });
  });
});

describe('the health of storage', () => {
  it('tells what the browser tells, and the last backup', async () => {
    vi.stubGlobal('navigator', {
      storage: {
        persisted: () => Promise.resolve(false),
        estimate: () => Promise.resolve({ usage: 5, quota: 100 }),
      },
    });
    noteBackup('2026-11-01T08:00:00Z');
    expect(await storageHealth()).toEqual({
      persisted: false,
      usageBytes: 5,
      quotaBytes: 100,
      lastBackup: '2026-11-01T08:00:00Z',
    });
  });

  it('says nothing where the browser says nothing', async () => {
    vi.stubGlobal('navigator', {});
    requestPersistence();
    expect(await storageHealth()).toEqual({
      persisted: undefined,
      usageBytes: undefined,
      quotaBytes: undefined,
      lastBackup: undefined,
    });
  });

  it('does not wait for the answer of the person', () => {
    const persist = vi.fn<() => Promise<boolean>>(() => new Promise(() => {}));
    vi.stubGlobal('navigator', { storage: { persist } });
    expect(requestPersistence()).toBeUndefined();
    expect(persist).toHaveBeenCalledTimes(1);
  });
});
