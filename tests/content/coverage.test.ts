import { describe, expect, it } from 'vitest';
import { capabilityCoverage, loadContent, measureCoverage, readingTimes, textsIn } from '#catalogue-build';
import { TINY_FOLDERS } from '../support/tiny-pack.ts';

const content = loadContent(TINY_FOLDERS);

describe('coverage of a pack', () => {
  it('counts what asks about, follows and helps with each atomic item', () => {
    expect(measureCoverage(content)).toEqual([
      {
        id: 'Z01-1',
        measure: 'Z01',
        usability: 'direct',
        items: ['bake.oven.1', 'clean.hands.1'],
        actions: ['bake.oven.L1-2', 'bake.oven.L2-3', 'clean.hands.L1-2', 'clean.hands.L2-3'],
        programmes: [],
        scenarios: ['B01'],
      },
      {
        id: 'Z01-2',
        measure: 'Z01',
        usability: 'direct',
        items: ['bake.dough.1'],
        actions: ['bake.dough.L1-2', 'bake.dough.L2-3'],
        programmes: ['flour-grant', 'rumoured-grant'],
        scenarios: [],
      },
    ]);
  });

  it('shows the steps a capability lacks', () => {
    const [oven] = capabilityCoverage(content);
    expect(oven).toEqual({
      id: 'bake.oven',
      items: ['bake.oven.1'],
      moduleItems: [],
      practices: [],
      actions: [['bake.oven.L1-2'], ['bake.oven.L2-3'], [], []],
      scenarios: ['B01'],
    });
  });

  it('times the reading at 300 字 a minute and 15 seconds a choice', () => {
    const [quick, full] = readingTimes(content);
    // 怎样看炉？ and five times 看炉：第n级, 怎样洗手？ and five times 洗手：第n级: 2 × (5 + 5 × 6)
    expect(quick).toMatchObject({ part: 'quick', questions: 2, characters: 70 });
    expect(quick?.minutes).toBeCloseTo(70 / 300 + 0.5, 9);
    expect(full).toMatchObject({ part: 'full', questions: 3, characters: 105 });
  });

  it('names each text by the nearest id and the path from there', () => {
    const [text] = textsIn(content.advice.hints);
    expect(text).toEqual({
      owner: 'begin-with-hands',
      key: 'text',
      zh: '先把手洗干净。',
      en: 'Clean hands come first.',
    });
  });
});
