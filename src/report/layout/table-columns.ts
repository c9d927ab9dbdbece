import type { Cell, Column } from '../model.ts';
import { shape } from './shape.ts';
import { typeScale } from './page.ts';
import type { Press } from './text-block.ts';
import { widestWord } from './wrap.ts';

/** Blank on either side of a cell, in points. */
export const CELL_SIDE = 5;
/** No single word claims more of the table than this. */
const LARGEST_CLAIM = 0.35;
/** Chinese titles up to this length are not set one character below the other. */
const SHORT_TITLE = 4;

/** Left edge and width of each column, in points from the left of the table. */
export interface ColumnPlace {
  readonly left: number;
  readonly width: number;
}

/**
 * Shares out the width as the model asks, except that a column is always as wide as its longest word: what it
 * needs more is taken from the columns that can spare it.
 */
export function columnPlaces(
  press: Press,
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] },
  width: number,
): ColumnPlace[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const asked = columns.map((column) => (column.width / total) * width);
  const least = columns.map((column, index) => {
    const cells = rows.map((row) => row[index] ?? []);
    return Math.min(width * LARGEST_CLAIM, leastWidth(press, column, cells));
  });
  const lacking = asked.reduce((sum, share, index) => sum + Math.max(0, least[index]! - share), 0);
  const spare = asked.reduce((sum, share, index) => sum + Math.max(0, share - least[index]!), 0);
  const given = spare === 0 ? 0 : Math.min(1, lacking / spare);
  const granted = spare === 0 || lacking === 0 ? 0 : Math.min(1, spare / lacking);
  let left = 0;
  return asked.map((share, index) => {
    const missing = least[index]! - share;
    const own = missing > 0 ? share + missing * granted : share + missing * given;
    const place = { left, width: own };
    left += own;
    return place;
  });
}

function leastWidth(press: Press, { title }: Column, cells: readonly Cell[]): number {
  const { cell, head } = typeScale(press.language);
  const titleStyle = { bold: true, muted: false };
  const shapedTitle = shape([{ text: title, style: titleStyle }], press.language, press.measure);
  const whole = shapedTitle.codePoints.length <= SHORT_TITLE;
  let least = (whole ? shapedTitle.ends.at(-1)! : widestWord(shapedTitle)) * head.size;
  for (const texts of cells) {
    for (const text of texts) {
      for (const run of text) {
        const plain = typeof run === 'string' ? { text: run } : run;
        const style = { bold: 'bold' in plain && (plain.bold ?? false), muted: false };
        least = Math.max(
          least,
          widestWord(shape([{ text: plain.text, style }], press.language, press.measure)) * cell.size,
        );
      }
    }
  }
  return least + 2 * CELL_SIDE + 0.01;
}
