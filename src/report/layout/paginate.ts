import type { Slab } from './slab.ts';

/** Where a slab came to stand; `page` counts from 0, `y` is its top in points. */
export interface Placement {
  readonly slab: Slab;
  readonly page: number;
  readonly y: number;
  /** Top of the running head above it, when it opens a page with one. */
  readonly headY?: number;
}

/** Upper and lower edge of the room on every page. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Fills pages from the first to the last. Slabs glued together move to the next page together, unless they are
 * taller than a page: then they break where the page ends.
 */
export function paginate(slabs: readonly Slab[], { top, bottom }: Room): Placement[] {
  const placements: Placement[] = [];
  let page = 0;
  let y = top;
  let fresh = true;
  const turn = () => {
    page += 1;
    y = top;
    fresh = true;
  };
  const place = (slab: Slab) => {
    if (!fresh && y + slab.before + slab.height > bottom) turn();
    if (fresh && slab.head) {
      placements.push({ slab, page, y: y + slab.head.height, headY: y });
      y += slab.head.height + slab.height;
    } else {
      y += fresh ? 0 : slab.before;
      placements.push({ slab, page, y });
      y += slab.height;
    }
    fresh = false;
  };
  for (let index = 0; index < slabs.length;) {
    const end = endOfCluster(slabs, index);
    const first = slabs[index]!;
    const height = Math.max(first.room ?? 0, heightOf(slabs, index, end));
    const tooTall = y + first.before + height > bottom;
    if (!fresh && (first.startsPage === true || tooTall)) turn();
    for (; index < end; index++) place(slabs[index]!);
  }
  return placements;
}

function endOfCluster(slabs: readonly Slab[], start: number): number {
  let end = start + 1;
  while (end < slabs.length && slabs[end]!.glued && slabs[end]!.startsPage !== true) end++;
  return end;
}

/** Height of slabs on one page, without the space above the first. */
function heightOf(slabs: readonly Slab[], start: number, end: number): number {
  let height = 0;
  for (let index = start; index < end; index++)
    height += slabs[index]!.height + (index > start ? slabs[index]!.before : 0);
  return height;
}
