import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { Language } from '#kernel';
import type { Block, Cell, Column } from '../model.ts';
import { xmlText } from '../xml-text.ts';
import { columnWidths } from './column-widths.ts';
import { bookmarked, runsOf } from './runs.ts';
import { hex, LINES, type Colours } from './styles.ts';

export interface Frame {
  readonly colours: Colours;
  readonly language: Language;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const PLAIN = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const PAD = { top: 50, bottom: 50, left: 80, right: 80 } as const;

const ALIGNMENT = { start: AlignmentType.START, end: AlignmentType.END, center: AlignmentType.CENTER } as const;

/** The caption above, the head repeated on every page, rows that are not cut. */
export function tableBlocks(block: Extract<Block, { kind: 'table' }>, frame: Frame): (Paragraph | Table)[] {
  const widths = columnWidths(block, frame);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(frame.colours.line) };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(
      ({ title, align }, index) =>
        new TableCell({
          width: { size: widths[index]!, type: WidthType.DXA },
          verticalAlign: VerticalAlign.BOTTOM,
          shading: { fill: hex(frame.colours['brand-soft']) },
          children: [
            new Paragraph({
              style: 'Cell',
              keepNext: true,
              alignment: ALIGNMENT[align ?? 'start'],
              children: runsOf([{ text: title, bold: true }], frame.colours, { color: hex(frame.colours.brand) }),
            }),
          ],
        }),
    ),
  });
  const rows = block.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((column, index) => {
          return cellOf(cells[index] ?? [], { column, width: widths[index]!, colours: frame.colours });
        }),
      }),
  );
  const thick = { style: BorderStyle.SINGLE, size: 8, color: hex(frame.colours.brand) };
  return [
    new Paragraph({ style: 'Caption', children: [bookmarked(block.id, block.caption)] }),
    new Table({
      width: { size: frame.width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      margins: PAD,
      borders: { ...PLAIN, top: thick, bottom: thick, insideHorizontal: rule },
      rows: [head, ...rows],
    }),
    spacer(),
  ];
}

function cellOf(
  cell: Cell,
  { column, width, colours }: { readonly column: Column; readonly width: number; readonly colours: Colours },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: paragraphsOf(cell, colours, ALIGNMENT[column.align ?? 'start']),
  });
}

function paragraphsOf(
  cell: Cell,
  colours: Colours,
  alignment: (typeof ALIGNMENT)[keyof typeof ALIGNMENT],
): Paragraph[] {
  const texts = cell.length === 0 ? [['']] : cell;
  return texts.map((text) => new Paragraph({ style: 'Cell', alignment, children: runsOf(text, colours) }));
}

/** Label and text, a row each, with a hairline between. */
export function fieldsTable(
  { items }: Extract<Block, { kind: 'fields' }>,
  { colours, width }: Pick<Frame, 'colours' | 'width'>,
): Table {
  const widths = shared([22, 78], width);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.line) };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: PAD,
    borders: { ...PLAIN, top: rule, bottom: rule, insideHorizontal: rule },
    rows: items.map(
      ({ label, texts }) =>
        new TableRow({
          cantSplit: true,
          children: [[[{ text: label, bold: true }]], texts].map(
            (cell, index) =>
              new TableCell({
                width: { size: widths[index]!, type: WidthType.DXA },
                children: paragraphsOf(cell, colours, AlignmentType.START),
              }),
          ),
        }),
    ),
  });
}

/** Key figures side by side. */
export function figuresTable(
  { items }: Extract<Block, { kind: 'figures' }>,
  { colours, width }: Pick<Frame, 'colours' | 'width'>,
): Table {
  const widths = shared(
    items.map(() => 1),
    width,
  );
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.line) };
  const cell = (children: Paragraph[], index: number): TableCell => {
    const options: ITableCellOptions = { width: { size: widths[index]!, type: WidthType.DXA }, children };
    return new TableCell(options);
  };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: PAD,
    borders: { ...PLAIN, top: rule, bottom: rule, insideVertical: rule },
    rows: [
      new TableRow({
        cantSplit: true,
        children: items.map(({ label, value, note }, index) =>
          cell(
            [
              new Paragraph({ style: 'Small', text: xmlText(label) }),
              new Paragraph({ style: 'FigureValue', text: xmlText(value) }),
              new Paragraph({ style: 'Small', text: xmlText(note) }),
            ],
            index,
          ),
        ),
      }),
    ],
  });
}

/** A little air: a table would otherwise touch what follows, and two tables would become one. */
export function spacer(): Paragraph {
  return new Paragraph({ style: 'Small', spacing: { ...LINES, after: 60, line: 120 }, children: [] });
}

/** Whole parts that add up to the width. */
function shared(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / total) * width));
}
