/** What a character is to the line it stands in. */
export const KIND = {
  /** Latin punctuation and every symbol set with its own width. */
  other: 0,
  /** A letter or digit, beside which a Han character wants air. */
  word: 1,
  space: 2,
  /** Han characters, kana and full-width symbols. */
  han: 3,
  /** Full-width punctuation whose ink is in its right half: （《“ */
  opening: 4,
  /** Full-width punctuation whose ink is in its left half: ），。” */
  closing: 5,
  /** · centred in a full width */
  middle: 6,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

const OPENING = codes('（《〈「『【〔〖［｛“‘');
const CLOSING = codes('）》〉」』】〕〗］｝”’，。、；：！？．');
const MIDDLE = codes('·•');

/** Both scripts use these and set them in different widths: who their neighbours are decides. */
const SHARED = codes('“”‘’·•—…');

/** First and last code point of what is set like Han characters. */
const HAN: readonly (readonly [number, number])[] = [
  [0x2460, 0x24ff],
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0x20000, 0x3347f],
];

/** Kinds of the characters that were asked for: each is asked for thousands of times. */
const known: (Kind | undefined)[] = Array.from({ length: 0x10000 }, () => undefined);

/** @returns the kind of a character standing in Chinese text */
export function kindOf(codePoint: number): Kind {
  if (codePoint > 0xffff) return foundKind(codePoint);
  return (known[codePoint] ??= foundKind(codePoint));
}

function foundKind(codePoint: number): Kind {
  if (codePoint < 0x7f) {
    if (codePoint === 0x20 || codePoint === 0x0a) return KIND.space;
    return isAsciiWord(codePoint) ? KIND.word : KIND.other;
  }
  if (codePoint === 0xa0) return KIND.space;
  if (OPENING.has(codePoint)) return KIND.opening;
  if (CLOSING.has(codePoint)) return KIND.closing;
  if (MIDDLE.has(codePoint)) return KIND.middle;
  if (codePoint >= 0xc0 && codePoint < 0x500) return codePoint === 0xd7 || codePoint === 0xf7 ? KIND.other : KIND.word;
  if (SHARED.has(codePoint)) return KIND.han;
  return HAN.some(([first, last]) => codePoint >= first && codePoint <= last) ? KIND.han : KIND.other;
}

/** Whether the character belongs to Chinese alone. */
export function isCjk(codePoint: number): boolean {
  return codePoint >= 0x2460 && kindOf(codePoint) >= KIND.han && !SHARED.has(codePoint);
}

export function isShared(codePoint: number): boolean {
  return codePoint > 0x7f && SHARED.has(codePoint);
}

export function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** Nothing in it to be changed: what most texts are. */
const PLAIN = /^[\n\x20-\x7e\u2018-\u201d\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * Text as it is set: line ends unified, odd spaces plain but for the joint of two languages, accents joined to their letters, and nothing that
 * has no shape of its own (controls, joiners, variation selectors, halves of pairs).
 */
export function settable(text: string): string {
  if (PLAIN.test(text)) return text;
  const plain = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\u2000\u2001\u2003-\u200a\u202f]/g, ' ')
    .replace(/[^\P{Cc}\n]|\p{Cf}|\p{Cs}|\p{Variation_Selector}/gu, '');
  return /[\u0300-\u036f]/.test(plain) ? plain.normalize('NFC') : plain;
}

function isAsciiWord(codePoint: number): boolean {
  const letter = codePoint | 0x20;
  return isDigit(codePoint) || (letter >= 0x61 && letter <= 0x7a) || codePoint === 0x25;
}

function codes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0)!));
}
