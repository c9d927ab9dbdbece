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
    shapes.push(...clusters(placed).flatMap(({ at, mark }) => pill(mark, { at, y: middle })));
  });
  return { width, height, title, description, shapes };
}

interface Placed {
  readonly at: number;
  readonly mark: string;
}

/** Those that would cover each other share one mark. */
function clusters(placed: readonly Placed[]): readonly Placed[] {
  return placed.reduce<Placed[]>((groups, { at, mark }) => {
    const last = groups.at(-1);
    if (last === undefined || at - last.at > RADIUS * (1 + last.mark.length)) return [...groups, { at, mark }];
    return [...groups.slice(0, -1), { at: (last.at + at) / 2, mark: last.mark + mark }];
  }, []);
}

function pill(mark: string, { at, y }: { readonly at: number; readonly y: number }): Shape[] {
  const width = RADIUS * (1 + mark.length);
  return [
    {
      kind: 'rect',
      x: at - width / 2,
      y: y - RADIUS,
      width,
      height: RADIUS * 2,
      radius: RADIUS,
      fill: 'surface',
      stroke: 'ink',
      strokeWidth: 1.2,
    },
    { kind: 'text', x: at, y: y + 2.9, text: mark, size: 8, anchor: 'middle', bold: true, fill: 'ink' },
  ];
}
