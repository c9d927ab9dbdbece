/** Crockford's base 32: no I, L, O, U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 25;

/** 125 random bits as five groups of five, to be printed. */
export function newRecoveryKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(LENGTH));
  const letters = [...random].map((byte) => ALPHABET.charAt(byte % 32)).join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
}

/** A recovery key as typed, in one form; undefined when it cannot be one. Case, spaces and dashes do not count. */
export function asRecoveryKey(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : undefined;
}
