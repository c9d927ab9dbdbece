import * as z from 'zod/mini';
import type { DeriveKey, KdfParameters } from './kdf-parameters.ts';
import { importKey, seal, unseal } from './sealed-box.ts';

z.config({ jitless: true });

const bytes = (length: number) =>
  z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array && value.length === length);
const upTo = (most: number) => z.int().check(z.positive(), z.maximum(most));

const Slot = z.strictObject({
  kind: z.enum(['passphrase', 'recovery']),
  // bounds, for a changed record must not make the page take all memory
  kdf: z.strictObject({ alg: z.literal('argon2id'), memory: upTo(262_144), passes: upTo(20), lanes: upTo(4) }),
  salt: bytes(16),
  iv: bytes(12),
  ct: bytes(48),
});
/** The data key, wrapped by what one secret gives. */
export type Slot = z.infer<typeof Slot>;

const Header = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  format: z.literal(1),
  label: z.string().check(z.maxLength(400)),
  createdAt: z.string().check(z.maxLength(40)),
  slots: z.array(Slot).check(z.maxLength(8)),
});
/** What is known of a vault while it is locked. */
export type VaultHeader = z.infer<typeof Header>;

export function asHeader(value: unknown): VaultHeader | undefined {
  const checked = Header.safeParse(value);
  return checked.success ? checked.data : undefined;
}

export interface Wrapping {
  readonly derive: DeriveKey;
  readonly kdf: KdfParameters;
}

const about = (vaultId: string, kind: Slot['kind']) => `${vaultId}|slot|${kind}|1`;

/** @param secret a passphrase, used in NFKC form, or a recovery key in its one form */
export async function wrapKey(
  dataKey: Uint8Array<ArrayBuffer>,
  { vaultId, kind, secret }: { vaultId: string; kind: Slot['kind']; secret: string },
  { derive, kdf }: Wrapping,
): Promise<Slot> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await importKey(await derive(secret.normalize('NFKC'), salt, kdf));
  return { kind, kdf, salt, ...(await seal(key, about(vaultId, kind), dataKey)) };
}

/** The data key from one of the slots; undefined when the secret fits none. The caller fills it with zeros after use. */
export async function unwrapKey(
  { id, slots }: VaultHeader,
  { kind, secret }: { kind: Slot['kind']; secret: string },
  derive: DeriveKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (const slot of slots) {
    if (slot.kind !== kind) continue;
    const key = await importKey(await derive(secret.normalize('NFKC'), slot.salt, slot.kdf));
    const dataKey = await unseal(key, about(id, kind), slot);
    if (dataKey !== undefined) return new Uint8Array(dataKey);
  }
  return undefined;
}
