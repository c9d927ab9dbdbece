import { scaleLinear } from 'd3-scale';
import type { Picture, Point, Shape } from './picture.ts';
import { textWidth, twoLines } from './text-width.ts';

export interface RadarAxis {
  readonly label: string;
  /** Value 1–5; null = not scored, the axis stays empty. */
  readonly value: number | null;
  /** Ends of the range, where one is known. */
  readonly range?: readonly [low: number, high: number];
  /** Value of an earlier assessment; null = not scored then. */
  readonly earlier?: number | null;
}

export interface RadarInput {
  readonly title: string;
  readonly description: string;
  readonly axes: readonly RadarAxis[];
  /** Level aimed at, drawn as a dashed ring. */
  readonly target?: number;
  readonly width?: number;
}

/** Reach in points under which names of two lines get into each other. */
const SMALL = 66;

/** Values 1–5 on one axis each, the range as a pale band, the target as a dashed ring, an earlier result dotted. */
export function radarPicture({ title, description, axes, target, width = 420 }: RadarInput): Picture {
  const height = width * 0.8;
  const centre: Point = [width / 2, height / 2];
  const named = (size: number) => {
    const labels = axes.map(({ label }) => twoLines(label, { size, width: width * 0.18 }));
    // names to the left and right keep their room, also on a phone
    const beside = Math.max(...labels.flat().map((line) => textWidth(line, size))) + 12;
    return { size, labels, reach: Math.max(36, Math.min(width * 0.31, height / 2 - 30, width / 2 - beside)) };
  };
  const usual = named(9.5);
  // long names leave a small web, at whose corners they would stand in each other
  const { size, labels, reach } =
    usual.reach < SMALL && usual.labels.some((lines) => lines.length > 1) ? named(8) : usual;
  const radius = scaleLinear([0, 5], [0, reach]);
  const at = (index: number, value: number): Point => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    return [centre[0] + Math.cos(angle) * radius(value), centre[1] + Math.sin(angle) * radius(value)];
  };
  const ring = (value: number) => axes.map((_, index) => at(index, value));

  const shapes: Shape[] = [];
  for (const level of [1, 2, 3, 4, 5]) {
    shapes.push({
      kind: 'path',
      points: ring(level),
      closed: true,
      stroke: 'line',
      strokeWidth: level === 5 ? 0.9 : 0.5,
    });
  }
  axes.forEach((_, index) => {
    shapes.push({ kind: 'line', from: centre, to: at(index, 5), stroke: 'line', strokeWidth: 0.5 });
  });
  shapes.push(...bandShapes(axes, at));

  const scored = axes.flatMap(({ value }, index) => (value === null ? [] : [at(index, value)]));
  if (scored.length > 2) {
    shapes.push({ kind: 'path', points: scored, closed: true, stroke: 'brand', strokeWidth: 1.8 });
  }
  const before = axes.flatMap(({ earlier }, index) => (earlier == null ? [] : [at(index, earlier)]));
  if (before.length > 2) {
    shapes.push({ kind: 'path', points: before, closed: true, stroke: 'muted', strokeWidth: 1.1, dash: [1.5, 2.5] });
  }
  for (const [cx, cy] of scored)
    shapes.push({ kind: 'circle', cx, cy, r: 2.6, fill: 'brand', stroke: 'surface', strokeWidth: 1 });
  if (target !== undefined) {
    shapes.push({ kind: 'path', points: ring(target), closed: true, stroke: 'accent', strokeWidth: 1, dash: [4, 3] });
  }
  for (const level of [1, 2, 3, 4, 5]) {
    const [x, y] = at(0, level);
    // below its ring: the outermost would stand in the name of the axis
    shapes.push({ kind: 'text', x: x + 3, y: y + 7.5, text: String(level), size: 7.5, fill: 'muted' });
  }
  axes.forEach(({ value }, index) => {
    const [x, y] = at(index, 5);
    const side = Math.abs(x - centre[0]) < 8 ? 'middle' : x > centre[0] ? 'start' : 'end';
    const lines = labels[index] ?? [];
    const offset = { start: 8, middle: 0, end: -8 }[side];
    const below = y > centre[1] + 8 ? 8 : y < centre[1] - 8 ? 0 : 4;
    const lift =
      y < centre[1] - 8 ? -5 - (lines.length - 1) * size * 1.2 : below - ((lines.length - 1) * size * 1.2) / 2;
    const shift = side === 'middle' && y > centre[1] ? below + 4 : lift;
    lines.forEach((text, line) => {
      const baseline = y + shift + line * size * 1.2 + (side === 'middle' ? 0 : 2);
      const fill = value === null ? 'faint' : 'ink';
      shapes.push({ kind: 'text', x: x + offset, y: baseline, text, size, anchor: side, fill });
    });
  });
  return { width, height, title, description, shapes };
}

/** The band between the low and the high ends, as one quadrilateral between each two neighbours. */
function bandShapes(axes: readonly RadarAxis[], at: (index: number, value: number) => Point): Shape[] {
  return axes.flatMap((axis, index): Shape[] => {
    const next = (index + 1) % axes.length;
    const [here, there] = [axis.range, axes[next]?.range];
    if (!here || !there || axis.value === null || axes[next]?.value === null) return [];
    const points = [at(index, here[0]), at(index, here[1]), at(next, there[1]), at(next, there[0])];
    return [{ kind: 'path', points, closed: true, fill: 'brand-soft', stroke: 'brand-soft', strokeWidth: 0.6 }];
  });
}
