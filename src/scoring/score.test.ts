import { describe, expect, it } from 'vitest';
import type { ScoringPack } from './pack.ts';
import { score } from './score.ts';
import { demoAnswers, demoPack, dimension, everyItem, ok, packWith } from './worked-example.ts';

describe('the worked example', () => {
  const card = score(demoPack, demoAnswers);

  it('has index 3.00 and level 3, held at level 2 by three named limits', () => {
    expect(card.root.value).toBeCloseTo(3, 9);
    expect(card.index100).toBeCloseTo(50, 9);
    expect(card).toMatchObject({ indexLevel: 3, final: 2, published: 2 });
    expect(card.binding).toEqual(['critical:SEC', 'breadth', 'knockout:s2']);
  });

  it('names what each limit looks at', () => {
    expect(card.caps.find(({ id }) => id === 'knockout:s2')?.because).toEqual(['s2']);
    expect(card.caps.find(({ id }) => id === 'critical:SEC')?.because).toEqual(['SEC']);
    expect(card.caps.find(({ id }) => id === 'evidence')?.because).toEqual(['d2', 'p2']);
  });

  it('splits the index into contributions that add up to it', () => {
    const sum = Object.values(card.contributions).reduce((total, one) => total + one, 0);
    expect(sum).toBeCloseTo(2, 9);
    expect(card.contributions).not.toHaveProperty('p3');
  });

  it('expects a little more once the unknown is found out', () => {
    expect(card.upside).toBeCloseTo(0.75 / 6, 9);
    expect(card.items['d3']?.upside).toBeCloseTo(0.75 / 6, 9);
  });

  it('is plain data: a clone, a copy and JSON hold every record', () => {
    for (const copy of [structuredClone(card), { ...card }, JSON.parse(JSON.stringify(card)) as typeof card]) {
      expect(copy.items['d1']).toEqual(card.items['d1']);
      expect(copy.nodes['DATA']).toEqual(card.nodes['DATA']);
      expect(copy.contributions).toEqual(card.contributions);
    }
  });

  it('says how far each dimension is on the way to its next level', () => {
    expect(card.nodes['DATA']?.progress).toBeCloseTo(0.45, 9);
    expect(card.nodes['SEC']?.progress).toBeCloseTo(0.625, 9);
  });
});

describe('answers that are no level', () => {
  it('gives an unanswered sheet the lowest value and withholds the level', () => {
    const card = score(demoPack, {});
    expect(card.root).toMatchObject({ value: 1, coverage: 0, status: 'insufficient', level: 1, publishedLevel: null });
    expect(card).toMatchObject({ final: 1, published: null });
  });

  it('counts a blank like an unknown', () => {
    const { d3: _, ...rest } = demoAnswers;
    expect(score(demoPack, rest).root.value).toBeCloseTo(3, 9);
    expect(score(demoPack, rest).items['d3']?.state).toBe('blank');
  });

  it('ignores answers to items that the pack does not have', () => {
    expect(score(demoPack, { ...demoAnswers, hidden: ok(5, 3), toString: ok(5) }).root).toEqual(
      score(demoPack, demoAnswers).root,
    );
  });

  it('takes a level that the item does not have as no answer', () => {
    const card = score(demoPack, { ...demoAnswers, p4: ok(6, 3) });
    expect(card.items['p4']).toMatchObject({ state: 'blank', value: 1, evidence: 0 });
  });

  it('leaves a dimension out when more than half of it does not apply', () => {
    const half = { ...demoAnswers, p4: { state: 'na' } as const };
    expect(score(demoPack, half).nodes['PROD']).toMatchObject({ status: 'ok', naShare: 0.5 });
    const most = { ...half, p1: { state: 'na' } as const };
    const card = score(demoPack, most);
    expect(card.nodes['PROD']).toMatchObject({ value: null, coverage: null, status: 'na', naShare: 0.75 });
    expect(card.root.value).toBeCloseTo(2, 9);
    expect(card.items['p2']).toMatchObject({ value: 3, effWeight: null, contribution: 0 });
  });

  it('has no value at all, and no NaN, when nothing applies', () => {
    const card = score(demoPack, everyItem(demoPack, { state: 'na' }));
    expect(card.root).toMatchObject({
      value: null,
      coverage: null,
      naShare: 1,
      status: 'na',
      level: null,
      effWeight: null,
    });
    expect(card).toMatchObject({ index100: null, final: null, published: null, caps: [], upside: 0 });
    expect(JSON.stringify(card)).not.toMatch(/NaN|Infinity/);
  });
});

