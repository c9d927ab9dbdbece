import { describe, expect, it } from 'vitest';
import type { Industry } from '#catalogue';
import { EMPTY_PROFILE, sectorOf, sizeClassOf } from './profile.ts';

describe('the size class of an industrial firm', () => {
  it.each([
    [60, 1_800, 'small'],
    [19, 1_800, 'micro'],
    [20, 300, 'small'],
    [60, 299, 'micro'],
    [300, 2_000, 'medium'],
    [300, 1_999, 'small'],
    [1_000, 40_000, 'large'],
    [2_000, 10_000, 'medium'],
    [999, 40_000, 'medium'],
  ] as const)('with %i people and %i 万元 is %s', (headcount, revenueWan, expected) => {
    expect(sizeClassOf({ headcount, revenueWan })).toBe(expected);
  });

  it('is not guessed while a figure is missing', () => {
    expect(sizeClassOf({ headcount: 60 })).toBeUndefined();
  });
});

describe('the key industry', () => {
  const plastics: Industry = {
    code: '29',
    name: { 'zh-CN': '橡胶和塑料制品业', en: 'Rubber and plastics' },
    sector: 'raw-materials',
    switch: {
      question: { 'zh-CN': '主要做哪一种？', en: 'Which mainly?' },
      options: [
        { id: 'rubber', label: { 'zh-CN': '橡胶', en: 'Rubber' }, sector: 'raw-materials' },
        { id: 'plastics', label: { 'zh-CN': '塑料', en: 'Plastics' }, sector: 'consumer' },
      ],
    },
  };

  it('follows the answer to the one further question where a group straddles two', () => {
    const firm = { ...EMPTY_PROFILE, industry: '29', industrySwitch: 'plastics' };
    expect(sectorOf(firm, [plastics])).toBe('consumer');
  });

  it('is that of the group while the further question is open', () => {
    expect(sectorOf({ ...EMPTY_PROFILE, industry: '29' }, [plastics])).toBe('raw-materials');
  });

  it('is unknown while no group is chosen', () => {
    expect(sectorOf(EMPTY_PROFILE, [plastics])).toBeUndefined();
  });
});
