import type { Result } from '#kernel';

export type CipherError =
  /** Wrong, or the part of the file that would tell is damaged: the two cannot be told apart. */
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged' }
  /** Opening would take more memory than is allowed. */
  | { readonly kind: 'too-big' }
  /** Encrypted to somebody's key, not with a passphrase. */
  | { readonly kind: 'not-ours' };

/** Encrypts files with a passphrase in the age format. */
export interface FileCipher {
  encrypt(plain: Uint8Array, passphrase: string): Promise<Uint8Array>;
  decrypt(sealed: Uint8Array, passphrase: string): Promise<Result<Uint8Array, CipherError>>;
}
