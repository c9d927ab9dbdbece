import { levelRows } from './level-rows.ts';
import type { Picture } from './picture.ts';

export interface QuartersInput {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly {
    readonly label: string;
    /** Quarters of the others on 1–5; null = too few to show. */
    readonly spread: { readonly q25: number; readonly median: number; readonly q75: number } | null;
    /** Value of the firm; null = none. */
    readonly own: number | null;
    /** What stands at the end of the row. */
    readonly shown: string;
  }[];
  /** Lower bounds of the levels. */
  readonly thresholds: readonly number[];
  readonly width?: number;
}

/** The middle half of a pool as a bar with its median, and the firm as a diamond, one row each. */
export function quartersPicture({ title, description, rows, thresholds, width = 480 }: QuartersInput): Picture {
  const framed = rows.map(({ label, shown, spread, own }) => ({
    label,
    shown,
    empty: spread === null && own === null,
  }));
  const { shapes, height, x, y } = levelRows({ rows: framed, thresholds, width, head: 0 });
  rows.forEach(({ spread, own }, index) => {
    const middle = y(index);
    if (spread !== null) {
      const start = x(spread.q25);
      const bar = { x: start, y: middle - 5, width: Math.max(2, x(spread.q75) - start), height: 10, radius: 2 };
      shapes.push({ kind: 'rect', ...bar, fill: 'brand-soft', stroke: 'brand', strokeWidth: 0.8 });
      const at = x(spread.median);
      shapes.push({ kind: 'line', from: [at, middle - 6.5], to: [at, middle + 6.5], stroke: 'brand', strokeWidth: 2 });
    }
    if (own === null) return;
    const at = x(own);
    shapes.push({
      kind: 'path',
      points: [
        [at, middle - 6],
        [at + 6, middle],
        [at, middle + 6],
        [at - 6, middle],
      ],
      closed: true,
      fill: 'ink',
      stroke: 'surface',
      strokeWidth: 1,
    });
  });
  return { width, height, title, description, shapes };
}
