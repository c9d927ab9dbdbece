import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { err, ok, type Result } from '#kernel';
import { forgetBackup } from './backup-memory.ts';
import { vaultError, type VaultError } from './database.ts';
import { encryptedCodec } from './encrypted-codec.ts';
import { KDF_NOW } from './kdf-parameters.ts';
import { asHeader, unwrapKey, wrapKey, type Slot, type VaultHeader, type Wrapping } from './key-slots.ts';
import { lossMarker } from './loss-marker.ts';
import { asRecoveryKey, newRecoveryKey } from './recovery-key.ts';
import { importKey, seal, unseal, utf8, type Box } from './sealed-box.ts';
import { forgetLastBackup } from './storage-health.ts';
import { sealedSettings } from './settings.ts';
import { openVault, type Vault } from './vault.ts';

/** A locked vault, as the list of vaults shows it. */
export interface VaultEntry {
  readonly id: string;
  /** Chosen by the person and readable without passphrase; better no client's name. */
  readonly label: string;
  readonly createdAt: string;
}

export interface UnlockedVault extends VaultEntry {
  readonly vault: Vault;
  /** A text only this vault, unlocked, can read again. */
  sealText(text: string): Promise<Box>;
  /** undefined when it is of another vault, or was changed. */
  unsealText(box: Box): Promise<string | undefined>;
}

export type UnlockError =
  | VaultError
  | { readonly kind: 'wrong-passphrase' }
  /** Not the key of this vault, or mistyped. */
  | { readonly kind: 'wrong-recovery-key' }
  /** A new passphrase of fewer than eight characters. */
  | { readonly kind: 'too-short' };

/** The vaults of this browser. A data key is never stored and lives only as long as the page. */
export interface Keyring {
  /** Oldest first; a header that cannot be read is left out and left in place. */
  list(): Promise<Result<readonly VaultEntry[], VaultError>>;
  /** @returns also the recovery key, to be shown once: it is kept nowhere */
  create(vault: NewVault): Promise<Result<UnlockedVault & { readonly recoveryKey: string }, UnlockError>>;
  unlock(id: string, passphrase: string): Promise<Result<UnlockedVault, UnlockError>>;
  /** Wraps the data key anew; records are not touched. The old passphrase no longer opens the vault. */
  changePassphrase(id: string, before: string, after: string): Promise<Result<void, UnlockError>>;
  resetPassphrase(id: string, recoveryKey: string, passphrase: string): Promise<Result<UnlockedVault, UnlockError>>;
  /** A new recovery key in place of the old one. */
  renewRecoveryKey(id: string, passphrase: string): Promise<Result<string, UnlockError>>;
  /** Deletes the vault with all its assessments. */
  wipe(id: string): Promise<Result<void, VaultError>>;
}

