import { levelRows } from './level-rows.ts';
import type { Picture, Shape } from './picture.ts';

export interface SiteDotsInput {
  readonly title: string;
  readonly description: string;
  /** One letter for each site, which its name explains beside the picture. */
  readonly marks: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One value on 1–5 a site, in the order of the marks; null = no value. */
    readonly values: readonly (number | null)[];
    /** What stands at the end of the row. */
    readonly shown: string;
  }[];
  /** Lower bounds of the levels. */
  readonly thresholds: readonly number[];
  readonly width?: number;
}

const RADIUS = 6.2;

/** Several sites on one row each: told apart by their letters, not by colour. */
export function siteDotsPicture({ title, description, marks, rows, thresholds, width = 480 }: SiteDotsInput): Picture {
  const framed = rows.map(({ label, shown, values }) => ({
    label,
    shown,
    empty: values.every((value) => value === null),
  }));
  const { shapes, height, x, y } = levelRows({ rows: framed, thresholds, width, head: 0 });
  rows.forEach(({ values }, index) => {
    const placed = values
      .flatMap((value, site) => (value === null ? [] : [{ at: x(value), mark: marks[site] ?? '' }]))
      .sort((a, b) => a.at - b.at);
    const [first, last] = [placed[0], placed.at(-1)];
    if (first === undefined || last === undefined) return;
    const middle = y(index);
    shapes.push({ kind: 'line', from: [first.at, middle], to: [last.at, middle], stroke: 'brand', strokeWidth: 2 });
    shapes.push(...placed.flatMap(({ at, mark }, place) => dot(mark, { at, y: middle + offset(placed, place) })));
  });
  return { width, height, title, description, shapes };
}

/** Those that would cover each other stand a little above and below the line. */
function offset(placed: readonly { readonly at: number }[], place: number): number {
  const near = (other: number) => Math.abs((placed[other]?.at ?? Infinity) - placed[place]!.at) < RADIUS * 1.7;
  if (!near(place - 1) && !near(place + 1)) return 0;
  return place % 2 === 0 ? -4.5 : 4.5;
}

function dot(mark: string, { at, y }: { readonly at: number; readonly y: number }): Shape[] {
  return [
    { kind: 'circle', cx: at, cy: y, r: RADIUS, fill: 'surface', stroke: 'ink', strokeWidth: 1.2 },
    { kind: 'text', x: at, y: y + 2.9, text: mark, size: 8, anchor: 'middle', bold: true, fill: 'ink' },
  ];
}
