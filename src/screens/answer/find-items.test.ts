import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#catalogue-build';
import { findItems, markedParts } from './find-items.ts';
import { isOwnTrade } from './own-trade.ts';

const root = join(import.meta.dirname, '../../..');
const { pack, items, industries } = loadContent({
  root,
  pack: join(root, 'questionnaires/manufacturing-ai'),
  seeds: join(root, 'seeds'),
});
const find = (query: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  findItems(query, { pack, items, language }).map(({ item, foundIn }) => [item.id, foundIn] as const);

describe('looking for an item', () => {
  it('finds it by its id, before everything else', () => {
    expect(find('D3.1.1')[0]).toEqual(['D3.1.1', 'id']);
    expect(find('ｄ３.1').every(([id]) => id.startsWith('D3.1'))).toBe(true);
  });

  it('finds every item whose question or levels hold the word, in the language shown', () => {
    const found = find('外观');
    expect(found.length).toBeGreaterThan(0);
    for (const [id] of found) {
      const item = items.find((one) => one.id === id);
      const capability = pack.dimensions.flatMap((one) => one.capabilities).find((one) => one.id === item?.capability);
      const texts = [item?.stem, capability?.name, ...(item?.anchors ?? [])].map((text) => text?.['zh-CN']);
      expect(texts.join('\n')).toContain('外观');
    }
    expect(find('外观', 'en')).toEqual([]);
    expect(find('DESIGN', 'en').length).toBeGreaterThan(0);
  });

  it('wants all words, wherever in the item they stand', () => {
    const both = find('设计 图纸').map(([id]) => id);
    const each = [find('设计'), find('图纸')].map((list) => list.map(([id]) => id));
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((id) => each.every((list) => list.includes(id) || list.length === 30))).toBe(true);
  });

  it('puts a hit in the name of a capability before one in a question, and that before one in a level', () => {
    const places = find('数据').map(([, place]) => ['id', 'capability', 'stem', 'anchor'].indexOf(place));
    expect(new Set(places).size).toBeGreaterThan(1);
    expect(places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))).toBe(true);
  });

  it('finds nothing for nothing, and takes signs of patterns for letters', () => {
    expect(find('   ')).toEqual([]);
    expect(find('(.*')).toEqual([]);
    expect(markedParts('价格(元)', '(')).toEqual([
      { text: '价格', found: false },
      { text: '(', found: true },
      { text: '元)', found: false },
    ]);
  });
});

it('knows of every trade of an example which firms it is the own trade of', () => {
  const trades = new Set(items.flatMap(({ examples }) => [examples.L2.trade.en, examples.L4.trade.en]));
  const unknown = [...trades].filter((trade) => !industries.some(({ code }) => isOwnTrade(trade, code)));
  expect(unknown).toEqual([]);
  expect(isOwnTrade('moulding', '29')).toBe(true);
  expect(isOwnTrade('moulding', '14')).toBe(false);
});
