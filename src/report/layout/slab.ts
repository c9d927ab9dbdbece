import type { Paint } from '#charts';
import type { Op } from './display-list.ts';

/** A page while it is painted. */
export interface Sheet {
  readonly ops: Op[];
  /** Remembers a place that links and contents lead to. */
  readonly anchor: (id: string, y: number) => void;
}

/** Background shared by the slabs that bear the same panel; drawn once for each page they stand on. */
export interface Panel {
  readonly fill: Paint;
  /** A stripe along the left edge. */
  readonly bar: Paint;
}

/** What is painted again where a table goes on on a new page. */
export interface RunningHead {
  readonly height: number;
  readonly paint: (sheet: Sheet, y: number) => void;
}

/** A piece of the report that is never cut: a line of text, a table row, a chart. Heights in points. */
export interface Slab {
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  /** Stays on the page of the slab before it. */
  readonly glued: boolean;
  readonly startsPage?: boolean;
  /** Goes to the next page where less than this is left. */
  readonly room?: number;
  readonly panel?: Panel;
  /** The same in no more than this height, where it can be had. */
  readonly fitted?: (height: number) => Slab | undefined;
  /** Painted above the slab where it is the first of a page. */
  readonly head?: RunningHead;
  readonly paint: (sheet: Sheet, y: number) => void;
}

/** The slab under one more running head, which stands above its own. */
export function headedBy(above: RunningHead, slab: Slab): Slab {
  const { head } = slab;
  if (head === undefined) return { ...slab, head: above };
  return {
    ...slab,
    head: {
      height: above.height + head.height,
      paint: (sheet, y) => {
        above.paint(sheet, y);
        head.paint(sheet, y + above.height);
      },
    },
  };
}

/** How the first slab of a block joins the block before it. */
export interface Entry {
  readonly before: number;
  readonly glued: boolean;
}
