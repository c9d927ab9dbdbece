import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE, type Answer, type AnswerSheet, type FrozenResult } from '#answers';
import type { Item, Pack } from '#catalogue';
import { compareResults, moveOf } from './compare.ts';
import { frozenResult, rulerDifference } from './freeze.ts';
import { answersOf, packOf } from './from-catalogue.ts';
import { pooled } from './pool.ts';
import { splitDifference, type Side } from './same-ruler.ts';
import { score } from './score.ts';
import { simulate } from './simulate.ts';

const text = { 'zh-CN': '文', en: 'text' };
const example = { trade: text, text };
const item = (id: string, stem = id, scope: Item['scope'] = 'quick'): Item => ({
  id,
  capability: id.slice(0, 4),
  scope,
  weight: 1,
  weightReason: text,
  role: 'owner',
  stem: { 'zh-CN': stem, en: stem },
  anchors: [text, text, text, text, text],
  examples: { L2: example, L4: example },
  evidence: text,
  notApplicable: [],
  measures: ['T01-1'],
});
const packWith = (version: string): Pack => ({
  id: 'p',
  version,
  name: text,
  levels: [],
  thresholds: [1, 1.8, 2.8, 3.8, 4.8],
  dimensions: (['AA', 'BB'] as const).map((id) => ({
    id,
    index: id === 'AA' ? ('application' as const) : ('readiness' as const),
    name: text,
    about: text,
    critical: false,
    canBeOutOfScope: true,
    capabilities: [1, 2, 3].map((n) => ({ id: `${id}.${n}`, name: text, goals: {}, costs: {} })),
  })),
  knockouts: [],
  gates: [],
});
const says = (levels: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>>): AnswerSheet =>
  Object.fromEntries(
    Object.entries(levels).map(([id, level]): [string, Answer] => [id, { state: 'ok', level, evidence: 0, at: '1' }]),
  );

/** What was found of these answers by this pack and these items. */
function side(
  [version, scope = 'quick']: readonly [version: string, scope?: Side['scope']],
  items: readonly Item[],
  answers: AnswerSheet,
): Side {
  const pack = packWith(version);
  const profile = EMPTY_PROFILE;
  const cut = packOf({ pack, items, scope, profile, sector: undefined });
  const sheet = answersOf(answers);
  const asked = items.filter((one) => scope !== 'quick' || one.scope === 'quick');
  const result = frozenResult(score(cut, sheet), simulate(cut, sheet), asked);
  return { pack: { id: 'p', version }, scope, profile, answers, result };
}

const four = ['AA.1.1', 'AA.2.1', 'BB.1.1', 'BB.2.1'].map((id) => item(id));
const five = [...four, item('AA.3.1')];
const then = says({ 'AA.1.1': 2, 'AA.2.1': 2, 'BB.1.1': 3, 'BB.2.1': 1 });
const ruler = (version: string, items: readonly Item[]) => ({ pack: packWith(version), items, industries: [] });

describe('a move', () => {
  it('is within the uncertainty while the facing halves of the ranges explain it', () => {
    // √(0.3² + 0.4²) = 0.5
    const from = { value: 2, range: [1.9, 2.3] as const };
    expect(moveOf(from, { value: 2.5, range: [2.1, 2.6] }).verdict).toBe('within');
    expect(moveOf(from, { value: 2.51, range: [2.11, 2.6] }).verdict).toBe('up');
    expect(moveOf({ value: 2.51, range: [2.11, 2.6] }, from).verdict).toBe('down');
  });

  it('says nothing of what cannot be judged', () => {
    expect(moveOf({ value: 2 }, { value: 3, range: [2, 4] }).verdict).toBe('unjudged');
    expect(moveOf({ value: null }, { value: 3 })).toMatchObject({ delta: null, verdict: 'none' });
    expect(moveOf({ value: 3 }, { value: 3 })).toMatchObject({ delta: 0, verdict: 'same' });
  });
});

describe('two results of one firm', () => {
  it('are set beside each other, index and dimensions, with the ranges that were drawn', () => {
    const before = side(['1.0.0'], four, then);
    const after = side(['1.0.0'], four, says({ 'AA.1.1': 5, 'AA.2.1': 5, 'BB.1.1': 3, 'BB.2.1': 1 }));
    const { root, dimensions, levels } = compareResults(before.result, after.result, ['AA', 'BB']);
    // (2 + 2) / 2 = 2, then (5 + 2) / 2 = 3.5
    expect([root.before.value, root.after.value, root.verdict]).toEqual([2, 3.5, 'up']);
    expect(dimensions.map(({ move }) => [move.delta, move.verdict])).toEqual([
      [3, 'up'],
      [0, 'same'],
    ]);
    // half of the dimensions are still behind: breadth holds the level
    expect(levels).toEqual({ before: 2, after: 2 });
  });
});

