import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE, type AnswerSheet, type Scope } from '#answers';
import type { Item, Pack, Sector } from '#catalogue';
import { packProblems } from './check-pack.ts';
import { answersOf, packOf, type Contradiction, type PackSource } from './from-catalogue.ts';
import type { ScoringNode } from './pack.ts';
import { score } from './score.ts';
import { simulate } from './simulate.ts';

const text = { 'zh-CN': '文', en: 'text' };

/** Stages D1 and D2, foundation F1; each with two capabilities. */
const pack: Pack = {
  id: 'demo',
  version: '1.2.3',
  name: text,
  levels: [],
  thresholds: [1, 1.8, 2.8, 3.8, 4.8],
  dimensions: (['D1', 'D2', 'F1'] as const).map((id) => ({
    id,
    index: id === 'F1' ? 'readiness' : 'application',
    name: text,
    about: text,
    critical: id === 'F1',
    canBeOutOfScope: id === 'D2',
    capabilities: [1, 2].map((n) => ({ id: `${id}.${n}`, name: text, goals: { cost: 2 }, costs: {} })),
  })),
  knockouts: [{ item: 'F1.1.1', below: 2, maxLevel: 2, reason: text }],
  gates: [{ level: 4, item: 'D2.2.1', min: 3, reason: text }],
};

function item(id: string, more: Partial<Item> = {}): Item {
  return {
    id,
    capability: id.slice(-6, -2),
    scope: id.endsWith('.1.1') ? 'quick' : 'full',
    weight: 2,
    weightReason: text,
    role: 'owner',
    stem: text,
    anchors: [],
    examples: { L2: { trade: text, text }, L4: { trade: text, text } },
    evidence: text,
    notApplicable: [],
    measures: [],
    ...more,
  };
}

const items = [
  item('D1.1.1', { weight: 3, notApplicable: [text] }),
  item('raw.D1.1.1', { scope: 'deep', sectors: ['raw-materials'] }),
  item('D1.2.1'),
  item('D2.1.1'),
  item('D2.2.1'),
  item('F1.1.1'),
  item('F1.2.1'),
];

function asked(
  scope: Scope,
  more: { outOfScope?: Record<string, string>; sector?: Sector } & Partial<PackSource> = {},
) {
  const { outOfScope = {}, sector, ...rest } = more;
  return packOf({ pack, items, scope, sector, profile: { ...EMPTY_PROFILE, outOfScope }, ...rest });
}

function nodeIn(node: ScoringNode, id: string): ScoringNode | undefined {
  if (node.id === id) return node;
  return node.children.map((child) => ('children' in child ? nodeIn(child, id) : undefined)).find(Boolean);
}

