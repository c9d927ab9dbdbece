import LineBreaker from 'linebreak';
import { isCjk, isDigit, KIND, kindOf } from './characters.ts';

/** What may happen in front of a character. */
export const BREAK = { never: 0, allowed: 1, required: 2 } as const;
export type Break = (typeof BREAK)[keyof typeof BREAK];

/** Never the first of a line, whatever UAX #14 says of them. */
const NO_START = new Set('—～·–…%‰℃'.split('').map(code));
/** Latin closing marks: held to what they close. */
const LATIN_CLOSING = new Set('.,;:!?)]}'.split('').map(code));
/** Counted words that stay with their number. */
const UNITS = new Set('年月日号章条项级分个家名台次位万亿元％℃倍'.split('').map(code));
const ORDINAL = code('第');
const DASH = code('—');
const EN_DASH = code('–');
const HYPHEN = code('-');
const SLASH = code('/');
const DOT = code('·');
/** Words that stand in front of their number and stay with it. */
const COUNTING = ['CNY', 'onth', 'onths', 'evel', 'easure', 'lace', 'uarter', 'tem'].map((word) =>
  Array.from(word, code),
);
const SPACE = 0x20;

/**
 * Where a line may end, by UAX #14 with rules of our own on top: a dash, a wave or an ellipsis never opens a
 * line, a number keeps its unit, its currency, what it counts and its 第, a long dash and a code such as T05-M2 or GB/T are not cut, and Chinese
 * quotation marks may stand at the edge of a line (UAX #14 glues them on both sides because it cannot tell them from Latin
 * ones).
 * @returns for each code point what may happen in front of it; the first is never broken
 */
export function breaksOf(text: string, codePoints: readonly number[]): Uint8Array {
  const breaks = new Uint8Array(codePoints.length);
  const breaker = new LineBreaker(text);
  let next = breaker.nextBreak();
  let unit = 0;
  for (let index = 0; index < codePoints.length; index++) {
    while (next && next.position < unit) next = breaker.nextBreak();
    const found = next?.position === unit && index > 0 ? next : undefined;
    if (found?.required) breaks[index] = BREAK.required;
    else if (index > 0) breaks[index] = decide(codePoints, index, found !== undefined);
    unit += codePoints[index]! > 0xffff ? 2 : 1;
  }
  return breaks;
}

function decide(codePoints: readonly number[], index: number, allowed: boolean): Break {
  const before = codePoints[index - 1]!;
  const after = codePoints[index]!;
  if (allowed) return isHeldTogether(codePoints, index) ? BREAK.never : BREAK.allowed;
  const opensQuote = kindOf(after) === KIND.opening && isCjk(before) && kindOf(before) !== KIND.opening;
  const closedQuote = kindOf(before) === KIND.closing && isCjk(after) && kindOf(after) !== KIND.closing;
  return (opensQuote || closedQuote) && !isHeldTogether(codePoints, index) ? BREAK.allowed : BREAK.never;
}

function isHeldTogether(codePoints: readonly number[], index: number): boolean {
  const after = codePoints[index]!;
  const adjacent = codePoints[index - 1]!;
  const spaced = adjacent === SPACE;
  const before = spaced ? codePoints[index - 2] : adjacent;
  if (before === undefined) return false;
  if (NO_START.has(after) || kindOf(after) === KIND.closing || kindOf(adjacent) === KIND.opening) return true;
  if (LATIN_CLOSING.has(after) && !spaced) return true;
  if (isDigit(before) && UNITS.has(after)) return true;
  if (before === ORDINAL && isDigit(after)) return true;
  // a grade behind its dot
  if (before === DOT && isCapital(after) && (codePoints[index + 1] ?? SPACE) === SPACE) return true;
  if (before === SLASH && isCapital(after) && isCapital(codePoints[index - 2] ?? 0)) return true;
  if (spaced && isDigit(after) && COUNTING.some((word) => endsWith(codePoints, index - 1, word))) return true;
  if (!isDigit(codePoints[index - 2] ?? 0)) return false;
  return adjacent === HYPHEN || ((adjacent === DASH || adjacent === EN_DASH) && isDigit(after));
}

function isCapital(codePoint: number): boolean {
  return codePoint >= 0x41 && codePoint <= 0x5a;
}

function endsWith(codePoints: readonly number[], end: number, word: readonly number[]): boolean {
  return word.every((codePoint, index) => codePoints[end - word.length + index] === codePoint);
}

function code(character: string): number {
  return character.codePointAt(0)!;
}
