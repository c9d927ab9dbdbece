import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anAssessment, AT } from './file-samples.ts';
import type { KdfParameters } from './kdf-parameters.ts';
import { deriveKey } from './key-derivation.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { moveAssessments } from './move-assessments.ts';
import { openVault } from './vault.ts';
import { wipeEverything } from './wipe-everything.ts';

const quick: KdfParameters = { alg: 'argon2id', memory: 64, passes: 1, lanes: 1 };
const PASSPHRASE = 'correct horse battery';
let name = '';
let count = 0;
let keyring: Keyring;
beforeEach(() => {
  count += 1;
  name = `keyring-${count}`;
  keyring = createKeyring({ derive: deriveKey, kdf: quick }, name);
});

async function aVault(label = '甲方') {
  const created = await keyring.create({ label, passphrase: PASSPHRASE, createdAt: AT });
  if (!created.ok) throw new Error(created.error.kind);
  await created.value.vault.save(anAssessment('a1'));
  return created.value;
}
const rawRecords = async (id: string) => {
  const db = await openDB(`zhiheng-vault-${id}`);
  const stores = await Promise.all([...db.objectStoreNames].map((store) => db.getAll(store)));
  db.close();
  return stores.flat() as Record<string, unknown>[];
};

describe('a vault with a passphrase', () => {
  it('opens with it and gives back what was saved', async () => {
    const { id } = await aVault();
    const unlocked = await keyring.unlock(id, PASSPHRASE);
    expect(unlocked.ok && (await unlocked.value.vault.load('a1'))).toEqual({ ok: true, value: anAssessment('a1') });
    expect(unlocked.ok && (await unlocked.value.vault.summaries())).toMatchObject({
      value: [{ id: 'a1', firmName: '某某厂', answered: ['q1', 'q2'] }],
    });
  });

  it('takes a passphrase as it means, however it was typed', async () => {
    const created = await keyring.create({ label: '', passphrase: 'ＡＢＣＤ１２３４é', createdAt: AT });
    const id = created.ok ? created.value.id : '';
    expect(await keyring.unlock(id, 'ABCD1234e\u0301')).toMatchObject({ ok: true });
  });

  it('says of a wrong one just that', async () => {
    const { id } = await aVault();
    expect(await keyring.unlock(id, 'correct horse batterz')).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    });
    expect(await keyring.unlock('nobody', PASSPHRASE)).toEqual({ ok: false, error: { kind: 'missing' } });
  });

  it('refuses a passphrase of seven characters', async () => {
    const { id } = await aVault();
    const short = { ok: false, error: { kind: 'too-short' } };
    expect(await keyring.create({ label: '', passphrase: '1234567', createdAt: AT })).toEqual(short);
    expect(await keyring.changePassphrase(id, PASSPHRASE, '1234567')).toEqual(short);
  });

  it('keeps nothing that can be read in its records, neither names nor notes', async () => {
    const { id } = await aVault();
    const seen = (await rawRecords(id)).map((record) =>
      Buffer.from(
        JSON.stringify(record, (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
        ),
      ).toString(),
    );
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen.filter((text) => text.includes('某某厂') || text.includes('一句话') || text.includes('q1'))).toEqual(
      [],
    );
  });

  it('does not open a record put in the place of another', async () => {
    const { id, vault } = await aVault();
    await vault.save(anAssessment('a2', { scope: 'full' }));
    const db = await openDB(`zhiheng-vault-${id}`);
    const other = (await db.get('documents', 'a2')) as object;
    await db.put('documents', { ...other, id: 'a1' });
    db.close();
    expect(await vault.load('a1')).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(await vault.list()).toMatchObject({ value: { unreadable: 1, assessments: [{ id: 'a2' }] } });
  });

  it('does not take a record in clear text for one of its own', async () => {
    const { id, vault } = await aVault();
    const db = await openDB(`zhiheng-vault-${id}`);
    await db.put('documents', { id: 'planted', rev: 1, format: 1, body: anAssessment('planted') });
    db.close();
    expect(await vault.load('planted')).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('keeps aside a record it cannot read before it writes in its place', async () => {
    const { id } = await aVault();
    const db = await openDB(`zhiheng-vault-${id}`);
    await db.put('documents', { id: 'a1', rev: 7, format: 1, body: 'garbage' });
    const unlocked = await keyring.unlock(id, PASSPHRASE);
    if (!unlocked.ok) throw new Error('locked');
    expect(await unlocked.value.vault.load('a1')).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(await unlocked.value.vault.save(anAssessment('a1'))).toMatchObject({ ok: true });
    expect(await db.getAll('quarantine')).toMatchObject([{ id: 'a1', rev: 7, body: 'garbage' }]);
    db.close();
  });
});

