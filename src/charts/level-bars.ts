import { scaleLinear } from 'd3-scale';
import type { Paint, Picture, Shape } from './picture.ts';
import { textWidth } from './text-width.ts';

export interface LevelBar {
  /** What the bar stands for, where it can be opened. */
  readonly id?: string;
  readonly label: string;
  /** Value 1–5; null = not scored. */
  readonly value: number | null;
  /** As shown beside the bar, e.g. “2.79 · L2”. */
  readonly shown: string;
  readonly range?: readonly [low: number, high: number];
  readonly level: 1 | 2 | 3 | 4 | 5 | null;
}

export interface LevelBarsInput {
  readonly title: string;
  readonly description: string;
  readonly bars: readonly LevelBar[];
  /** Lower bounds of the levels, drawn as ticks. */
  readonly thresholds: readonly number[];
  readonly target?: number;
  readonly width?: number;
}

/** One bar a row on the 1–5 scale, with its range as a whisker and the level bounds as ticks. */
export function levelBarsPicture(input: LevelBarsInput): Picture {
  const { title, description, bars, thresholds, target, width = 462 } = input;
  const size = 9.5;
  const widest = Math.max(...bars.map(({ label }) => textWidth(label, size))) + 14;
  // where the names leave no room for the bars they stand above them
  const above = widest > width * 0.46;
  const row = above ? 36 : 22;
  const top = 18;
  const left = above ? 2 : widest;
  const right = Math.max(...bars.map(({ shown }) => textWidth(shown, size))) + 10;
  const x = scaleLinear([1, 5], [left, width - right]);
  const height = top + bars.length * row + 4;

  const shapes: Shape[] = thresholds.flatMap((bound, index): Shape[] => {
    const label = `L${index + 1}`;
    return [
      { kind: 'line', from: [x(bound), top - 4], to: [x(bound), height - 4], stroke: 'line', strokeWidth: 0.6 },
      { kind: 'text', x: x(bound) + 2, y: top - 6, text: label, size: 7.5, fill: 'muted' },
    ];
  });
  bars.forEach(({ label, value, shown, range, level }, index) => {
    const middle = top + index * row + (above ? 25 : row / 2);
    shapes.push({
      kind: 'text',
      x: above ? 0 : left - 8,
      y: above ? middle - 10 : middle + 3.4,
      text: label,
      size,
      anchor: above ? 'start' : 'end',
      fill: value === null ? 'faint' : 'ink',
    });
    shapes.push({
      kind: 'rect',
      x: x(1),
      y: middle - 4,
      width: x(5) - x(1),
      height: 8,
      radius: 2,
      fill: 'faint',
      opacity: 0.18,
    });
    if (value !== null) {
      const fill: Paint = level === null ? 'brand-soft' : `level-${level}`;
      shapes.push({
        kind: 'rect',
        x: x(1),
        y: middle - 4,
        width: Math.max(2, x(value) - x(1)),
        height: 8,
        radius: 2,
        fill,
      });
    }
    if (value !== null && range) shapes.push(...whisker(x(range[0]), x(range[1]), middle));
    shapes.push({ kind: 'text', x: width, y: middle + 3.4, text: shown, size, anchor: 'end', fill: 'ink', bold: true });
  });
  if (target !== undefined) {
    const bound = thresholds[target - 1] ?? target;
    shapes.push({
      kind: 'line',
      from: [x(bound), top - 2],
      to: [x(bound), height - 4],
      stroke: 'accent',
      strokeWidth: 1.1,
      dash: [4, 3],
    });
  }
  const regions = bars.flatMap(({ id }, index) =>
    id === undefined ? [] : [{ id, x: 0, y: top + index * row, width, height: row }],
  );
  return { width, height, title, description, shapes, regions };
}

function whisker(low: number, high: number, y: number): Shape[] {
  return [
    { kind: 'line', from: [low, y], to: [high, y], stroke: 'ink', strokeWidth: 1 },
    { kind: 'line', from: [low, y - 3], to: [low, y + 3], stroke: 'ink', strokeWidth: 1 },
    { kind: 'line', from: [high, y - 3], to: [high, y + 3], stroke: 'ink', strokeWidth: 1 },
  ];
}
