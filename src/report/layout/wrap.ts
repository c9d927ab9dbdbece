import { BREAK } from './break.ts';
import { KIND, type Kind } from './characters.ts';
import { backAtEdge, frontAtEdge, type Shaped } from './shape.ts';

/** A line of a text: characters `start` to `end`, the last not included; spaces at its end are left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Natural width in em. */
  readonly width: number;
  /** Ends the text or was ended by a line feed: never stretched. */
  readonly last: boolean;
}

const TOLERANCE = 1e-6;
/** A last line shorter than this takes company from the line before. */
const SHORTEST_LAST = 1.6;
/** How far the line before may fall short for that. */
const SPARE = 2.2;
/** Behind these a word too long for its line is cut first: addresses, paths, identifiers. */
const CUT_BEHIND = new Set(Array.from('/.-_?&=@,;:', (character) => character.charCodeAt(0)));

/** Width in em of the characters from `start` to `end` standing in a line of their own. */
export function widthOf(shaped: Shaped, start: number, end: number): number {
  if (end <= start) return 0;
  const { ends, gap, front, back } = shaped;
  const last = end - 1;
  const full = ends[end]! - ends[start]! - gap[start]!;
  return full + front[start]! - frontAtEdge(shaped, start) + back[last]! - backAtEdge(shaped, last);
}

/**
 * Fills lines from the first to the last, each as full as it can be. Two languages that do not fit on one line have lines
 * of their own.
 * @param limit width of a line in em; a word that is wider is cut
 */
export function wrap(shaped: Shaped, limit: number): Line[] {
  const lines: Line[] = [];
  const count = shaped.codePoints.length;
  let start = 0;
  const parted = shaped.joint !== undefined && widthOf(shaped, 0, count) > limit + TOLERANCE;
  const stop = parted ? shaped.joint : undefined;
  while (start < count) {
    const { end, forced } = lineEnd(shaped, start, { limit, stop });
    lines.push(lineOf(shaped, { start, end, last: forced || end === count }));
    start = firstInLine(shaped, end);
  }
  if (lines.length === 0) lines.push({ start: 0, end: 0, width: 0, last: true });
  keepCompany(shaped, lines, limit);
  return lines;
}

/**
 * As {@link wrap}, with lines of about the same width: for titles, where a lone last character looks lost.
 */
export function wrapEvenly(shaped: Shaped, limit: number): Line[] {
  const lines = wrap(shaped, limit);
  if (lines.length === 1) return lines;
  let low = limit / 2;
  let high = limit;
  let best = lines;
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2;
    const tried = wrap(shaped, middle);
    if (tried.length > lines.length) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  return best;
}

/** Width in em of the widest piece that cannot be broken. */
export function widestWord(shaped: Shaped): number {
  let widest = 0;
  let start = 0;
  for (let index = 1; index <= shaped.codePoints.length; index++) {
    if (index < shaped.codePoints.length && shaped.breaks[index] === BREAK.never) continue;
    widest = Math.max(widest, widthOf(shaped, start, withoutSpaces(shaped.kinds, start, index)));
    start = index;
  }
  return widest;
}

/** @param stop the character that begins a line whatever fits before it */
function lineEnd(
  shaped: Shaped,
  start: number,
  { limit, stop }: { limit: number; stop: number | undefined },
): { end: number; forced: boolean } {
  const { breaks, kinds } = shaped;
  const count = breaks.length;
  let fitting = start;
  for (let index = start + 1; index <= count; index++) {
    if (index < count && breaks[index] === BREAK.never) continue;
    if (widthOf(shaped, start, withoutSpaces(kinds, start, index)) > limit + TOLERANCE) break;
    fitting = index;
    if (index < count && (index === stop || breaks[index] === BREAK.required)) return { end: index, forced: true };
  }
  if (fitting > start) return { end: fitting, forced: false };
  return { end: cut(shaped, start, limit), forced: false };
}

/** Cuts a word that no line can hold. */
function cut(shaped: Shaped, start: number, limit: number): number {
  const count = shaped.codePoints.length;
  let fitting = start + 1;
  let better = 0;
  for (let end = start + 1; end <= count; end++) {
    if (end > start + 1 && widthOf(shaped, start, end) > limit + TOLERANCE) break;
    fitting = end;
    if (CUT_BEHIND.has(shaped.codePoints[end - 1]!)) better = end;
    if (end < count && shaped.breaks[end] !== BREAK.never) break;
  }
  return better > start + 3 ? better : fitting;
}

function lineOf(shaped: Shaped, { start, end, last }: { start: number; end: number; last: boolean }): Line {
  const visible = withoutSpaces(shaped.kinds, start, end);
  return { start, end: visible, width: widthOf(shaped, start, visible), last };
}

function withoutSpaces(kinds: readonly Kind[], start: number, end: number): number {
  let visible = end;
  while (visible > start && kinds[visible - 1] === KIND.space) visible--;
  return visible;
}

function firstInLine(shaped: Shaped, end: number): number {
  let start = end;
  while (start < shaped.kinds.length && shaped.kinds[start] === KIND.space) start++;
  return start;
}

/** A single character is not left alone in the last line. */
function keepCompany(shaped: Shaped, lines: Line[], limit: number): void {
  const last = lines.at(-1)!;
  const before = lines.at(-2);
  if (!before || before.last || last.width >= SHORTEST_LAST) return;
  for (let split = before.end - 1; split > before.start; split--) {
    if (shaped.breaks[split] === BREAK.never) continue;
    const shortened = lineOf(shaped, { start: before.start, end: split, last: false });
    const company = lineOf(shaped, { start: split, end: last.end, last: true });
    if (shortened.width < limit - SPARE || company.width > limit) return;
    lines.splice(-2, 2, shortened, company);
    return;
  }
}