describe('a passphrase', () => {
  it('can be changed; the old one opens no more, the records are the same', async () => {
    const { id } = await aVault();
    const before = await rawRecords(id);
    expect(await keyring.changePassphrase(id, PASSPHRASE, 'another one')).toEqual({ ok: true, value: undefined });
    expect(await keyring.unlock(id, PASSPHRASE)).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    const unlocked = await keyring.unlock(id, 'another one');
    expect(unlocked.ok && (await unlocked.value.vault.load('a1')).ok).toBe(true);
    expect(await rawRecords(id)).toEqual(before);
  });

  it('that was forgotten is reset with the recovery key, typed carelessly', async () => {
    const { id, recoveryKey } = await aVault();
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    const typed = ` ${recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const unlocked = await keyring.resetPassphrase(id, typed, 'a new passphrase');
    expect(unlocked.ok && (await unlocked.value.vault.load('a1')).ok).toBe(true);
    expect((await keyring.unlock(id, 'a new passphrase')).ok).toBe(true);
    expect((await keyring.unlock(id, PASSPHRASE)).ok).toBe(false);
  });

  it('is not reset with the key of another vault, or with nonsense', async () => {
    const [{ id }, other] = [await aVault(), await aVault('乙方')];
    const wrong = { ok: false, error: { kind: 'wrong-recovery-key' } };
    expect(await keyring.resetPassphrase(id, other.recoveryKey, 'a new passphrase')).toEqual(wrong);
    expect(await keyring.resetPassphrase(id, 'abc', 'a new passphrase')).toEqual(wrong);
  });

  it('gives a new recovery key in place of one that was seen', async () => {
    const { id, recoveryKey } = await aVault();
    const renewed = await keyring.renewRecoveryKey(id, PASSPHRASE);
    expect((await keyring.resetPassphrase(id, recoveryKey, 'a new passphrase')).ok).toBe(false);
    expect((await keyring.resetPassphrase(id, renewed.ok ? renewed.value : '', 'a new passphrase')).ok).toBe(true);
  });

  it('is wrapped with more work at the next unlocking, once more work is due', async () => {
    const { id } = await aVault();
    const stronger = createKeyring({ derive: deriveKey, kdf: { ...quick, memory: 128 } }, name);
    expect((await stronger.unlock(id, PASSPHRASE)).ok).toBe(true);
    const db = await openDB(name);
    expect(await db.get('vaults', id)).toMatchObject({
      slots: [
        { kind: 'recovery', kdf: { memory: 64 } },
        { kind: 'passphrase', kdf: { memory: 128 } },
      ],
    });
    db.close();
    expect((await stronger.unlock(id, PASSPHRASE)).ok).toBe(true);
  });

  it('is not derived with what a changed header asks for beyond all bounds', async () => {
    const { id } = await aVault();
    const db = await openDB(name);
    const header = (await db.get('vaults', id)) as { slots: { kdf: KdfParameters }[] };
    header.slots[0] = { ...header.slots[0], kdf: { ...quick, memory: 4_000_000 } };
    await db.put('vaults', header, id);
    db.close();
    expect(await keyring.unlock(id, PASSPHRASE)).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(await keyring.list()).toEqual({ ok: true, value: [] });
  });
});

describe('vaults side by side', () => {
  it('are listed without being opened, and wiped one at a time', async () => {
    const [first, second] = [await aVault('甲'), await aVault('乙')];
    const labels = async () => {
      const listed = await keyring.list();
      return listed.ok ? listed.value.map(({ label }) => label).sort() : [];
    };
    expect(await labels()).toEqual(['乙', '甲'].sort());
    expect(await keyring.wipe(first.id)).toEqual({ ok: true, value: undefined });
    expect(await labels()).toEqual(['乙']);
    expect((await indexedDB.databases()).map(({ name: one }) => one)).not.toContain(`zhiheng-vault-${first.id}`);
    expect((await second.vault.load('a1')).ok).toBe(true);
  });

  it('are all gone, and every setting with them, when everything is wiped', async () => {
    const kept: Record<string, string> = { 'zhiheng.preferences': '{}', other: 'x' };
    const storage = Object.create({
      getItem: (key: string) => kept[key] ?? null,
      setItem: () => {},
      removeItem(key: string) {
        delete kept[key];
        delete (this as Record<string, unknown>)[key];
      },
    }) as Record<string, string>;
    vi.stubGlobal('localStorage', Object.assign(storage, kept));
    const [first, second] = [await aVault('甲'), await aVault('乙')];
    await openVault(`plain-${name}`).save(anAssessment('p1'));
    expect(await wipeEverything(keyring, [name, `plain-${name}`])).toEqual({ ok: true, value: undefined });
    const left = (await indexedDB.databases()).map((one) => one.name ?? '');
    const gone = [name, `plain-${name}`, `zhiheng-vault-${first.id}`, `zhiheng-vault-${second.id}`];
    expect(left.filter((one) => gone.includes(one))).toEqual([]);
    expect(kept).toEqual({ other: 'x' });
    vi.unstubAllGlobals();
  });

  it('take in assessments kept without passphrase, which are then gone from there', async () => {
    const plain = openVault(`plain-${count}`);
    await plain.save(anAssessment('p1'));
    await plain.save(anAssessment('p2'));
    const { vault } = await aVault();
    expect(await moveAssessments(['p1', 'p2'], { from: plain, to: vault })).toEqual({ ok: true, value: undefined });
    expect(await vault.load('p2')).toEqual({ ok: true, value: anAssessment('p2') });
    expect(await plain.list()).toMatchObject({ value: { assessments: [] } });
    expect(await moveAssessments(['p3'], { from: plain, to: vault })).toEqual({
      ok: false,
      error: { kind: 'missing' },
    });
  });
});

describe('the derivation of keys', () => {
  it('that finds no memory is a failure like others', async () => {
    const { id } = await aVault();
    const starved = createKeyring({ derive: () => Promise.reject(new RangeError('no memory')), kdf: quick }, name);
    const failure = { ok: false, error: { kind: 'failed', detail: 'RangeError: no memory' } };
    expect(await starved.unlock(id, PASSPHRASE)).toEqual(failure);
    expect(await starved.create({ label: '', passphrase: PASSPHRASE, createdAt: AT })).toEqual(failure);
  });

  it('gives what Argon2id must give', async () => {
    const key = await deriveKey('password', new TextEncoder().encode('somesalt'), {
      ...quick,
      memory: 65_536,
      passes: 2,
    });
    // reference vector of the Argon2 sources, test.c, version 13
    expect(Buffer.from(key).toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
  });
});
