import type { Op, Span } from './display-list.ts';
import { FRAME, PAGE } from './page.ts';
import { paginate, type Room } from './paginate.ts';
import type { Slab } from './slab.ts';

/** Body text of 10.5 points is still 7.1 points. */
const SMALLEST = 0.68;
const STEP = 0.02;
/** Shares of the space above headings, tables and lists that a report of a page gives up before its type gets smaller. */
const AIR = [1, 0.85, 0.7, 0.55, 0.4] as const;
/** A report without a running header begins higher up. */
const TOP = 44;

/** The slabs with as much air between them as lets them stand on so many pages, at the least what still looks ordered. */
export function airedToFit(slabs: readonly Slab[], pages: number | undefined): readonly Slab[] {
  if (pages === undefined) return slabs;
  const least = AIR.at(-1) ?? 1;
  return aired(slabs, AIR.find((air) => fits(aired(slabs, air), pages, 1)) ?? least);
}

/** Contents with less air between their lines, where that saves a page that would hold a few of them. */
export function airedContents(slabs: readonly Slab[]): readonly Slab[] {
  const pagesOf = (air: number) => paginate(aired(slabs, air), FRAME).at(-1)?.page ?? 0;
  const pages = pagesOf(1);
  return aired(slabs, pages === 0 ? 1 : (AIR.find((air) => pagesOf(air) < pages) ?? 1));
}

function aired(slabs: readonly Slab[], air: number): readonly Slab[] {
  return slabs.map((slab) => ({ ...slab, before: slab.before * air }));
}

/** How much smaller a report has to be set to fit on so many pages; 1 where it fits as it is or nothing is asked. */
export function scaleToFit(slabs: readonly Slab[], pages: number | undefined): number {
  if (pages === undefined) return 1;
  let scale = 1;
  while (scale > SMALLEST && !fits(slabs, pages, scale)) scale -= STEP;
  return scale;
}

function fits(slabs: readonly Slab[], pages: number, scale: number): boolean {
  return (paginate(slabs, roomAt(scale)).at(-1)?.page ?? 0) < pages;
}

/** The room of a page that is made smaller afterwards: the smaller the scale, the more stands on it. */
export function roomAt(scale: number): Room {
  return { top: TOP, bottom: TOP + (FRAME.bottom - TOP) / scale };
}

export function scaledY(y: number, scale: number): number {
  return TOP + (y - TOP) * scale;
}

/** Everything smaller, towards the middle of the page and its upper edge. */
export function scaledPages(pages: readonly { readonly ops: readonly Op[] }[], scale: number): { ops: Op[] }[] {
  return pages.map(({ ops }) => ({ ops: scale === 1 ? [...ops] : ops.map((op) => scaledOp(op, scale)) }));
}

function scaledOp(op: Op, scale: number): Op {
  const across = (x: number) => PAGE.width / 2 + (x - PAGE.width / 2) * scale;
  const down = (y: number) => scaledY(y, scale);
  switch (op.kind) {
    case 'text': {
      const spans = op.spans.map((span): Span => {
        return { ...span, spacing: span.spacing * scale, shift: span.shift * scale };
      });
      return { ...op, x: across(op.x), y: down(op.y), right: across(op.right), size: op.size * scale, spans };
    }
    case 'path':
      return { ...op, points: op.points.map(([x, y]) => [across(x), down(y)] as const) };
    case 'circle':
      return { ...op, cx: across(op.cx), cy: down(op.cy), r: op.r * scale };
    case 'rect':
    case 'image':
    case 'link':
      return { ...op, x: across(op.x), y: down(op.y), width: op.width * scale, height: op.height * scale };
  }
}
