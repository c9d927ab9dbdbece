import type { Language } from '#kernel';
import { JOINT } from '../model.ts';
import { BREAK, breaksOf } from './break.ts';
import { isCjk, isDigit, isShared, KIND, kindOf, settable, type Kind } from './characters.ts';
import type { Measure } from './display-list.ts';

/**
 * Air between a Han character and a Latin letter or digit, in em. Readers that turn a page back into text take a
 * tenth of an em for a space, and who looks for “第5条” must find it.
 */
const SCRIPT_GAP = 0.09;
/** Blank half of a full-width punctuation mark. */
const HALF = 0.5;
const SPACE = 0x20;
const JOINT_CODE = JOINT.charCodeAt(0);
const DASH = 0x2014;
/** A long dash is two glyphs: they are drawn over each other by this much, so that no gap shows. */
const DASH_OVERLAP = 0.1;
/** Brings the pair, narrower in this font, near its due two em. */
const DASH_SIDE = 0.09;

/** A stretch of characters set alike; `link` as in the report model, `language` where it is not the document's. */
export interface Style {
  readonly bold: boolean;
  readonly muted: boolean;
  readonly link?: string;
  readonly language?: Language;
}

export interface StyledText {
  readonly text: string;
  readonly style: Style;
}

/** Characters with their place relative to each other; lengths in em. */
export interface Shaped {
  readonly codePoints: readonly number[];
  readonly styles: readonly Style[];
  readonly kinds: readonly Kind[];
  /** What may happen in front of each character: see BREAK. */
  readonly breaks: Uint8Array;
  /** Advance of the glyph as the font has it. */
  readonly glyph: readonly number[];
  /** Air in front of a character that is not the first of its line; negative where shapes overlap. */
  readonly gap: readonly number[];
  /** Blank of the glyph that is cut off within a line; at its edges see {@link frontAtEdge} and {@link backAtEdge}. */
  readonly front: readonly number[];
  readonly back: readonly number[];
  /** `ends[i]` is where character i − 1 ends if all stood in one line; length + 1 entries. */
  readonly ends: readonly number[];
  /** The first character behind the joint of two languages. */
  readonly joint?: number;
}

/** Blank cut off in front of a character that is the first of its line. */
export function frontAtEdge({ kinds, front }: Shaped, index: number): number {
  return kinds[index] === KIND.opening ? HALF : front[index]!;
}

/** Blank cut off behind a character that is the last of its line. */
export function backAtEdge({ kinds, back }: Shaped, index: number): number {
  return kinds[index] === KIND.closing ? HALF : back[index]!;
}

/** Puts characters beside each other: air between the scripts, no double blanks between punctuation. */
export function shape(texts: readonly StyledText[], language: Language, measure: Measure): Shaped {
  const { codePoints, styles, text, joint } = flatten(texts);
  const count = codePoints.length;
  const kinds: Kind[] = [];
  // plain lists: a report has thousands of short texts, for which typed arrays cost more than they hold
  const glyph: number[] = [];
  const gap: number[] = [];
  const front: number[] = [];
  const back: number[] = [];
  for (let index = 0; index < count; index++) {
    const codePoint = codePoints[index]!;
    const latin = isShared(codePoint) && isLatinHere(codePoints, index, language);
    const kind = latin ? KIND.other : kindOf(codePoint);
    kinds.push(kind);
    glyph.push(codePoint === 0x0a ? 0 : measure(codePoint, styles[index]!.bold) / 1000);
    const trim = latin ? latinForm(codePoint) : kind === KIND.middle ? MIDDLE_TRIM : NO_TRIM;
    front.push(trim.front);
    back.push(trim.back);
    const before = kinds[index - 1];
    gap.push(gapOf(kinds, codePoints, index));
    if (before === KIND.closing && meetsClosing(kind)) back[index - 1] = HALF;
    else if (kind === KIND.opening && (before === KIND.opening || before === KIND.space)) front[index] = HALF;
  }
  const ends = [0];
  for (let index = 0; index < count; index++) {
    ends.push(ends[index]! + gap[index]! + glyph[index]! - front[index]! - back[index]!);
  }
  const breaks = breaksOf(text, codePoints);
  if (language === 'en' && kinds.some((kind) => kind >= KIND.han)) holdNumbers(codePoints, kinds, breaks);
  return {
    codePoints,
    styles,
    kinds,
    breaks,
    glyph,
    gap,
    front,
    back,
    ends,
    ...(joint === undefined ? {} : { joint }),
  };
}

