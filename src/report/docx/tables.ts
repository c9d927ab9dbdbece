import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
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
import type { Block, Cell, Column, Text } from '../model.ts';
import { columnWidths } from './column-widths.ts';
import { bookmarked, lines, runsOf } from './runs.ts';
import { hex, type Colours } from './styles.ts';
import { emsOf, linesOf } from './text-width.ts';

export interface Frame {
  readonly colours: Colours;
  readonly language: Language;
  /** Width of the text in twentieths of a point. */
  readonly width: number;
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const PLAIN = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const PAD = { top: 50, bottom: 50, left: 100, right: 100 } as const;
/** A table of so few rows is kept on one page. */
const WHOLE = 4;
/** A row of more lines than this may be cut: kept whole, it would leave the page before it half empty. */
const LONGEST = 32;
/** A row of no more lines than this looks lost alone at the end of a page or at the top of one. */
const SHORT = 6;
/** Size of the letters of a table, in twentieths of a point. */
const EM = 180;
/** Bold letters are so much wider. */
const BOLD = 1.06;

/** Least and largest share of the labels in a table of labels and texts. */
const LABELS = { least: 0.22, most: 0.34 } as const;

const ALIGNMENT = { start: AlignmentType.START, end: AlignmentType.END, center: AlignmentType.CENTER } as const;

/** The caption above, the head repeated on every page; rows are not cut unless they are very long. */
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
  const rows = block.rows.map((cells, at) => {
    const taken = heightOf(cells, widths);
    const long = taken > LONGEST;
    const keepNext = taken <= SHORT && staysWithNext(at, block.rows.length);
    return new TableRow({
      cantSplit: !long,
      children: block.columns.map((column, index) => {
        return cellOf(cells[index] ?? [], { column, width: widths[index]!, colours: frame.colours, keepNext });
      }),
    });
  });
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
  ];
}

/** No row stands alone at the end of a page or at the top of the next, and a short table stays whole. */
function staysWithNext(row: number, rows: number): boolean {
  const last = rows - 1;
  return row < last && (rows <= WHOLE || row === 0 || row === last - 1);
}

/** Lines that a row takes, about. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  const each = cells.map((cell, index) => {
    const ems = (widths[index]! - PAD.left - PAD.right) / EM;
    return cell.reduce((sum, text) => sum + linesOf(plain(text), ems), 0);
  });
  return Math.max(1, ...each);
}

function plain(text: Text): string {
  return text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

interface CellSetting {
  readonly column?: Column;
  readonly width: number;
  readonly colours: Colours;
  readonly keepNext: boolean;
}

function cellOf(cell: Cell, { column, width, colours, keepNext }: CellSetting): TableCell {
  const alignment = ALIGNMENT[column?.align ?? 'start'];
  const texts = cell.length === 0 ? [['']] : cell;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: texts.map((text) => {
      return new Paragraph({ style: 'Cell', alignment, keepNext, children: runsOf(text, colours) });
    }),
  });
}

/** Share of the width that keeps labels on one line where they are not very long. */
export function labelShare(labels: readonly string[], width: number): number {
  const longest = Math.max(...labels.flatMap((label) => label.split('\n')).map(emsOf));
  const wanted = (longest * EM * BOLD + PAD.left + PAD.right) / width;
  return Math.min(LABELS.most, Math.max(LABELS.least, wanted));
}

/** Label and text, a row each, with a hairline between. */
export function fieldsTable(
  { items }: Extract<Block, { kind: 'fields' }>,
  { colours, width }: Pick<Frame, 'colours' | 'width'>,
): Table {
  const share = labelShare(
    items.map(({ label }) => label),
    width,
  );
  const widths = shared([share, 1 - share], width);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.line) };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: PAD,
    borders: { ...PLAIN, top: rule, bottom: rule, insideHorizontal: rule },
    rows: items.map(({ label, texts }, at) => {
      const keepNext = staysWithNext(at, items.length);
      return new TableRow({
        cantSplit: true,
        children: [[[{ text: label, bold: true }]], texts].map((cell, index) => {
          return cellOf(cell, { width: widths[index]!, colours, keepNext });
        }),
      });
    }),
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
              new Paragraph({ style: 'Small', children: lines({}, label) }),
              new Paragraph({ style: 'FigureValue', children: lines({}, value) }),
              new Paragraph({ style: 'Small', children: lines({}, note) }),
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
  return new Paragraph({
    style: 'Small',
    spacing: { lineRule: LineRuleType.EXACT, line: 120, after: 60 },
    children: [],
  });
}

/** Whole parts that add up to the width. */
function shared(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / total) * width));
}