describe('a stage declared out of scope', () => {
  const gone = { id: 'PROD', dimension: true, weight: 3, children: [], outOfScope: { reason: 'no plant' } };
  const pack = packWith([demoPack.root.children[0] as never, gone, demoPack.root.children[2] as never]);

  it('is left out with its reason, and its weight goes to the others', () => {
    const card = score(pack, demoAnswers);
    expect(card.nodes['PROD']).toMatchObject({ value: null, status: 'na', naShare: 1, outOfScope: 'no plant' });
    expect(card.root.value).toBeCloseTo(2, 9);
    expect(card.root).toMatchObject({ status: 'provisional' });
  });

  it('hides answers to its items even where they stand in the pack', () => {
    const kept = { ...gone, children: dimension('X', { items: { p1: 1, s9: 1 } }).children };
    const bounds = { knockouts: [{ item: 's9', below: 3, maxLevel: 1 }] };
    const card = score(packWith([demoPack.root.children[0] as never, kept], bounds), { ...demoAnswers, s9: ok(1) });
    expect(card.items['s9']).toMatchObject({ value: null, state: 'na' });
    expect(card.caps.map(({ id }) => id)).not.toContain('knockout:s9');
    const lenient: ScoringPack = {
      ...packWith([demoPack.root.children[0] as never, kept], {}),
      policies: { na: 'full' },
    };
    expect(score(lenient, { ...demoAnswers, s9: ok(1) })).toMatchObject({
      items: { s9: { value: null, effWeight: null } },
      nodes: { PROD: { value: null, naShare: 1 } },
    });
  });
});

describe('coverage', () => {
  const pack = packWith([dimension('D', { items: { a: 1, b: 1, c: 1, d: 1, e: 1 } })], {});
  const answered = (count: number) =>
    score(pack, Object.fromEntries(['a', 'b', 'c', 'd', 'e'].slice(0, count).map((id) => [id, ok(3)])));

  it('calls a level certain from four fifths, provisional from half, and withholds it below', () => {
    expect(answered(4).nodes['D']).toMatchObject({ status: 'ok', publishedLevel: 2 });
    expect(answered(3).nodes['D']).toMatchObject({ status: 'provisional', publishedLevel: 2 });
    expect(answered(2).nodes['D']).toMatchObject({ status: 'insufficient', level: 2, publishedLevel: null });
  });
});

describe('evidence', () => {
  it('never changes the index, and holds a claim of fives at level 3', () => {
    const claimed = score(demoPack, everyItem(demoPack, ok(5, 0)));
    expect(claimed.root.value).toBe(5);
    expect(claimed).toMatchObject({ evidenceScore: 2, final: 3, binding: ['evidence'] });
    expect(score(demoPack, everyItem(demoPack, ok(5, 2))).final).toBe(5);
  });
});

describe('policies for missing answers', () => {
  const pack: ScoringPack = {
    ...packWith([dimension('D', { items: { a: 1, b: 1 } })], {}),
    params: { prior: [0, 0, 1, 0, 0] },
  };
  const valueUnder = (unknown: 'lowest' | 'zero' | 'exclude' | 'prior') =>
    score({ ...pack, policies: { unknown } }, { a: ok(5), b: { state: 'unknown' } }).root.value;

  it('counts an unknown as lowest, zero, absent or expected', () => {
    expect(valueUnder('lowest')).toBe(3);
    expect(valueUnder('zero')).toBe(2.5);
    expect(valueUnder('exclude')).toBe(5);
    expect(valueUnder('prior')).toBe(4);
  });

  it('refuses a missing answer where the pack wants none', () => {
    expect(() => score({ ...pack, policies: { blank: 'error' } }, { a: ok(5) })).toThrow('b is blank');
    expect(score({ ...pack, policies: { blank: 'error' } }, { a: ok(5), b: ok(4) }).root.value).toBe(4.5);
  });

  it('counts “not applicable” as absent, full or zero', () => {
    const under = (na: 'exclude' | 'full' | 'zero') =>
      score({ ...pack, policies: { na } }, { a: ok(1), b: { state: 'na' } }).root;
    expect(under('exclude')).toMatchObject({ value: 1, naShare: 0.5 });
    expect(under('full')).toMatchObject({ value: 3, naShare: 0, coverage: 1 });
    expect(under('zero')).toMatchObject({ value: 0.5, naShare: 0, coverage: 1 });
  });
});

describe('the two indices of a pack', () => {
  const pair = (a: number, f: number) => {
    const pack: ScoringPack = {
      ...packWith([], {}),
      root: {
        id: 'root',
        children: [
          { id: 'A', children: [dimension('D1', { items: { a: 1 } })] },
          { id: 'F', children: [dimension('F1', { items: { f: 1 } })] },
        ],
      },
      indices: { application: 'A', readiness: 'F', cut: 2.8 },
    };
    return score(pack, { a: ok(a, 3), f: ok(f, 3) }).indices;
  };

  it('are told apart by quadrant', () => {
    expect(pair(2, 2)).toMatchObject({ quadrant: 'waiting', imbalance: null });
    expect(pair(2, 4)).toMatchObject({ quadrant: 'building-up', imbalance: 'readiness-first' });
    expect(pair(4, 2)).toMatchObject({ quadrant: 'over-reaching', imbalance: 'application-first' });
    expect(pair(4, 3)).toMatchObject({ quadrant: 'leading', imbalance: null, applicationLevel: 4 });
  });
});
