import { levelRows, ROW_TEXT, whisker } from './level-rows.ts';
import type { Paint, Picture, Shape } from './picture.ts';
import { textWidth } from './text-width.ts';

export interface DumbbellEnd {
  /** 1–5; null = no value. */
  readonly value: number | null;
  readonly range?: readonly [low: number, high: number];
}

export interface DumbbellRow {
  readonly label: string;
  readonly before: DumbbellEnd;
  readonly after: DumbbellEnd;
  /** What stands at the end of the row, e.g. “+0.42”. */
  readonly shown: string;
  /** Whether the way is further than the ranges explain; else it is drawn as a thin dashed line. */
  readonly certain: boolean;
}

export interface DumbbellInput {
  readonly title: string;
  readonly description: string;
  /** Names of the two ends, for the legend. */
  readonly names: { readonly before: string; readonly after: string };
  readonly rows: readonly DumbbellRow[];
  /** Lower bounds of the levels. */
  readonly thresholds: readonly number[];
  readonly width?: number;
}

/** From a hollow to a full circle, one row each, with the ranges above and below the way between them. */
export function dumbbellPicture({ title, description, names, rows, thresholds, width = 480 }: DumbbellInput): Picture {
  const framed = rows.map(({ label, shown, before, after }) => ({
    label,
    shown,
    empty: before.value === null && after.value === null,
  }));
  const { shapes, height, x, y } = levelRows({ rows: framed, thresholds, width, head: 18 });
  shapes.push(...legend(names));
  rows.forEach(({ before, after, certain }, index) => {
    const middle = y(index);
    if (before.range && before.value !== null)
      shapes.push(...whisker(x(before.range[0]), x(before.range[1]), middle - 7));
    if (after.range && after.value !== null) shapes.push(...whisker(x(after.range[0]), x(after.range[1]), middle + 7));
    if (before.value !== null && after.value !== null) {
      const stroke: Paint = !certain ? 'muted' : after.value >= before.value ? 'brand' : 'accent';
      const look = certain ? { strokeWidth: 3 } : { strokeWidth: 1.4, dash: [2, 2] };
      shapes.push({ kind: 'line', from: [x(before.value), middle], to: [x(after.value), middle], stroke, ...look });
    }
    if (before.value !== null) shapes.push(hollow(x(before.value), middle));
    if (after.value !== null) shapes.push(full(x(after.value), middle));
  });
  return { width, height, title, description, shapes };
}

function legend({ before, after }: DumbbellInput['names']): Shape[] {
  const second = 16 + textWidth(before, ROW_TEXT) * 1.1 + 24;
  return [
    hollow(6, 8),
    { kind: 'text', x: 15, y: 11.4, text: before, size: ROW_TEXT, fill: 'ink' },
    full(second, 8),
    { kind: 'text', x: second + 9, y: 11.4, text: after, size: ROW_TEXT, fill: 'ink' },
  ];
}

const hollow = (cx: number, cy: number): Shape => ({
  kind: 'circle',
  cx,
  cy,
  r: 4.4,
  fill: 'surface',
  stroke: 'ink',
  strokeWidth: 1.6,
});

const full = (cx: number, cy: number): Shape => ({ kind: 'circle', cx, cy, r: 4.6, fill: 'ink' });
