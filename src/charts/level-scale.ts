import { scaleLinear } from 'd3-scale';
import type { Paint, Picture, Shape } from './picture.ts';
import { textWidth } from './text-width.ts';

export interface LevelScaleInput {
  readonly title: string;
  readonly description: string;
  readonly levels: readonly { readonly name: string; readonly from: number }[];
  /** Index on 1–5. */
  readonly value: number;
  readonly range: readonly [low: number, high: number];
  /** Level published; null while withheld. */
  readonly level: number | null;
  readonly width?: number;
}

/** Width in points from which all five names stand beside each other. */
const ROOMY = 400;

/** The whole scale at one look: five named bands, the range, the index, the level in force. */
export function levelScalePicture({
  title,
  description,
  levels,
  value,
  range,
  level,
  width = 462,
}: LevelScaleInput): Picture {
  const x = scaleLinear([1, 5], [6, width - 6]);
  const bandTop = 30;
  const bandHeight = 16;
  const shapes: Shape[] = [];
  const inForce = levels[(level ?? 0) - 1];
  // a long name reaches into the next bands: their numbers would stand in it
  const taken = inForce === undefined || width >= ROOMY ? 0 : x(inForce.from) + 4 + 1.1 * textWidth(inForce.name, 9);
  levels.forEach(({ name, from }, index) => {
    const end = levels[index + 1]?.from ?? 5;
    const fill: Paint = `level-${(index + 1) as 1 | 2 | 3 | 4 | 5}`;
    const width_ = x(end) - x(from) - 1.5;
    shapes.push({ kind: 'rect', x: x(from), y: bandTop, width: Math.max(1, width_), height: bandHeight, fill });
    // the last band is narrow: its name hangs from its right edge
    const last = index === levels.length - 1;
    const at = last ? x(5) : x(from) + 1;
    if (level !== null && index + 1 > level && !last && at < taken) return;
    shapes.push({
      kind: 'text',
      x: at,
      y: bandTop + bandHeight + 13,
      // where there is no room for all names, only the level in force keeps its own
      text: width < ROOMY && index + 1 !== level ? String(index + 1) : name,
      size: 9,
      anchor: last ? 'end' : 'start',
      bold: index + 1 === level,
      fill: index + 1 === level ? 'ink' : 'muted',
    });
  });
  const [low, high] = range;
  shapes.push({
    kind: 'rect',
    x: x(low),
    y: bandTop - 9,
    width: Math.max(2, x(high) - x(low)),
    height: 4,
    radius: 2,
    fill: 'brand',
  });
  shapes.push({
    kind: 'path',
    points: [
      [x(value), bandTop - 2],
      [x(value) - 5, bandTop - 13],
      [x(value) + 5, bandTop - 13],
    ],
    closed: true,
    fill: 'ink',
    stroke: 'surface',
    strokeWidth: 1,
  });
  shapes.push({
    kind: 'text',
    x: Math.min(Math.max(x(value), 16), width - 16),
    y: bandTop - 17,
    text: value.toFixed(2),
    size: 10,
    anchor: 'middle',
    bold: true,
    fill: 'ink',
  });
  return { width, height: bandTop + bandHeight + 20, title, description, shapes };
}
