import type { Cell, Column, Text } from '../model.ts';
import { typeScale } from './page.ts';
import { shapedText, type Press } from './text-block.ts';

/** Blank on either side of a cell, in points. */
export const CELL_SIDE = 5;
/** No single word claims more of the table than this. */
const LARGEST_CLAIM = 0.35;
/** Chinese titles up to this length are not set one character below the other. */
const SHORT_TITLE = 4;
/** Paragraphs up to so many em are better not broken: amounts, dates, roles. The first is best, the last gives up. */
const UNBROKEN = { 'zh-CN': [6.6, 4.5, 0], en: [9.6, 6.6, 0] } as const;
/** What giving up has to save, as a share of the lines. */
const WORTH_BREAKING = 0.12;
/** How far the widths may go from what the model asks to what the texts would share out among themselves. */
const BLENDS = [0, 0.25, 0.5, 0.75, 1];
/** The model's widths are left alone unless others save this share of the lines. */
const WORTH_IT = 0.06;
/** Lines are not filled to the last point. */
const RAGGED = 1.06;

/** Between figures set to the right and a text that begins right after them. */
const AFTER_FIGURES = 8;

/** Left edge and width of each column, in points from the left of the table. */
export interface ColumnPlace {
  readonly left: number;
  readonly width: number;
}

interface MeasuredCell {
  /** Width of each paragraph on one line, in points. */
  readonly paragraphs: readonly number[];
  /** Width of the longest word, in points. */
  readonly word: number;
}

/**
 * Shares out the width as the model asks, with two reservations: a column is as wide as its longest word, and
 * where other shares would make the table clearly shorter, they are taken.
 */
export function columnPlaces(
  press: Press,
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] },
  width: number,
): ColumnPlace[] {
  const cells = rows.map((row) => columns.map((_, index) => measureCell(press, row[index] ?? [])));
  const asked = shares(columns.map((column) => column.width));
  const air = columns.map(({ align }, index) => {
    const next = columns[index + 1];
    return align === 'end' && next !== undefined && next.align !== 'end' ? AFTER_FIGURES : 0;
  });
  // the square root: a column with four times the text is twice as wide and twice as high
  const wanted = shares(columns.map((_, index) => Math.sqrt(sum(cells.flatMap((row) => row[index]!.paragraphs)) + 1)));
  const bests = UNBROKEN[press.language].map((limit) => {
    const least = columns.map((column, index) =>
      leastWidth(press, column, { cells: cells.map((row) => row[index]!), limit, width, air: air[index]! }),
    );
    const tried = BLENDS.map((blend) => {
      const blended = asked.map((share, index) => width * (share + blend * (wanted[index]! - share)));
      const widths = atLeast(blended, least);
      return { widths, lines: lineCount(cells, widths) };
    });
    return tried.reduce((found, each) => (each.lines < found.lines * (1 - WORTH_IT) ? each : found));
  });
  const best = bests.reduce((found, each) => (each.lines < found.lines * (1 - WORTH_BREAKING) ? each : found));
  let left = 0;
  return best.widths.map((own, index) => {
    const place = { left, width: own - air[index]! };
    left += own;
    return place;
  });
}

/** What a column needs for its title, its longest word and its short paragraphs. */
function leastWidth(
  press: Press,
  column: Column,
  { cells, limit, width, air }: { cells: readonly MeasuredCell[]; limit: number; width: number; air: number },
): number {
  const short = limit * typeScale(press.language).cell.size;
  const parts = cells.flatMap(({ word, paragraphs }) => [word, ...paragraphs.filter((length) => length <= short)]);
  return Math.min(width * LARGEST_CLAIM, Math.max(titleWidth(press, column), ...parts) + 2 * CELL_SIDE + air + 0.01);
}

/** Widths that are no smaller than the least: what some lack is taken from those that can spare it. */
function atLeast(widths: readonly number[], least: readonly number[]): number[] {
  const lacking = sum(widths.map((width, index) => Math.max(0, least[index]! - width)));
  const spare = sum(widths.map((width, index) => Math.max(0, width - least[index]!)));
  if (lacking === 0 || spare === 0) return [...widths];
  const moved = Math.min(lacking, spare);
  return widths.map((width, index) => {
    const missing = least[index]! - width;
    return width + missing * (moved / (missing > 0 ? lacking : spare));
  });
}

/** Lines all rows take together, about. Asked for each way to share out the width, so it makes nothing on the way. */
function lineCount(cells: readonly (readonly MeasuredCell[])[], widths: readonly number[]): number {
  let lines = 0;
  for (const row of cells) {
    let most = 0;
    for (let index = 0; index < row.length; index++) {
      const room = widths[index]! - 2 * CELL_SIDE;
      let own = 0;
      for (const length of row[index]!.paragraphs) own += Math.ceil((length * (length > room ? RAGGED : 1)) / room);
      most = Math.max(most, own);
    }
    lines += most;
  }
  return lines;
}

function measureCell(press: Press, texts: readonly Text[]): MeasuredCell {
  const { size } = typeScale(press.language).cell;
  const known = texts.map((text) => shapedText(press, text));
  return {
    paragraphs: known.map(({ shaped: { ends } }) => ends.at(-1)! * size),
    word: Math.max(0, ...known.map((each) => each.word() * size)),
  };
}

function titleWidth(press: Press, { title }: Column): number {
  const known = shapedText(press, [title], true);
  const { shaped } = known;
  // of a title in two languages, the Chinese one
  const count = shaped.joint === undefined ? shaped.codePoints.length : shaped.joint - 1;
  const whole = count <= SHORT_TITLE ? shaped.ends[count]! : 0;
  return Math.max(whole, known.word()) * typeScale(press.language).head.size;
}

function shares(parts: readonly number[]): number[] {
  const total = sum(parts);
  return parts.map((part) => part / total);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
