import { describe, expect, it } from 'vitest';
import { paginate } from './paginate.ts';
import type { Slab } from './slab.ts';

const ROOM = { top: 0, bottom: 100 };

function slab(height: number, more: Partial<Slab> = {}): Slab {
  return { height, before: 0, glued: false, paint: () => {}, ...more };
}

const pagesOf = (slabs: readonly Slab[]) => paginate(slabs, ROOM).map(({ page }) => page);

describe('pages', () => {
  it('are filled in order', () => {
    expect(pagesOf([slab(40), slab(40), slab(40)])).toEqual([0, 0, 1]);
  });

  it('take slabs glued together or not at all', () => {
    expect(pagesOf([slab(50), slab(20), slab(40, { glued: true })])).toEqual([0, 1, 1]);
  });

  it('break what is glued where it is taller than a page', () => {
    expect(pagesOf([slab(60), slab(60, { glued: true }), slab(60, { glued: true })])).toEqual([0, 1, 2]);
  });

  it('drop the space above their first slab', () => {
    const [first, second, third] = paginate(
      [slab(50, { before: 9 }), slab(40, { before: 9 }), slab(40, { before: 9 })],
      ROOM,
    );
    expect(first).toMatchObject({ page: 0, y: 0 });
    expect(second).toMatchObject({ page: 0, y: 59 });
    expect(third).toMatchObject({ page: 1, y: 0 });
  });

  it('begin where they are told to', () => {
    expect(pagesOf([slab(10), slab(10, { startsPage: true }), slab(10, { glued: true, startsPage: true })])).toEqual([
      0, 1, 2,
    ]);
  });

  it('begin before a chapter that has no room left', () => {
    expect(pagesOf([slab(60), slab(10, { room: 50 })])).toEqual([0, 1]);
    expect(pagesOf([slab(40), slab(10, { room: 50 })])).toEqual([0, 0]);
  });

  it('repeat the head of a table that goes on, and leave room for it', () => {
    const head = { height: 15, paint: () => {} };
    const rows = Array.from({ length: 12 }, () => slab(20, { head }));
    const placed = paginate(rows, ROOM).filter(({ page }) => page > 0);
    const opening = placed.filter(({ headY }) => headY !== undefined);
    expect(opening.map(({ page, headY, y }) => [page, headY, y])).toEqual([
      [1, 0, 15],
      [2, 0, 15],
    ]);
    expect(Math.max(...placed.map(({ y }) => y + 20))).toBeLessThanOrEqual(100);
  });

  it('take a picture made smaller rather than push it on', () => {
    const picture = slab(50, { fitted: (height) => (height >= 35 ? slab(height) : undefined) });
    expect(paginate([slab(60), picture], ROOM)).toMatchObject([{ page: 0 }, { page: 0, y: 60, slab: { height: 40 } }]);
    expect(pagesOf([slab(70), picture])).toEqual([0, 1]);
  });
});
