/** What AES-256-GCM makes of a text. */
export interface Box {
  /** 96 random bits, new at every write. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ct: Uint8Array<ArrayBuffer>;
}

export function importKey(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** @param about where the box belongs; it opens nowhere else */
export async function seal(key: CryptoKey, about: string, plain: Uint8Array<ArrayBuffer>): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(about) }, key, plain);
  return { iv, ct: new Uint8Array(ct) };
}

/** undefined when the key is another, or anything was changed: the two cannot be told apart. */
export async function unseal(key: CryptoKey, about: string, box: Box): Promise<Uint8Array | undefined> {
  try {
    const algorithm = { name: 'AES-GCM', iv: box.iv, additionalData: utf8(about) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, box.ct));
  } catch {
    return undefined;
  }
}

export function asBox(value: unknown): Box | undefined {
  if (typeof value !== 'object' || value === null || !('iv' in value) || !('ct' in value)) return undefined;
  const { iv, ct } = value;
  return iv instanceof Uint8Array && ct instanceof Uint8Array
    ? { iv: new Uint8Array(iv), ct: new Uint8Array(ct) }
    : undefined;
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}