describe('a manufacturing pack, cut to what is asked', () => {
  it('has two indices of equal weight above its dimensions', () => {
    const full = asked('full');
    expect(packProblems(full)).toEqual([]);
    expect(full.root.children.map(({ id }) => id)).toEqual(['A', 'F']);
    const sheet = answersOf({
      'D1.1.1': { state: 'ok', level: 5, evidence: 3, at: '' },
      'D1.2.1': { state: 'ok', level: 5, evidence: 3, at: '' },
      'D2.1.1': { state: 'ok', level: 3, evidence: 3, at: '' },
      'D2.2.1': { state: 'ok', level: 3, evidence: 3, at: '' },
      'F1.1.1': { state: 'ok', level: 2, evidence: 3, at: '' },
      'F1.2.1': { state: 'ok', level: 2, evidence: 3, at: '' },
    });
    const card = score(full, sheet);
    expect(card.indices).toMatchObject({ application: 4, readiness: 2, quadrant: 'over-reaching' });
    expect(card.root.value).toBe(3);
  });

  it('asks one item a dimension in a quick check and knows how many it left out', () => {
    const quick = asked('quick');
    expect(nodeIn(quick.root, 'D1')).toMatchObject({ fullCount: 2, children: [{ id: 'D1.1' }] });
    expect(quick.units).toEqual(['D1.1', 'D2.1', 'F1.1']);
    expect(quick.caps?.gates).toEqual([]);
    expect(quick.caps?.knockouts).toHaveLength(1);
    expect(nodeIn(asked('full').root, 'D1')?.fullCount).toBeUndefined();
  });

  it('gives a quick check the same range before and after the other items are loaded', () => {
    const sheet = answersOf({ 'D1.1.1': { state: 'ok', level: 3, evidence: 1, at: '' } });
    const early = asked('quick', { items: items.filter(({ scope }) => scope === 'quick') });
    expect(simulate(early, sheet)).toEqual(simulate(asked('quick'), sheet));
  });

  it('weighs a capability by its core item, and the core item double beside the industry module', () => {
    const deep = asked('deep', { sector: 'raw-materials' });
    expect(nodeIn(deep.root, 'D1.1')).toMatchObject({
      weight: 3,
      children: [
        { id: 'D1.1.1', weight: 2, naAllowed: true },
        { id: 'raw.D1.1.1', weight: 1, naAllowed: false },
      ],
    });
    expect(nodeIn(asked('deep', { sector: 'software' }).root, 'D1.1')?.children).toHaveLength(1);
  });

  it('keeps a stage that is out of scope as a node without value, and drops its bounds', () => {
    const cut = asked('full', { outOfScope: { D2: 'no pilot stage' } });
    expect(cut.caps?.gates).toEqual([]);
    const card = score(cut, answersOf({ 'D2.1.1': { state: 'ok', level: 5, evidence: 3, at: '' } }));
    expect(card.nodes['D2']).toMatchObject({ status: 'na', outOfScope: 'no pilot stage' });
    expect(card.nodes['A']?.value).toBe(1);
    const none = asked('full', { outOfScope: { D1: 'x', D2: 'x' } });
    expect(score(none, {}).indices).toMatchObject({ application: null, readiness: 1, quadrant: null });
  });

  it('leaves out whatever looks at questions that are not asked: limits, units, actions', () => {
    const needsHidden = { ...pack, knockouts: [{ item: 'F1.2.1', below: 2, maxLevel: 2, reason: text }] };
    expect(asked('quick', { pack: needsHidden }).caps?.knockouts).toEqual([]);
    expect(asked('full', { pack: needsHidden }).caps?.knockouts).toHaveLength(1);
    const step = (capability: string) =>
      ({ id: capability, capability, from: 1, to: 2, personMonths: 1, prerequisites: [] }) as never;
    const actions = [step('D1.1'), step('D1.2')];
    expect(asked('quick', { actions }).actions?.map(({ unit }) => unit)).toEqual(['D1.1']);
    expect(asked('full', { actions }).actions?.map(({ unit }) => unit)).toEqual(['D1.1', 'D1.2']);
    expect(asked('full').caps?.gates).toEqual([expect.objectContaining({ item: 'D2.2.1', level: 4, min: 3 })]);
    const withoutPilot = asked('full', { outOfScope: { D2: 'x' } });
    expect(withoutPilot.units).toEqual(['D1.1', 'D1.2', 'F1.1', 'F1.2']);
    const card = score(withoutPilot, {});
    expect(Object.keys(card.items)).toEqual(['D1.1.1', 'D1.2.1', 'F1.1.1', 'F1.2.1']);
  });

  it('has no pair of indices, and no empty group, when one side is not asked', () => {
    const cut = asked('full', { outOfScope: {}, items: items.filter(({ id }) => id.startsWith('F')) });
    expect(cut.root.children.map(({ id }) => id)).toEqual(['F']);
    expect(cut.indices).toBeUndefined();
    expect(packProblems(cut)).toEqual([]);
    const oneStage = asked('full', { items: items.filter(({ id }) => !id.startsWith('D2')) });
    expect(nodeIn(oneStage.root, 'A')?.children.map(({ id }) => id)).toEqual(['D1']);
  });

  it('knows the core item wherever it stands, and carries what a capability is good for', () => {
    const reversed = asked('deep', { sector: 'raw-materials', items: items.toReversed() });
    expect(nodeIn(reversed.root, 'D1.1')).toMatchObject({ weight: 3, relevance: { goals: { cost: 2 }, costs: {} } });
    const weights = nodeIn(reversed.root, 'D1.1')?.children.map(({ id, weight }) => [id, weight]);
    expect(weights).toEqual([
      ['raw.D1.1.1', 1],
      ['D1.1.1', 2],
    ]);
  });

  it('knows the effort of an action by its person-months, a bound still being the smaller class', () => {
    const step = (personMonths: number) =>
      ({ id: `m${personMonths}`, capability: 'D1.1', from: 1, to: 2, personMonths, prerequisites: [] }) as never;
    const actions = [0.5, 1, 1.1, 3, 6, 6.5, 12, 13].map(step);
    expect(asked('full', { actions }).actions?.map(({ effort }) => effort)).toEqual([1, 1, 2, 2, 3, 4, 4, 5]);
  });

  it('turns actions into steps with effort classes, prerequisites on unasked capabilities left open', () => {
    const action = {
      id: 'D1.1.L1-2',
      capability: 'D1.1',
      from: 1,
      to: 2,
      personMonths: 3.5,
      prerequisites: [
        { capability: 'F1.1', level: 2 },
        { capability: 'F1.2', level: 2 },
      ],
    } as never;
    expect(asked('quick', { actions: [action] }).actions).toEqual([
      { id: 'D1.1.L1-2', unit: 'D1.1', from: 1, to: 2, effort: 3, prerequisites: [{ unit: 'F1.1', atLeast: 2 }] },
    ]);
  });

  it('takes over the contradictions between items that are asked', () => {
    const contradictions: Contradiction[] = [
      {
        id: 'x1',
        kind: 'implies',
        severity: 'error',
        if: { item: 'D1.1.1', level: 4 },
        then: { item: 'F1.1.1', level: 3 },
      },
      { id: 'x2', kind: 'mirror', severity: 'warn', items: ['D1.1.1', 'D1.2.1'] },
    ];
    expect(asked('quick', { contradictions }).consistency).toEqual([
      {
        id: 'x1',
        kind: 'implies',
        severity: 2,
        if: { item: 'D1.1.1', atLeast: 4 },
        then: { item: 'F1.1.1', atLeast: 3 },
      },
    ]);
    expect(asked('full', { contradictions }).consistency).toHaveLength(2);
  });
});

describe('a sheet in the words of the engine', () => {
  it('keeps state, level, evidence and decisions, and nothing else', () => {
    const sheet: AnswerSheet = {
      a: { state: 'ok', level: 2, evidence: 1, note: 'n', at: '', notNeeded: { reason: 'r' } },
      b: { state: 'na', reason: 'none here', at: '' },
      c: { state: 'blank', at: '', note: 'later' },
    };
    expect(answersOf(sheet)).toEqual({
      a: { state: 'ok', value: 2, evidence: 1, notNeeded: { reason: 'r' } },
      b: { state: 'na' },
      c: { state: 'blank' },
    });
  });
});
