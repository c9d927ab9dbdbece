import type { Paint } from '#charts';
import type { Text } from '../model.ts';
import { ARTIFACT, type NodeIndex } from './display-list.ts';
import { FRAME, typeScale } from './page.ts';
import type { RunningHead, Sheet, Slab } from './slab.ts';
import { CELL_SIDE, type ColumnPlace } from './table-columns.ts';
import { linkNodes, paintLine, textBlock, type Align, type Press, type TextBlock } from './text-block.ts';

const PAD = 5;
const BETWEEN_PARAGRAPHS = 3;
/** Lines of a cut row that stay together. */
const PIECE = 6;

export interface RowCell {
  readonly texts: readonly Text[];
  readonly align: Align;
}

export interface RowInput {
  readonly cells: readonly RowCell[];
  readonly places: readonly ColumnPlace[];
  readonly head: RunningHead;
  /** A row taller than this is cut into pieces; points. */
  readonly tallest: number;
}

/** A table row as one slab, or, when it is taller than a page, as pieces of some lines each. */
export function rowSlabs(press: Press, { cells, places, head, tallest }: RowInput, body: NodeIndex): Slab[] {
  const row = press.structure.add('TR', body);
  const set = cells.map((cell, index) =>
    setCell(press, { cell, place: places[index]!, node: press.structure.add('TD', row) }),
  );
  const height = Math.max(0, ...set.map((lines) => lines.at(-1)?.bottom ?? 0)) + 2 * PAD;
  const cuts = height <= tallest ? [] : cutsOf(press, height - 2 * PAD);
  const edges = [0, ...cuts, Infinity];
  return edges.slice(0, -1).map((from, piece) => {
    const to = edges[piece + 1]!;
    const last = to === Infinity;
    const reach = last ? height - 2 * PAD : to;
    return {
      before: 0,
      glued: false,
      head,
      height: reach - from + PAD + (last ? PAD : 0),
      paint: (sheet, y) => {
        for (const lines of set) {
          for (const line of lines) if (line.top >= from && line.top < to) line.paint(sheet, y + PAD + line.top - from);
        }
        if (last) tableRule(sheet, y + reach - from + 2 * PAD, { paint: 'line', width: 0.5 });
      },
    };
  });
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

function setCell(
  press: Press,
  { cell, place, node }: { cell: RowCell; place: ColumnPlace; node: NodeIndex },
): CellLine[] {
  const type = typeScale(press.language).cell;
  const width = place.width - 2 * CELL_SIDE;
  const x = FRAME.left + place.left + CELL_SIDE;
  const linkNode = linkNodes(press.structure, node);
  const lines: CellLine[] = [];
  let top = 0;
  for (const text of cell.texts) {
    const block: TextBlock = textBlock(press, text, { type, width, align: cell.align });
    block.lines.forEach((_, index) => {
      const at = top + index * type.leading;
      const paint = (sheet: Sheet, y: number) => paintLine(sheet, block, { x, y, node, linkNode, index });
      lines.push({ top: at, bottom: at + type.leading, paint });
    });
    top += block.height + BETWEEN_PARAGRAPHS;
  }
  return lines;
}

/** Where a row of this height is cut: at every so many lines. */
function cutsOf(press: Press, height: number): number[] {
  const step = typeScale(press.language).cell.leading * PIECE;
  const cuts: number[] = [];
  for (let cut = step; cut < height; cut += step) cuts.push(cut);
  return cuts;
}
