import { scaleLinear } from 'd3-scale';
import type { Shape } from './picture.ts';
import { textWidth, twoLines } from './text-width.ts';

export interface LevelRow {
  readonly label: string;
  /** Stands at the right end of the row. */
  readonly shown: string;
  /** Nothing is drawn in it. */
  readonly empty: boolean;
}

export interface LevelRowsInput {
  readonly rows: readonly LevelRow[];
  /** Lower bounds of the levels, drawn as ticks. */
  readonly thresholds: readonly number[];
  readonly width: number;
  /** Height kept free above the ticks. */
  readonly head: number;
}

export interface LevelRows {
  readonly shapes: Shape[];
  readonly height: number;
  x(value: number): number;
  /** Middle of a row. */
  y(row: number): number;
}

export const ROW_TEXT = 9.5;
const ROW = 24;

/** Rows on the 1–5 scale with their labels, the bounds of the levels and what stands at the end: a frame to draw in. */
export function levelRows({ rows, thresholds, width, head }: LevelRowsInput): LevelRows {
  const top = head + 18;
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, ROW_TEXT)));
  const left = Math.min(width * 0.36, widest) + 14;
  const right = Math.max(0, ...rows.map(({ shown }) => textWidth(shown, ROW_TEXT))) + 14;
  const x = scaleLinear([1, 5], [left, width - right]);
  const y = (row: number) => top + row * ROW + ROW / 2;
  const height = top + rows.length * ROW + 4;
  const shapes: Shape[] = thresholds.flatMap((bound, index): Shape[] => [
    { kind: 'line', from: [x(bound), top - 4], to: [x(bound), height - 4], stroke: 'line', strokeWidth: 0.6 },
    { kind: 'text', x: x(bound) + 2, y: top - 6, text: `L${index + 1}`, size: 7.5, fill: 'muted' },
  ]);
  rows.forEach(({ label, shown, empty }, index) => {
    const middle = y(index);
    const lines = twoLines(label, { size: ROW_TEXT, width: left - 14 });
    lines.forEach((text, line) => {
      const at = middle + 3.4 + (line - (lines.length - 1) / 2) * (ROW_TEXT + 1);
      shapes.push({
        kind: 'text',
        x: left - 10,
        y: at,
        text,
        size: ROW_TEXT,
        anchor: 'end',
        fill: empty ? 'muted' : 'ink',
      });
    });
    shapes.push({ kind: 'line', from: [x(1), middle], to: [x(5), middle], stroke: 'line', strokeWidth: 0.8 });
    shapes.push({
      kind: 'text',
      x: width,
      y: middle + 3.4,
      text: shown,
      size: ROW_TEXT,
      anchor: 'end',
      fill: empty ? 'muted' : 'ink',
    });
  });
  return { shapes, height, x, y };
}

/** A range as a thin line with ends. */
export function whisker(from: number, to: number, y: number): Shape[] {
  return [
    { kind: 'line', from: [from, y], to: [to, y], stroke: 'muted', strokeWidth: 0.8 },
    { kind: 'line', from: [from, y - 2], to: [from, y + 2], stroke: 'muted', strokeWidth: 0.8 },
    { kind: 'line', from: [to, y - 2], to: [to, y + 2], stroke: 'muted', strokeWidth: 0.8 },
  ];
}
