import type { Block, Cell, Column, Run } from '../model.ts';
import { ARTIFACT, type NodeIndex } from './display-list.ts';
import { CONTINUED, FRAME, FRAME_HEIGHT, typeScale } from './page.ts';
import type { Entry, RunningHead, Sheet, Slab } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { CELL_SIDE, columnPlaces, type ColumnPlace } from './table-columns.ts';
import { ROW_PAD, rowSlabs, tableRule } from './table-row.ts';
import { lineSlabs, linkNodes, paintBlock, textBlock, type Press } from './text-block.ts';

type Table = Extract<Block, { kind: 'table' }>;

const CAPTION_GAP = 5;
const HEAD_PAD = 5;
/** Of two lines, but not of two paragraphs. */
const LOW_ROW = 40;
/** Lines a name may have to be repeated. */
const LONGEST_NAME = 4;

/** A row of more than this share of a page may be cut; most rows are far from it. */
const TALL = 0.3;

/**
 * A table with its caption above and its head repeated on each page. Rows are not cut unless they are tall, and where
 * a row, or a group of rows under one name, goes on on a new page, its name is repeated.
 */
export function tableSlabs(press: Press, table: Table, entry: Entry): Slab[] {
  const node = press.structure.add('Table', DOCUMENT);
  const places = columnPlaces(press, table, FRAME.width);
  const caption = captionSlabs(press, table, { ...entry, node });
  const header = headerOf(press, { columns: table.columns, places }, node);
  const running = runningHead(press, table, header);
  const head: Slab = {
    before: CAPTION_GAP,
    glued: true,
    height: header.height,
    paint: (sheet, y) => header.paint(sheet, y, true),
  };
  const body = press.structure.add('TBody', node);
  const first = { place: places[0]!, running };
  let name: Cell = [];
  const rows = table.rows.map((cells) => {
    // a first cell that is left empty goes on from the rows above
    const goesOn = isEmpty(cells[0]);
    if (!goesOn) name = cells[0] ?? [];
    return rowSlabs(
      press,
      {
        cells: table.columns.map((column, index) => ({ texts: cells[index] ?? [], align: column.align ?? 'start' })),
        places,
        head: goesOn ? resumedHead(press, name, { ...first, where: 'beside' }) : running,
        resumed: () => resumedHead(press, name, { ...first, where: 'above' }),
        tallest: FRAME_HEIGHT * TALL,
      },
      body,
    );
  });
  const last = rows.length - 1;
  const joined = rows.map((slabs, index) => {
    const joins = index === 0 || (index === 1 && isLow(rows[0]!)) || (index === last && last >= 2 && isLow(slabs));
    const closed = index === last ? withClosingRule(slabs) : slabs;
    return joins ? closed.map((slab, part) => (part === 0 ? { ...slab, glued: true } : slab)) : closed;
  });
  return [...caption, head, ...joined.flat()];
}

function captionSlabs(press: Press, table: Table, { node, ...entry }: Entry & { node: NodeIndex }): Slab[] {
  const type = typeScale(press.language).caption;
  const captionNode = press.structure.add('Caption', node);
  const block = textBlock(press, [table.caption], { type, width: FRAME.width, bold: true });
  const slabs = lineSlabs(press, block, { ...entry, x: FRAME.left, node: captionNode });
  return slabs.map((slab, index) => ({
    ...slab,
    glued: index === 0 ? entry.glued : true,
    paint: (sheet, y) => {
      if (index === 0) sheet.anchor(table.id, y);
      slab.paint(sheet, y);
    },
  }));
}

/** Whether a row is so low that it looks lost on a page without another. */
function isLow(row: readonly Slab[]): boolean {
  return row.length === 1 && row[0]!.height < LOW_ROW;
}

interface Header {
  readonly height: number;
  /** @param first whether this is the head proper; the others repeat it and say nothing new */
  readonly paint: (sheet: Sheet, y: number, first: boolean) => void;
}

function headerOf(
  press: Press,
  { columns, places }: { columns: readonly Column[]; places: readonly ColumnPlace[] },
  table: NodeIndex,
): Header {
  const type = typeScale(press.language).head;
  const row = press.structure.add('TR', press.structure.add('THead', table));
  const cells = columns.map(({ title, align }, index) => {
    const width = places[index]!.width - 2 * CELL_SIDE;
    const block = textBlock(press, [title], { type, width, bold: true, align: align ?? 'start', paint: 'brand' });
    return { block, node: press.structure.add('TH', row), x: FRAME.left + places[index]!.left + CELL_SIDE };
  });
  const height = Math.max(...cells.map(({ block }) => block.height)) + 2 * HEAD_PAD;
  return {
    height,
    paint: (sheet, y, first) => {
      tableRule(sheet, y, { paint: 'brand', width: 1.1 });
      for (const { block, node, x } of cells) {
        const tag = first ? node : ARTIFACT;
        paintBlock(sheet, block, {
          x,
          y: y + height - HEAD_PAD - block.height,
          node: tag,
          linkNode: first ? linkNodes(press.structure, node) : () => ARTIFACT,
        });
      }
      tableRule(sheet, y + height, { paint: 'brand', width: 0.5 });
    },
  };
}

function runningHead(press: Press, table: Table, header: Header): RunningHead {
  const type = typeScale(press.language).small;
  const text = table.caption + CONTINUED[press.language];
  const block = textBlock(press, [text], { type, width: FRAME.width, paint: 'muted' });
  return {
    height: block.height + CAPTION_GAP + header.height,
    paint: (sheet, y) => {
      paintBlock(sheet, block, { x: FRAME.left, y, node: ARTIFACT, linkNode: () => ARTIFACT });
      header.paint(sheet, y + block.height + CAPTION_GAP, false);
    },
  };
}

interface Resumed {
  /** The first column. */
  readonly place: ColumnPlace;
  readonly running: RunningHead;
  /** beside: in the first column, which the row leaves empty · above: on a line of its own. */
  readonly where: 'beside' | 'above';
}

/** The running head, and with it the name under which the first row of the page goes on. */
export function resumedHead(press: Press, name: Cell, { place, running, where }: Resumed): RunningHead {
  const [text = []] = name;
  if (isEmpty([text])) return running;
  const type = typeScale(press.language).cell;
  const width = (where === 'beside' ? place.width : FRAME.width) - 2 * CELL_SIDE;
  const said =
    text
      .map(plain)
      .join('')
      .replace(/[。.]$/, '') + CONTINUED[press.language];
  const block = textBlock(press, [said], { type, width, paint: 'muted' });
  // a first cell that tells a story is no name
  if (block.lines.length > LONGEST_NAME) return running;
  const own = where === 'beside' ? 0 : ROW_PAD + block.height;
  return {
    height: running.height + own,
    paint: (sheet, y) => {
      running.paint(sheet, y);
      const at = { x: FRAME.left + place.left + CELL_SIDE, y: y + running.height + ROW_PAD };
      paintBlock(sheet, block, { ...at, node: ARTIFACT, linkNode: () => ARTIFACT });
    },
  };
}

function isEmpty(cell: Cell | undefined): boolean {
  return (cell ?? []).every((text) => text.every((run) => plain(run) === ''));
}

function plain(run: Run): string {
  return typeof run === 'string' ? run : run.text;
}

function withClosingRule(slabs: readonly Slab[]): Slab[] {
  return slabs.map((slab, index) => {
    if (index < slabs.length - 1) return slab;
    return {
      ...slab,
      paint: (sheet, y) => {
        slab.paint(sheet, y);
        tableRule(sheet, y + slab.height, { paint: 'brand', width: 0.8 });
      },
    };
  });
}
