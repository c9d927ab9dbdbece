import { describe, expect, it } from 'vitest';
import type { Item, Pack } from '#catalogue';
import type { Answer } from './answer.ts';
import { EMPTY_PROFILE } from './profile.ts';
import { canBeDeclined, shownScope, visibleItems, type Scope } from './visible-items.ts';

const text = { 'zh-CN': '文', en: 'text' };
const example = { trade: text, text };
const item = (id: string, scope: Item['scope'], more: Partial<Item> = {}): Item => ({
  id,
  capability: id.slice(0, 4),
  scope,
  weight: 1,
  weightReason: text,
  role: 'owner',
  stem: text,
  anchors: [text, text, text, text, text],
  examples: { L2: example, L4: example },
  evidence: text,
  notApplicable: [],
  measures: ['T01-1'],
  ...more,
});
const dimension = (id: string, more = {}) => ({
  id,
  index: 'application' as const,
  name: text,
  about: text,
  critical: false,
  canBeOutOfScope: true,
  capabilities: [1, 2].map((n) => ({ id: `${id}.${n}`, name: text, goals: {}, costs: {} })),
  ...more,
});
const pack: Pack = {
  id: 'p',
  version: '1.0.0',
  name: text,
  levels: [],
  thresholds: [1, 1.8, 2.8, 3.8, 4.8],
  dimensions: [dimension('AA'), dimension('BB', { critical: true })],
  knockouts: [{ item: 'AA.2.1', below: 2, maxLevel: 2, reason: text }],
  gates: [],
};
const items = [item('AA.1.1', 'quick'), item('AA.2.1', 'full'), item('BB.1.1', 'quick'), item('BB.2.1', 'full')];
const ask = (scope: Scope, outOfScope = {}) => ({
  scope,
  profile: { ...EMPTY_PROFILE, outOfScope },
  sector: undefined,
});
const said: Answer = { state: 'ok', level: 3, evidence: 0, at: '2026-01-01T00:00:00Z' };

describe('what is asked', () => {
  it('grows from quick to full and holds the smaller scope', () => {
    const idsOf = (scope: Scope) => visibleItems(pack, items, ask(scope)).map(({ id }) => id);
    expect(idsOf('quick')).toEqual(['AA.1.1', 'BB.1.1']);
    expect(idsOf('full')).toEqual(['AA.1.1', 'AA.2.1', 'BB.1.1', 'BB.2.1']);
  });

  it('leaves out a stage that was declared not to exist', () => {
    expect(visibleItems(pack, items, ask('quick', { AA: '来图加工' })).map(({ id }) => id)).toEqual(['BB.1.1']);
  });

  it('asks items of a key industry only of that industry', () => {
    const special = [...items, item('AA.1.2', 'deep', { sectors: ['software'] })];
    const idsFor = (sector: 'software' | 'consumer') =>
      visibleItems(pack, special, { ...ask('deep'), sector }).map(({ id }) => id);
    expect(idsFor('software')).toContain('AA.1.2');
    expect(idsFor('consumer')).not.toContain('AA.1.2');
  });
});

describe('a scan that grows', () => {
  const shown = (sheet: Record<string, Answer>) => shownScope(pack, items, { ...ask('full'), sheet });

  it('keeps showing the quick result until half of the full one is answered', () => {
    expect(shown({ 'AA.1.1': said })).toBe('quick');
    expect(shown({ 'AA.1.1': said, 'BB.1.1': said })).toBe('full');
  });

  it('keeps showing the full result until half of the few questions on its industry are answered', () => {
    const special = [...items, ...['AA.1.2', 'BB.1.2'].map((id) => item(id, 'deep', { sectors: ['software'] }))];
    const all = Object.fromEntries(items.map(({ id }) => [id, said]));
    const deep = (sheet: Record<string, Answer>, sector: 'software' | undefined = 'software') =>
      shownScope(pack, special, { ...ask('deep'), sector, sheet });
    expect(deep(all)).toBe('full');
    expect(deep({ ...all, 'AA.1.2': said })).toBe('deep');
    // of another industry nothing more is asked
    expect(deep(all, undefined)).toBe('full');
    expect(deep({ 'AA.1.1': said, 'AA.1.2': said })).toBe('quick');
  });
});

describe('“not needed for now”', () => {
  it('cannot be said of what bounds the level, nor of what every firm must answer in a critical dimension', () => {
    const may = (id: string) => items.filter((one) => one.id === id).map((one) => canBeDeclined(one, pack));
    expect(may('AA.1.1')).toEqual([true]);
    expect(may('AA.2.1')).toEqual([false]);
    expect(may('BB.1.1')).toEqual([false]);
  });
});
