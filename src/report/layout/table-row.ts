import type { Paint } from '#charts';
import type { Text } from '../model.ts';
import { ARTIFACT, type NodeIndex } from './display-list.ts';
import { FRAME, typeScale } from './page.ts';
import type { RunningHead, Sheet, Slab } from './slab.ts';
import { CELL_SIDE, type ColumnPlace } from './table-columns.ts';
import { linkNodes, paintLine, textBlock, type Align, type Press, type TextBlock } from './text-block.ts';

export const ROW_PAD = 5;
const BETWEEN_PARAGRAPHS = 3;
/** Lines of a cut row that stay together. */
const PIECE = 6;
/** The last piece of a cut row has at least so many. */
const LAST_PIECE = 5;
/** A paragraph of more lines than this in a narrow column goes below its row, over the whole width. */
const LONGEST = 9;
/** A column of less than this share of the table is narrow. */
const NARROW = 0.6;

export interface RowCell {
  readonly texts: readonly Text[];
  readonly align: Align;
}

export interface RowInput {
  readonly cells: readonly RowCell[];
  readonly places: readonly ColumnPlace[];
  readonly head: RunningHead;
  /** Painted above a piece that goes on on a new page. */
  readonly resumed: () => RunningHead;
  /** A row taller than this is cut into pieces; points. */
  readonly tallest: number;
}

/** A table row as one slab, or, when it is tall, as pieces of some lines each. */
export function rowSlabs(press: Press, { cells, places, head, resumed, tallest }: RowInput, body: NodeIndex): Slab[] {
  const row = press.structure.add('TR', body);
  const full = places.reduce((sum, { width }) => sum + width, 0);
  const set = cells.map((cell, index) => {
    const place = places[index]!;
    const node = press.structure.add('TD', row);
    const narrow = place.width < full * NARROW;
    return setCell(press, { texts: cell.texts, align: cell.align, place, node, longest: narrow ? LONGEST : Infinity });
  });
  // what is too long for its column stands below, as wide as the table
  let foot = Math.max(0, ...set.map(({ lines }) => lines.at(-1)?.bottom ?? 0));
  const below = set.flatMap(({ long, node }) => {
    if (long.length === 0) return [];
    const place = { left: 0, width: full };
    const { lines } = setCell(press, { texts: long, align: 'start', place, node, longest: Infinity });
    const top = foot === 0 ? 0 : foot + BETWEEN_PARAGRAPHS;
    foot = top + (lines.at(-1)?.bottom ?? 0);
    return [lines.map((line) => ({ ...line, top: line.top + top, bottom: line.bottom + top }))];
  });
  const columns = [...set.map(({ lines }) => lines), ...below];
  const height = foot + 2 * ROW_PAD;
  const edges = [0, ...(height <= tallest ? [] : cutsOf(columns)), Infinity];
  return edges.slice(0, -1).map((from, piece) => {
    const to = edges[piece + 1]!;
    const last = to === Infinity;
    const reach = last ? foot : to;
    // pieces on one page join as if the row had not been cut; at the top of a page the head keeps the distance
    const pad = piece === 0 ? ROW_PAD : 0;
    return {
      before: 0,
      glued: false,
      head: piece === 0 ? head : withPad(resumed()),
      height: pad + reach - from + (last ? ROW_PAD : 0),
      paint: (sheet, y) => {
        for (const lines of columns) {
          for (const line of lines) if (line.top >= from && line.top < to) line.paint(sheet, y + pad + line.top - from);
        }
        if (last) tableRule(sheet, y + pad + reach - from + ROW_PAD, { paint: 'line', width: 0.5 });
      },
    };
  });
}

function withPad(head: RunningHead): RunningHead {
  return { ...head, height: head.height + ROW_PAD };
}

/** A rule across the table. */
export function tableRule(sheet: Sheet, y: number, { paint, width }: { paint: Paint; width: number }): void {
  const style = { stroke: paint, strokeWidth: width };
  const points = [
    [FRAME.left, y],
    [FRAME.right, y],
  ] as const;
  sheet.ops.push({ kind: 'path', points, closed: false, style, node: ARTIFACT });
}

interface CellLine {
  /** From the upper edge of the cell's text, in points. */
  readonly top: number;
  readonly bottom: number;
  readonly paint: (sheet: Sheet, y: number) => void;
}

interface CellSetting {
  readonly texts: readonly Text[];
  readonly align: Align;
  readonly place: ColumnPlace;
  readonly node: NodeIndex;
  /** Paragraphs of more lines than this are left to stand elsewhere. */
  readonly longest: number;
}

interface SetCell {
  readonly node: NodeIndex;
  readonly lines: readonly CellLine[];
  readonly long: readonly Text[];
}

function setCell(press: Press, { texts, align, place, node, longest }: CellSetting): SetCell {
  const type = typeScale(press.language).cell;
  const width = place.width - 2 * CELL_SIDE;
  const x = FRAME.left + place.left + CELL_SIDE;
  const lines: CellLine[] = [];
  const long: Text[] = [];
  let top = 0;
  for (const text of texts) {
    const block: TextBlock = textBlock(press, text, { type, width, align });
    if (block.lines.length > longest) {
      long.push(text);
      continue;
    }
    const linkNode = linkNodes(press.structure, node);
    block.lines.forEach((_, index) => {
      const at = top + index * type.leading;
      const paint = (sheet: Sheet, y: number) => paintLine(sheet, block, { x, y, node, linkNode, index });
      lines.push({ top: at, bottom: at + type.leading, paint });
    });
    top += block.height + BETWEEN_PARAGRAPHS;
  }
  return { node, lines, long };
}

/** Where a tall row is cut: above every so many lines of those that make it tall, but not through the name in its first column. */
function cutsOf(columns: readonly (readonly CellLine[])[]): number[] {
  const [name] = columns;
  const tallest = columns.reduce((found, lines) => (lines.length > found.length ? lines : found), []);
  return tallest
    .filter((_, index) => index > 0 && index % PIECE === 0 && tallest.length - index >= LAST_PIECE)
    .map(({ top }) => top)
    .filter((top) => tallest === name || top >= (name?.at(-1)?.bottom ?? 0));
}
