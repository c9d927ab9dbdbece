/** How a secret becomes a key; kept beside what that key wraps, so that it can be raised later. */
export interface KdfParameters {
  readonly alg: 'argon2id';
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** 64 MiB, 3 passes: about 0.4 s on a calm machine. */
export const KDF_NOW: KdfParameters = { alg: 'argon2id', memory: 65_536, passes: 3, lanes: 1 };

/** Turns a secret into 32 bytes. */
export type DeriveKey = (secret: string, salt: Uint8Array, parameters: KdfParameters) => Promise<Uint8Array>;
