import { scaleLinear } from 'd3-scale';
import type { Paint, Picture, Shape } from './picture.ts';
import { textWidth, wrapped } from './text-width.ts';

export interface GanttRow {
  readonly label: string;
  /** First month counted from 0, and duration in months. */
  readonly start: number;
  readonly months: number;
  readonly wave: 1 | 2 | 3;
}

export interface GanttInput {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly GanttRow[];
  /** All rows, where these are a part of them: the parts have one scale. */
  readonly whole?: readonly GanttRow[];
  /** Text of a month mark, e.g. “第 {n} 月”. */
  readonly monthLabel: (month: number) => string;
  readonly width?: number;
}

/** A capital is wider than the letters that widths are reckoned with. */
const MARK = 1.3;

const waveFill: Record<GanttRow['wave'], Paint> = { 1: 'level-5', 2: 'level-4', 3: 'level-2' };

/** Work over months; one row an action, waves told apart by depth of colour and by place. */
export function ganttPicture(input: GanttInput): Picture {
  const { title, description, rows, whole = rows, monthLabel, width = 462 } = input;
  const size = 8.5;
  const one = 18;
  const more = 10;
  const top = 22;
  // names stay on one line where they can: bars need no more than their months
  const left = Math.min(width * 0.56, Math.max(...whole.map(({ label }) => textWidth(label, size))) + 12);
  const last = Math.max(3, ...whole.map(({ start, months }) => start + months));
  const x = scaleLinear([0, last], [left, width - 4]);
  const named = rows.map(({ label }) => wrapped(label, { size, width: left - 10, lines: 2 }));
  // a name that takes two lines makes its row higher
  const heights = named.map((lines) => one + more * (lines.length - 1));
  const height = top + heights.reduce((sum, each) => sum + each, 0) + 6;
  const step = last > 18 ? 6 : 3;

  const shapes: Shape[] = [];
  for (let month = 0; month <= last; month += step) {
    shapes.push({
      kind: 'line',
      from: [x(month), top - 4],
      to: [x(month), height - 4],
      stroke: 'line',
      strokeWidth: 0.6,
    });
    const text = monthLabel(month + 1);
    // a mark with no room for its name goes without: half a name would be read as another month
    if (month < last && x(month) + 2 + MARK * textWidth(text, 7.5) <= width)
      shapes.push({ kind: 'text', x: x(month) + 2, y: top - 8, text, size: 7.5, fill: 'muted' });
  }
  let y = top;
  rows.forEach(({ start, months, wave }, index) => {
    const lines = named[index] ?? [];
    const own = heights[index] ?? one;
    lines.forEach((text, line) =>
      shapes.push({ kind: 'text', x: 0, y: y + 12 + line * more, text, size, fill: 'ink' }),
    );
    shapes.push({
      kind: 'rect',
      x: x(start),
      y: y + (own - 11) / 2,
      width: Math.max(3, x(start + months) - x(start) - 1.5),
      height: 11,
      radius: 2.5,
      fill: waveFill[wave],
    });
    y += own;
  });
  return { width, height, title, description, shapes };
}
