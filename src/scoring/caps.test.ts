import { describe, expect, it } from 'vitest';
import type { ScoringPack } from './pack.ts';
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
  it('looks at the dimensions alone, not at what else stands in the whole', () => {
    const beside = { ...dimension('X', { weight: 2, items: { X1: 1 } }), dimension: false };
    const pack = packWith([dimension('A', { items: { A1: 1 } }), dimension('B', { items: { B1: 1 } }), beside], {});
    expect(score(pack, everyItem(pack, ok(4, 3)))).toMatchObject({ indexLevel: 4, final: 4 });
  });
  it('is not asked where the pack does not want it, nor without dimensions', () => {
    const deep = packWith(
      five.map((id) => dimension(id, { items: { [`${id}1`]: 1 } })),
      { breadth: false },
    );
    expect(cardOf([5, 5, 2, 2, 2], deep)).toMatchObject({ indexLevel: 3, final: 3, binding: [] });
    const flat = packWith([{ ...dimension('A', { items: { A1: 1 } }), dimension: false }], {});
    expect(score(flat, { A1: ok(4, 3) })).toMatchObject({ indexLevel: 4, final: 4 });
  });
  it('does not look at dimensions that have no levels of their own', () => {
    const { thresholds = [], ...rest } = packWith([dimension('A', { items: { A1: 1 } })], {});
    const bounds = thresholds.map((bound, at) => [bound, at + 1] as const);
    const pack: ScoringPack = { ...rest, root: { ...rest.root, levelRule: { kind: 'thresholds', bounds } } };
    const card = score(pack, { A1: ok(4, 3) });
    expect(card).toMatchObject({ indexLevel: 4, final: 4 });
    expect(card.caps.map(({ id }) => id)).toEqual(['evidence']);
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
    expect(cardOf([1, 3, 5, 5, 5], pack).caps.map(({ kind, cap }) => [kind, cap])).toEqual([
      ['breadth', 3],
      ['knockout', 2],
      ['gate', 3],
      ['evidence', 5],
    ]);
    expect(cardOf([5, 3, 5, 5, 5], pack)).toMatchObject({ final: 3, binding: ['gate4:B1'] });
    expect(cardOf([1, 5, 5, 5, 5], pack)).toMatchObject({ final: 2, binding: ['knockout:A1'] });
  });
  it('are absent when the item does not apply', () => {
    const answers = { ...everyItem(pack, ok(5, 3)), A1: { state: 'na' as const } };
    expect(score(pack, answers)).toMatchObject({ final: 5, binding: [] });
  });
});

describe('evidence', () => {
  it('holds nothing where the pack does not want it, or where the scale gives its grades no level', () => {
    const pack = packWith([dimension('A', { items: { A1: 1 } })], { evidence: false });
    expect(score(pack, { A1: ok(5, 0) })).toMatchObject({ final: 5, evidenceScore: 2 });
    const wide: ScoringPack = { ...packWith([dimension('A', { items: { A1: 1 } })], {}), scale: [0, 10] };
    expect(score(wide, { A1: ok(5, 0) }).caps.map(({ kind }) => kind)).toEqual(['breadth']);
  });
});