/** Whether a closing mark in front of this gives up its blank half. */
function meetsClosing(kind: Kind): boolean {
  return kind === KIND.closing || kind === KIND.opening || kind === KIND.space;
}

function flatten(texts: readonly StyledText[]) {
  const codePoints: number[] = [];
  const styles: Style[] = [];
  let text = '';
  let joint: number | undefined;
  for (const run of texts) {
    const part = settable(run.text);
    text += part;
    for (const character of part) {
      const codePoint = character.codePointAt(0)!;
      codePoints.push(codePoint === JOINT_CODE ? SPACE : codePoint);
      styles.push(run.style);
      if (codePoint === JOINT_CODE) joint = codePoints.length;
    }
  }
  return { codePoints, styles, text, joint };
}

/** Characters of the longest number of a document, such as 工信部联科〔2025〕279号, that an English line keeps whole. */
const LONGEST_NUMBER = 18;

/** In English a short stretch of Chinese is the number or the name of a document: it is not taken apart. */
function holdNumbers(codePoints: readonly number[], kinds: readonly Kind[], breaks: Uint8Array): void {
  const belongs = (index: number) => kinds[index]! >= KIND.han || isDigit(codePoints[index]!);
  for (let start = 0; start < kinds.length; start++) {
    if (kinds[start] !== KIND.han) continue;
    let end = start + 1;
    while (end < kinds.length && belongs(end)) end++;
    if (end - start <= LONGEST_NUMBER) breaks.fill(BREAK.never, start + 1, end);
    start = end;
  }
}

/** Air between a character and the one before it, in em. */
function gapOf(kinds: readonly Kind[], codePoints: readonly number[], index: number): number {
  if (index === 0) return 0;
  const kind = kinds[index]!;
  const before = kinds[index - 1]!;
  if ((before === KIND.han && kind === KIND.word) || (before === KIND.word && kind === KIND.han)) {
    return isDashOrDots(codePoints[index]!) || isDashOrDots(codePoints[index - 1]!) ? 0 : SCRIPT_GAP;
  }
  return dashJoint(codePoints, index);
}

function dashJoint(codePoints: readonly number[], index: number): number {
  const here = codePoints[index] === DASH;
  const before = codePoints[index - 1] === DASH;
  if (here && before) return -DASH_OVERLAP;
  const opensPair = here && codePoints[index + 1] === DASH;
  const followsPair = before && codePoints[index - 2] === DASH;
  return opensPair || followsPair ? DASH_SIDE : 0;
}

function isDashOrDots(codePoint: number): boolean {
  return codePoint === DASH || codePoint === 0x2026;
}

/** Whether a mark both scripts use stands in Latin text: judged by what it encloses or joins. */
function isLatinHere(codePoints: readonly number[], index: number, language: Language): boolean {
  const codePoint = codePoints[index]!;
  const before = neighbour(codePoints, index, -1);
  const after = neighbour(codePoints, index, 1);
  const latinBefore = before !== undefined && !isCjk(before);
  const latinAfter = after !== undefined && !isCjk(after);
  if (language === 'zh-CN') return latinBefore && latinAfter && codePoint !== DASH && codePoint !== 0x2026;
  if (codePoint === 0x201c || codePoint === 0x2018) return after === undefined || latinAfter;
  if (codePoint === 0x201d) return before === undefined || latinBefore;
  if (codePoint === 0x2019) return before === undefined || latinBefore;
  return !(before !== undefined && isCjk(before) && after !== undefined && isCjk(after));
}

function neighbour(codePoints: readonly number[], index: number, step: 1 | -1): number | undefined {
  let at = index + step;
  while (at >= 0 && at < codePoints.length && isShared(codePoints[at]!)) at += step;
  return codePoints[at];
}

interface Trim {
  readonly front: number;
  readonly back: number;
}
const NO_TRIM: Trim = { front: 0, back: 0 };
const MIDDLE_TRIM: Trim = { front: 0.25, back: 0.25 };

/** The font draws these in a full width; in Latin text the blank comes off. */
function latinForm(codePoint: number): Trim {
  switch (codePoint) {
    case 0x201c:
      return { front: 0.57, back: 0 };
    case 0x201d:
      return { front: 0, back: 0.57 };
    case 0x2018:
      return { front: 0.76, back: 0 };
    case 0x2019:
      return { front: 0, back: 0.76 };
    case 0xb7:
    case 0x2022:
      return { front: 0.34, back: 0.34 };
    default:
      return NO_TRIM;
  }
}