describe('a difference under two rulers', () => {
  it('is all the firm’s where the ruler is the same', () => {
    const before = side(['1.0.0'], four, then);
    expect(splitDifference(before, { ...before }, ruler('1.0.0', four))).toEqual({ kind: 'same' });
  });

  it('is split by what was asked both times in the same words', () => {
    const before = side(['1.0.0'], four, then);
    const now = says({ 'AA.1.1': 4, 'AA.2.1': 2, 'AA.3.1': 5, 'BB.1.1': 3, 'BB.2.1': 3 });
    const after = side(['1.1.0'], five, now);
    const split = splitDifference(before, after, ruler('1.1.0', five));
    if (split.kind !== 'split') throw new Error(split.kind);
    // by its own rulers 2 → (11/3 + 3)/2; by the four common items 2 → (3 + 3)/2
    expect(split.root.total).toBeCloseTo(4 / 3, 9);
    expect(split.root.firm).toBeCloseTo(1, 9);
    expect(split.root.ruler).toBeCloseTo(1 / 3, 9);
    expect([split.items, split.leftOut]).toEqual([4, 1]);
    expect(split.dimensions.map(({ firm, ruler: moved }) => [firm, moved])).toEqual([
      [1, expect.closeTo(2 / 3, 9)],
      [1, 0],
    ]);
  });

  it('calls the same answers under a longer ruler the ruler’s alone', () => {
    const before = side(['1.0.0'], four, then);
    const after = side(['1.1.0'], five, { ...then, ...says({ 'AA.3.1': 5 }) });
    expect(splitDifference(before, after, ruler('1.1.0', five))).toMatchObject({
      root: { firm: 0, total: 0.5, ruler: 0.5 },
    });
  });

  it('leaves out what was asked in other words, also when the level stayed', () => {
    const reworded = [item('AA.1.1', '另一句'), ...four.slice(1)];
    const after = side(['1.1.0'], reworded, then);
    const split = splitDifference(side(['1.0.0'], four, then), after, ruler('1.1.0', reworded));
    expect(split).toMatchObject({ kind: 'split', items: 3, leftOut: 1 });
  });

  it('counts a larger scope as another ruler', () => {
    const full = [...four, item('AA.3.1', 'AA.3.1', 'full')];
    const before = side(['1.0.0'], full, then);
    const after = side(['1.0.0', 'full'], full, { ...then, ...says({ 'AA.3.1': 5 }) });
    expect(splitDifference(before, after, ruler('1.0.0', full))).toMatchObject({ root: { firm: 0, ruler: 0.5 } });
  });

  it('is not split where nothing is common, nor between packs', () => {
    const before = side(['1.0.0'], four, then);
    const other = four.map(({ id }) => item(id, `${id} 新`));
    expect(splitDifference(before, side(['2.0.0'], other, then), ruler('2.0.0', other))).toEqual({
      kind: 'incomparable',
    });
    const foreign = { ...before, pack: { id: 'q', version: '1.0.0' } };
    expect(splitDifference(before, foreign, ruler('1.0.0', four))).toEqual({ kind: 'incomparable' });
  });
});

describe('another version of the questionnaire', () => {
  it('tells what is new, gone and reworded', () => {
    const { result } = side(['1.0.0'], four, then);
    const now = [item('AA.1.1', '另一句'), ...four.slice(1, 3), item('AA.3.1')];
    const { added, gone, reworded } = rulerDifference(result, now);
    expect([added.map(({ id }) => id), gone, reworded.map(({ id }) => id)]).toEqual([
      ['AA.3.1'],
      ['BB.2.1'],
      ['AA.1.1'],
    ]);
  });

  it('is none where every word is the same', () => {
    const { result } = side(['1.0.0'], four, then);
    expect(rulerDifference(result, four)).toEqual({ added: [], gone: [], reworded: [] });
  });
});

describe('a pool of clients', () => {
  it('shows nothing below five, however many have no value', () => {
    expect(pooled([1, 2, 3, 4, null, null], 3)).toBeNull();
  });

  it('shows quarters and where the firm stands, never a single value', () => {
    expect(pooled([1, 2, 3, 4, 5], 4.5)).toMatchObject({
      n: 5,
      q25: 2,
      median: 3,
      q75: 4,
      standing: { n: 5, quartile: 4 },
    });
    expect(pooled([1, 2, 3, 4, 5], null)).toMatchObject({ n: 5, standing: null });
  });
});

describe('a frozen result', () => {
  it('holds no more than the figures', () => {
    const { result } = side(['1.0.0'], four, then);
    const kept: (keyof FrozenResult)[] = [
      'application',
      'asked',
      'engine',
      'interval80',
      'level',
      'nodes',
      'ranges',
      'readiness',
      'value',
    ];
    expect(Object.keys(result).sort()).toEqual(kept);
  });
});
