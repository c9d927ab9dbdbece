import type { Paint, Picture, Region, Shape } from './picture.ts';
import { cut, textWidth, wrapped } from './text-width.ts';

/** answered: by its level · unknown: open or “don't know”, counted as the lowest · none: not asked or not applicable. */
export type HeatmapState = 'answered' | 'unknown' | 'none';

export interface HeatmapCell {
  readonly id: string;
  readonly label: string;
  /** As written into the cell, e.g. “3” or “—”: the level is never told by colour alone. */
  readonly shown: string;
  /** null = none given: the cell stays empty. */
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
  readonly state: HeatmapState;
}

export interface HeatmapRow {
  readonly label: string;
  /** Value and level of the row, e.g. “2.25 · L2”. */
  readonly shown: string;
  readonly cells: readonly HeatmapCell[];
}

export interface HeatmapInput {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly HeatmapRow[];
  /** Names of levels 1 to 5, then of an unknown and of an empty cell, for the key below. */
  readonly key: { readonly levels: readonly string[]; readonly unknown: string; readonly none: string };
  readonly width?: number;
}

/** Width in points from which the names of rows stand beside their cells. */
const ROOMY = 400;
const GAP = 3;
const NAME = 7.5;

/** One row a dimension, one cell a capability: the level as a number on a ground that darkens with it. */
export function heatmapPicture({ title, description, rows, key, width = 462 }: HeatmapInput): Picture {
  const beside = width >= ROOMY;
  const size = 9.5;
  const left = beside ? Math.min(width * 0.2, Math.max(...rows.map((row) => textWidth(row.label, size))) + 12) : 0;
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const cellWidth = (width - left - GAP * (columns - 1)) / columns;
  const shapes: Shape[] = [];
  const regions: Region[] = [];
  let y = 0;
  for (const { label, shown, cells } of rows) {
    // a row is as high as the longest name in it needs
    const cellHeight = Math.max(beside ? 32 : 44, ...cells.map((cell) => heightOf(cell, cellWidth)));
    if (beside) {
      const room = { size, width: left - 10, lines: 2 };
      wrapped(label, room).forEach((text, line) =>
        shapes.push({ kind: 'text', x: 0, y: y + 12 + line * 10.5, text, size, fill: 'ink' }),
      );
      const below = 12 + wrapped(label, room).length * 10.5;
      if (below < cellHeight) shapes.push({ kind: 'text', x: 0, y: y + below, text: shown, size: NAME, fill: 'muted' });
    } else {
      shapes.push({ kind: 'text', x: 0, y: y + 11, text: label, size, bold: true, fill: 'ink' });
      shapes.push({ kind: 'text', x: width, y: y + 11, text: shown, size: 8, anchor: 'end', fill: 'muted' });
      y += 16;
    }
    cells.forEach((cell, column) => {
      const x = left + column * (cellWidth + GAP);
      const box = { x, y, width: cellWidth, height: cellHeight };
      shapes.push(...cellShapes(cell, box));
      if (cell.state !== 'none') regions.push({ id: cell.id, ...box });
    });
    y += cellHeight + (beside ? GAP : 8);
  }
  const { shapes: keyShapes, height } = keyBelow(key, { top: y + 8, width });
  return { width, height, title, description, shapes: [...shapes, ...keyShapes], regions };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ground of a cell and the colour that reads on it in every palette: the two dark steps take the paper's. */
function looks({ level, state }: Pick<HeatmapCell, 'level' | 'state'>) {
  const open = state !== 'answered' || level === null;
  const ground: Paint = state === 'unknown' ? 'accent-soft' : open ? 'surface' : `level-${level}`;
  const text: Paint = open ? 'ink' : level > 3 ? 'surface' : 'ink';
  const frame =
    state === 'unknown'
      ? ({ stroke: 'accent', strokeWidth: 0.8, dash: [3, 2] } as const)
      : open
        ? ({ stroke: 'line', strokeWidth: 0.8 } as const)
        : {};
  return { ground, text, frame };
}

const PAD = 4;
/** Distance of the lines of a name. */
const LINE = 9;
/** More lines than this no name of a capability takes, also on a phone. */
const LINES = 5;
/** Cells narrower than this have their name below the level. */
const NARROW = 76;

/** Lines of a name, and where the first stands in its cell. */
function nameIn({ label, shown }: Pick<HeatmapCell, 'label' | 'shown'>, width: number) {
  const below = width < NARROW;
  const left = below ? PAD : PAD + textWidth(shown, 11) + 5;
  return {
    left,
    top: below ? 24 : 13,
    lines: wrapped(label, { size: NAME, width: width - left - PAD, lines: LINES }),
  };
}

function heightOf(cell: HeatmapCell, width: number): number {
  const { top, lines } = nameIn(cell, width);
  return top + (lines.length - 1) * LINE + 5;
}

function cellShapes(cell: HeatmapCell, { x, y, width, height }: Box): Shape[] {
  const { ground, text, frame } = looks(cell);
  const { left, top, lines } = nameIn(cell, width);
  return [
    { kind: 'rect', x, y, width, height, radius: 2.5, fill: ground, ...frame },
    { kind: 'text', x: x + PAD, y: y + 13, text: cell.shown, size: 11, bold: true, fill: text },
    ...lines.map((line, index): Shape => ({
      kind: 'text',
      x: x + left,
      y: y + top + index * LINE,
      text: line,
      size: NAME,
      fill: text,
    })),
  ];
}

/** What the grounds mean, in as many lines as it takes. */
function keyBelow({ levels, unknown, none }: HeatmapInput['key'], { top, width }: { top: number; width: number }) {
  const size = 8;
  const entries = [
    ...levels.map((label, index) => ({ label, level: (index + 1) as 1 | 2 | 3 | 4 | 5, state: 'answered' as const })),
    { label: unknown, level: null, state: 'unknown' as const },
    { label: none, level: null, state: 'none' as const },
  ];
  const shapes: Shape[] = [];
  let x = 0;
  let y = top;
  for (const { label, ...like } of entries) {
    const text = cut(label, { size, width: width - 16 });
    const taken = 14 + textWidth(text, size) + 12;
    if (x > 0 && x + taken - 12 > width) {
      x = 0;
      y += 15;
    }
    const { ground, frame } = looks(like);
    shapes.push({ kind: 'rect', x: x + 0.5, y, width: 10, height: 10, radius: 2, fill: ground, ...frame });
    shapes.push({ kind: 'text', x: x + 14, y: y + 8, text, size, fill: 'muted' });
    x += taken;
  }
  return { shapes, height: y + 14 };
}
