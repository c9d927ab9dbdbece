import type { Language } from '#kernel';

/** Words of a new passphrase: with 256 to choose from, 48 random bits. */
const WORDS = 6;

/** A passphrase of six random words in the language of the screen, parted by blanks. Loads its word list when called. */
export async function newPassphrase(language: Language): Promise<string> {
  const { wordList } = await import('./word-lists.ts');
  const words = wordList(language);
  const random = crypto.getRandomValues(new Uint8Array(WORDS));
  return [...random].map((byte) => words[byte] ?? '').join(' ');
}

export interface Strength {
  /** A rough lower estimate of how many guesses it takes, as a power of two. */
  readonly bits: number;
  /** Under 35 bits is soon guessed; from 45 on it takes years, for each guess costs 64 MiB and a third of a second. */
  readonly verdict: 'weak' | 'fair' | 'strong';
}

const COMMON =
  /password|qwert|asdf|admin|letmein|welcome|iloveyou|zhiheng|woaini|mima|密码|智衡|(?:19|20)\d\d|5201314|a1b2c3/gi;

/**
 * An honest rough guess, not a promise: each new letter counts, each that only repeats or continues the one before
 * hardly does, and what everybody takes counts as one letter. Words of ours count as words.
 */
export async function strengthOf(passphrase: string): Promise<Strength> {
  const { isOwnWord } = await import('./word-lists.ts');
  const text = passphrase.normalize('NFKC').trim();
  const parts = text.split(/\s+/);
  const bits = parts.every(isOwnWord) ? new Set(parts).size * 8 : bitsOfLetters(text);
  return { bits: Math.floor(bits), verdict: bits < 35 ? 'weak' : bits < 45 ? 'fair' : 'strong' };
}

function bitsOfLetters(text: string): number {
  const letters = [...text.replaceAll(COMMON, '*')];
  const kinds: readonly [RegExp, number][] = [
    [/\p{Script=Han}/u, 500],
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^\p{Script=Han}a-zA-Z\d]/u, 20],
  ];
  const pool = kinds.reduce((sum, [kind, size]) => (letters.some((one) => kind.test(one)) ? sum + size : sum), 0);
  // letters of words follow from one another: in running text each is worth about half
  const perLetter = Math.min(Math.log2(Math.max(pool, 1)), 9) * (/[a-z]{4}/i.test(text) ? 0.6 : 0.9);
  return letters.reduce((bits, letter, at) => {
    const step = letter.codePointAt(0)! - (letters[at - 1]?.codePointAt(0) ?? -9);
    const seen = letters.indexOf(letter) < at;
    return bits + (Math.abs(step) <= 1 ? 0.5 : seen ? perLetter / 2 : perLetter);
  }, 0);
}
