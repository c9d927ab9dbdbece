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
    const cluster = slabs.slice(index, endOfCluster(slabs, index));
    index += cluster.length;
    if (!fresh && !staysOnPage(cluster, bottom - y)) turn();
    cluster.forEach(place);
  }
  return placements;
}

function endOfCluster(slabs: readonly Slab[], start: number): number {
  let end = start + 1;
  while (end < slabs.length && slabs[end]!.glued && slabs[end]!.startsPage !== true) end++;
  return end;
}

/** Whether slabs glued together go on in what is left of the page; the last may be made smaller for it. */
function staysOnPage(cluster: Slab[], left: number): boolean {
  const first = cluster[0]!;
  const last = cluster.at(-1)!;
  const room = left - first.before;
  if (first.startsPage === true || room < (first.room ?? 0)) return false;
  const missing = heightOf(cluster) - room;
  if (missing <= 0) return true;
  const smaller = last.fitted?.(last.height - missing);
  if (!smaller) return false;
  cluster[cluster.length - 1] = { ...smaller, before: last.before };
  return true;
}

/** Height of slabs on one page, without the space above the first. */
function heightOf(slabs: readonly Slab[]): number {
  return slabs.reduce((sum, { height, before }, index) => sum + height + (index > 0 ? before : 0), 0);
}
