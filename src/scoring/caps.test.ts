import { describe, expect, it } from 'vitest';
import { score } from './score.ts';
import { dimension, everyItem, ok, packWith } from './worked-example.ts';

const five = ['A', 'B', 'C', 'D', 'E'];
/** Five dimensions of one item each, answered with full evidence. */
function cardOf(
  values: readonly number[],
  pack = packWith(
    five.map((id) => dimension(id, { items: { [`${id}1`]: 1 } })),
    {},
  ),
) {
  return score(pack, Object.fromEntries(five.map((id, at) => [`${id}1`, ok(values[at] ?? 1, 3)])));
}

describe('breadth', () => {
  it('lets a level stand when three fifths of the dimensions have reached it', () => {
    expect(cardOf([5, 5, 4, 2, 2])).toMatchObject({ indexLevel: 3, final: 3 });
    expect(cardOf([5, 5, 2, 2, 2])).toMatchObject({ indexLevel: 3, final: 2, binding: ['breadth'] });
  });
  it('lets no dimension lag more than two levels behind', () => {
    expect(cardOf([5, 5, 5, 5, 1])).toMatchObject({ indexLevel: 4, final: 3, binding: ['breadth'] });
  });
  it('goes by the weight that a dimension has in the whole', () => {
    const heavy = packWith(
      five.map((id) => dimension(id, { weight: id === 'A' ? 6 : 1, items: { [`${id}1`]: 1 } })),
      {},
    );
    expect(cardOf([4, 2, 2, 2, 2], heavy)).toMatchObject({ indexLevel: 3, final: 3 });
  });
});

describe('a critical dimension', () => {
  it('holds the whole at one level above its own', () => {
    const pack = packWith(
      five.map((id) => dimension(id, { critical: id === 'E', items: { [`${id}1`]: 1 } })),
      {},
    );
    expect(cardOf([5, 5, 5, 5, 2], pack)).toMatchObject({ indexLevel: 4, final: 3, binding: ['critical:E'] });
  });
});

describe('bounds on items', () => {
  const bounds = {
    knockouts: [{ item: 'A1', below: 2, maxLevel: 2 }],
    gates: [{ level: 4, item: 'B1', min: 4 }],
  };
  const pack = packWith(
    five.map((id) => dimension(id, { items: { [`${id}1`]: 1 } })),
    bounds,
  );

  it('hold the level only while they are broken', () => {
    expect(cardOf([2, 5, 5, 5, 5], pack).caps.map(({ id }) => id)).toEqual(['breadth', 'evidence']);
    expect(cardOf([5, 3, 5, 5, 5], pack)).toMatchObject({ final: 3, binding: ['gate4:B1'] });
    expect(cardOf([1, 5, 5, 5, 5], pack)).toMatchObject({ final: 2, binding: ['knockout:A1'] });
  });
  it('are absent when the item does not apply', () => {
    const answers = { ...everyItem(pack, ok(5, 3)), A1: { state: 'na' as const } };
    expect(score(pack, answers)).toMatchObject({ final: 5, binding: [] });
  });
});
