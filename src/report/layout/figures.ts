import type { Block } from '../model.ts';
import { ARTIFACT, type NodeIndex } from './display-list.ts';
import { FRAME, typeScale, type Type } from './page.ts';
import type { Entry, Sheet, Slab } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { linkNodes, paintBlock, textBlock, textWidth, type Press } from './text-block.ts';

type Figures = Extract<Block, { kind: 'figures' }>;

/** Most figures that stand side by side. */
const MOST = 4;
const PAD = { x: 12, y: 10 } as const;
const VALUE = { size: 22, leading: 32 } as const;
const SMALLEST_VALUE = 12;

/** Key figures side by side: label, large value, note, with fine rules between them. */
export function figuresSlabs(press: Press, { items }: Figures, entry: Entry): Slab[] {
  const list = press.structure.add('L', DOCUMENT);
  const rows = Math.ceil(items.length / MOST);
  const perRow = Math.ceil(items.length / Math.max(1, rows));
  const slabs: Slab[] = [];
  for (let row = 0; row < rows; row++) {
    const width = FRAME.width / perRow;
    const inRow = items.slice(row * perRow, (row + 1) * perRow);
    const type = valueType(press, inRow, width - 2 * PAD.x);
    const cells = inRow.map((item, index) => {
      return cellOf(press, item, { x: FRAME.left + index * width, width, first: index === 0, list, type });
    });
    slabs.push({
      before: row === 0 ? entry.before : 0,
      glued: row === 0 ? entry.glued : true,
      height: Math.max(...cells.map(({ height }) => height)) + 2 * PAD.y,
      paint: (sheet, y) => paintRow(sheet, cells, y),
    });
  }
  return slabs;
}

interface FigureCell {
  readonly x: number;
  readonly first: boolean;
  readonly height: number;
  readonly paint: (sheet: Sheet, y: number) => void;
}

interface CellPlace {
  readonly x: number;
  readonly width: number;
  readonly first: boolean;
  readonly list: NodeIndex;
  readonly type: Type;
}

function cellOf(press: Press, item: Figures['items'][number], { x, width, first, list, type }: CellPlace): FigureCell {
  const { small } = typeScale(press.language);
  const inner = width - (first ? PAD.x : 2 * PAD.x);
  const label = textBlock(press, [item.label], { type: small, width: inner, paint: 'muted' });
  const value = textBlock(press, [item.value], { type, width: inner, bold: true, paint: 'brand' });
  const note = textBlock(press, [item.note], { type: small, width: inner, paint: 'muted' });
  const node = press.structure.add('LBody', press.structure.add('LI', list));
  const place = { x: first ? x : x + PAD.x, node, linkNode: linkNodes(press.structure, node) };
  return {
    x,
    first,
    height: label.height + value.height + note.height,
    paint: (sheet, y) => {
      paintBlock(sheet, label, { ...place, y });
      paintBlock(sheet, value, { ...place, y: y + label.height });
      paintBlock(sheet, note, { ...place, y: y + label.height + value.height });
    },
  };
}

/** Values on one line each and of one size: smaller where one of them is long. */
function valueType(press: Press, items: Figures['items'], width: number): Type {
  const widest = Math.max(...items.map(({ value }) => textWidth(press, [value], { type: VALUE, bold: true })));
  const size = Math.max(SMALLEST_VALUE, VALUE.size * Math.min(1, (width - 0.5) / widest));
  return { size, leading: VALUE.leading };
}

function paintRow(sheet: Sheet, cells: readonly FigureCell[], y: number): void {
  const height = Math.max(...cells.map((cell) => cell.height)) + 2 * PAD.y;
  rule(sheet, [FRAME.left, y], [FRAME.right, y]);
  rule(sheet, [FRAME.left, y + height], [FRAME.right, y + height]);
  for (const cell of cells) {
    if (!cell.first) rule(sheet, [cell.x, y + PAD.y], [cell.x, y + height - PAD.y]);
    cell.paint(sheet, y + PAD.y);
  }
}

function rule(sheet: Sheet, from: readonly [number, number], to: readonly [number, number]): void {
  const style = { stroke: 'line', strokeWidth: 0.6 } as const;
  sheet.ops.push({ kind: 'path', points: [from, to], closed: false, style, node: ARTIFACT });
}
