/**
 * A picture as plain data: what screen, PDF and Word all draw. Coordinates in points from the
 * top left. Colours are roles, not values, so that each medium brings its own palette.
 */
export type Paint =
  | 'ink'
  | 'muted'
  | 'faint'
  | 'line'
  | 'surface'
  | 'brand'
  | 'brand-soft'
  | 'accent'
  | 'accent-soft'
  | 'warn'
  | 'none'
  // five steps for levels 1–5, light to dark, readable in grey
  | 'level-1'
  | 'level-2'
  | 'level-3'
  | 'level-4'
  | 'level-5';

interface Stroked {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** Dash lengths; so that meaning never hangs on colour alone. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export type Point = readonly [x: number, y: number];

export type Shape =
  /** Straight segments only, closed or open: every medium can draw it. */
  | ({ readonly kind: 'path'; readonly points: readonly Point[]; readonly closed: boolean } & Stroked)
  | ({ readonly kind: 'line'; readonly from: Point; readonly to: Point } & Stroked)
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Stroked)
  | ({ readonly kind: 'circle'; readonly cx: number; readonly cy: number; readonly r: number } & Stroked)
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
      readonly fill?: Paint;
    };

/** A part of a picture that stands for something with an id, so that a medium with a pointer can open it. */
export interface Region {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Accessible name. */
  readonly title: string;
  /** What it says, in words, for somebody who does not see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
  readonly regions?: readonly Region[];
}
