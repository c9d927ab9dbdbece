import { armor, Decrypter, Encrypter } from 'age-encryption';
import { err, ok, type Result } from '#kernel';
import type { CipherError, FileCipher } from './file-cipher.ts';

/** Power of two of the scrypt work: 128 MiB and about a second. The age command writes 18 by default. */
const WORK = 17;
/** 256 MiB; a file may ask for more, and is not given it. */
const MOST_WORK = 18;
const LONGEST_HEADER = 4_096;

/** The age format with a passphrase, on the thread that calls. */
export function ageCipher(work: number = WORK): FileCipher {
  return {
    encrypt(plain, passphrase) {
      const encrypter = new Encrypter();
      encrypter.setScryptWorkFactor(work);
      encrypter.setPassphrase(passphrase.normalize('NFKC'));
      return encrypter.encrypt(plain);
    },
    async decrypt(sealed, passphrase) {
      const binary = withoutArmor(sealed);
      if (binary === undefined) return err({ kind: 'damaged' });
      const fault = headerFault(binary);
      if (fault !== undefined) return err(fault);
      const normal = passphrase.normalize('NFKC');
      const opened = await decryptWith(binary, normal);
      const wrong = !opened.ok && opened.error.kind === 'wrong-passphrase';
      // the age command takes a passphrase as it is typed
      return wrong && normal !== passphrase ? decryptWith(binary, passphrase) : opened;
    },
  };
}

function withoutArmor(sealed: Uint8Array): Uint8Array | undefined {
  if (sealed[0] !== 0x2d) return sealed;
  try {
    return armor.decode(new TextDecoder().decode(sealed));
  } catch {
    return undefined;
  }
}

/** What the header, which is text, says against opening; asked before any memory is spent. */
function headerFault(binary: Uint8Array): CipherError | undefined {
  const text = new TextDecoder('latin1').decode(binary.subarray(0, LONGEST_HEADER));
  const end = /^--- \S{43}\n/m.exec(text);
  if (end === null) return binary.length < LONGEST_HEADER ? { kind: 'truncated' } : { kind: 'damaged' };
  const header = text.slice(0, end.index);
  const stanzas = header.match(/^-> .*$/gm) ?? [];
  const work = /^-> scrypt \S+ (\d+)$/.exec(stanzas[0] ?? '')?.[1];
  if (stanzas.length !== 1 || work === undefined) {
    return stanzas.length > 0 && !header.includes('-> scrypt') ? { kind: 'not-ours' } : { kind: 'damaged' };
  }
  if (Number(work) > MOST_WORK) return { kind: 'too-big' };
  // nonce of 16 bytes, then at least the 16 of an authentication tag
  return binary.length < end.index + end[0].length + 32 ? { kind: 'truncated' } : undefined;
}

async function decryptWith(binary: Uint8Array, passphrase: string): Promise<Result<Uint8Array, CipherError>> {
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return ok(await decrypter.decrypt(binary));
  } catch (error) {
    const wrong = error instanceof Error && error.message.startsWith('no identity matched');
    return err({ kind: wrong ? 'wrong-passphrase' : 'damaged' });
  }
}