export interface NewVault {
  readonly label: string;
  readonly passphrase: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

interface Schema extends DBSchema {
  vaults: { key: string; value: unknown };
}

const LEAST_CHARACTERS = 8;
const STRICT = { durability: 'strict' } as const;

export function createKeyring(
  { derive, kdf = KDF_NOW }: Pick<Wrapping, 'derive'> & Partial<Wrapping>,
  databaseName = 'zhiheng-vaults',
): Keyring {
  const wrapping = { derive, kdf };
  const databaseOf = (id: string) => `zhiheng-vault-${id}`;

  const attempt = async <T, E>(work: (db: IDBPDatabase<Schema>) => Promise<Result<T, E | VaultError>>) => {
    try {
      const db = await openDB<Schema>(databaseName, 1, {
        upgrade(fresh) {
          if (!fresh.objectStoreNames.contains('vaults')) fresh.createObjectStore('vaults');
        },
      });
      try {
        return await work(db);
      } finally {
        db.close();
      }
    } catch (error) {
      return err(vaultError(error));
    }
  };

  const headerOf = (id: string): Promise<Result<VaultHeader, VaultError>> =>
    attempt<VaultHeader, VaultError>(async (db) => {
      const found = await db.get('vaults', id);
      if (found === undefined) return err({ kind: 'missing' });
      const header = asHeader(found);
      return header === undefined ? err({ kind: 'damaged' }) : ok(header);
    });

  const keep = (header: VaultHeader): Promise<Result<void, VaultError>> =>
    attempt<void, VaultError>(async (db) => {
      const transaction = db.transaction('vaults', 'readwrite', STRICT);
      await Promise.all([transaction.store.put(header, header.id), transaction.done]);
      return ok(undefined);
    });

  const open = async ({ id, label, createdAt }: VaultHeader, dataKey: Uint8Array): Promise<UnlockedVault> => {
    const key = await importKey(dataKey);
    const vault = openVault(databaseOf(id), encryptedCodec(key, id));
    const settings = sealedSettings(databaseOf(id), { key, vaultId: id });
    const about = `${id}|text|1`;
    return {
      id,
      label,
      createdAt,
      vault: { ...vault, settings },
      sealText: (text) => seal(key, about, utf8(text)),
      async unsealText(box) {
        const plain = await unseal(key, about, box);
        return plain && new TextDecoder().decode(plain);
      },
    };
  };

  /** Unwraps the data key, lets `work` have it, and fills it with zeros. */
  const withKey = async <T>(
    id: string,
    secret: { readonly kind: Slot['kind']; readonly secret: string },
    work: (header: VaultHeader, dataKey: Uint8Array<ArrayBuffer>) => Promise<Result<T, UnlockError>>,
  ): Promise<Result<T, UnlockError>> => {
    const header = await headerOf(id);
    if (!header.ok) return header;
    const dataKey = await unwrapKey(header.value, secret, derive).catch(failed);
    if (dataKey !== undefined && 'ok' in dataKey) return dataKey;
    if (dataKey === undefined) {
      return err({ kind: secret.kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-key' });
    }
    try {
      return await work(header.value, dataKey);
    } finally {
      dataKey.fill(0);
    }
  };

  /** The header with the slots of one kind replaced by a slot for `secret`, kept durably. */
  const rewrap = async (
    header: VaultHeader,
    dataKey: Uint8Array<ArrayBuffer>,
    { kind, secret }: { readonly kind: Slot['kind']; readonly secret: string },
  ): Promise<Result<void, VaultError>> => {
    const slot = await wrapKey(dataKey, { vaultId: header.id, kind, secret }, wrapping).catch(failed);
    if ('ok' in slot) return slot;
    return keep({ ...header, slots: [...header.slots.filter((other) => other.kind !== kind), slot] });
  };

  return {
    list: () =>
      attempt<readonly VaultEntry[], VaultError>(async (db) => {
        const headers = (await db.getAll('vaults')).flatMap((value) => asHeader(value) ?? []);
        const entries = headers.map(({ id, label, createdAt }) => ({ id, label, createdAt }));
        return ok(entries.sort((a, b) => a.createdAt.localeCompare(b.createdAt)));
      }),
    async create({ label, passphrase, createdAt }) {
      if (isTooShort(passphrase)) return err({ kind: 'too-short' });
      const id = crypto.randomUUID();
      const dataKey = crypto.getRandomValues(new Uint8Array(32));
      const recoveryKey = newRecoveryKey();
      const header: VaultHeader = { id, format: 1, label, createdAt, slots: [] };
      const secrets = [
        { kind: 'passphrase', secret: passphrase },
        { kind: 'recovery', secret: asRecoveryKey(recoveryKey) ?? '' },
      ] as const;
      const slots = [];
      for (const secret of secrets) {
        const slot = await wrapKey(dataKey, { vaultId: id, ...secret }, wrapping).catch(failed);
        if ('ok' in slot) return slot;
        slots.push(slot);
      }
      const kept = await keep({ ...header, slots });
      const unlocked = await open(header, dataKey);
      dataKey.fill(0);
      return kept.ok ? ok({ ...unlocked, recoveryKey }) : kept;
    },
    unlock: (id, passphrase) =>
      withKey(id, { kind: 'passphrase', secret: passphrase }, async (header, dataKey) => {
        const weaker = header.slots.some((slot) => slot.kind === 'passphrase' && isWeaker(slot, wrapping));
        // should this not be kept, the old slot still opens the vault
        if (weaker) await rewrap(header, dataKey, { kind: 'passphrase', secret: passphrase });
        return ok(await open(header, dataKey));
      }),
    changePassphrase: async (id, before, after) =>
      isTooShort(after)
        ? err({ kind: 'too-short' })
        : withKey(id, { kind: 'passphrase', secret: before }, (header, dataKey) =>
            rewrap(header, dataKey, { kind: 'passphrase', secret: after }),
          ),
    async resetPassphrase(id, recoveryKey, passphrase) {
      const secret = asRecoveryKey(recoveryKey);
      if (secret === undefined) return err({ kind: 'wrong-recovery-key' });
      if (isTooShort(passphrase)) return err({ kind: 'too-short' });
      return withKey(id, { kind: 'recovery', secret }, async (header, dataKey) => {
        const kept = await rewrap(header, dataKey, { kind: 'passphrase', secret: passphrase });
        return kept.ok ? ok(await open(header, dataKey)) : kept;
      });
    },
    renewRecoveryKey: (id, passphrase) =>
      withKey(id, { kind: 'passphrase', secret: passphrase }, async (header, dataKey) => {
        const recoveryKey = newRecoveryKey();
        const kept = await rewrap(header, dataKey, { kind: 'recovery', secret: asRecoveryKey(recoveryKey) ?? '' });
        return kept.ok ? ok(recoveryKey) : kept;
      }),
    wipe: (id) =>
      attempt<void, VaultError>(async (db) => {
        const transaction = db.transaction('vaults', 'readwrite', STRICT);
        // the key first: without it what is left of the records says nothing
        await Promise.all([transaction.store.delete(id), transaction.done]);
        await deleteDB(databaseOf(id));
        lossMarker(databaseOf(id)).accept(0);
        await forgetBackup(id);
        forgetLastBackup(id);
        return ok(undefined);
      }),
  };
}

/** Argon2id needs 64 MiB and a worker: a small device may have neither to give. */
function failed(error: unknown): { readonly ok: false; readonly error: VaultError } {
  return err({ kind: 'failed', detail: String(error) });
}

function isTooShort(passphrase: string): boolean {
  return [...passphrase.normalize('NFKC')].length < LEAST_CHARACTERS;
}

function isWeaker({ kdf: { memory, passes } }: Slot, { kdf }: Wrapping): boolean {
  return memory < kdf.memory || (memory === kdf.memory && passes < kdf.passes);
}
