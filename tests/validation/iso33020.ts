import { score, type LevelRule, type ScoringPack } from '#scoring';
import type { Check } from './checks.ts';

interface Iso33020 {
  readonly rating4: readonly { readonly percent: number; readonly expect: string }[];
  readonly rating6: readonly { readonly percent: number; readonly expect: string }[];
  readonly cases: readonly {
    readonly id: string;
    readonly ratings: Readonly<Record<string, string>>;
    readonly expect: { readonly level: number };
  }[];
}

const LARGELY = 2;
const FULLY = 3;
const NO_CAPS = { critical: false, breadth: false, evidence: false };

/** Attributes of each capability level. */
const ATTRIBUTES = [['1.1'], ['2.1', '2.2'], ['3.1', '3.2'], ['4.1', '4.2'], ['5.1', '5.2']];

/** Level n: its own attributes at least largely, all lower ones fully achieved. */
const capabilityLevel: LevelRule = {
  kind: 'bestOf',
  levels: ATTRIBUTES.map((own, at) => ({
    k: at + 1,
    all: [
      ...own.map((item) => ({ kind: 'item' as const, item, min: LARGELY })),
      ...ATTRIBUTES.slice(0, at)
        .flat()
        .map((item) => ({ kind: 'item' as const, item, min: FULLY })),
    ],
  })),
};

const capabilityPack: ScoringPack = {
  id: 'iso33020',
  version: '1',
  scale: [0, 3],
  caps: NO_CAPS,
  root: {
    id: 'process',
    agg: 'none',
    levelRule: capabilityLevel,
    children: ATTRIBUTES.flat().map((id) => ({ id, kind: 'npl' })),
  },
};

/** Bands of achievement in per cent, each holding its upper end. */
function ratingPack(lowerEnds: readonly number[]): ScoringPack {
  return {
    id: 'iso33020-rating',
    version: '1',
    scale: [0, 100],
    caps: NO_CAPS,
    root: {
      id: 'attribute',
      children: [{ id: 'achieved', kind: 'bars' }],
      levelRule: {
        kind: 'thresholds',
        bounds: lowerEnds.map((end, at) => [end, at + 1]),
        upperInclusive: true,
        floor: 0,
      },
    },
  };
}

export function iso33020Checks(data: Iso33020): Check[] {
  const rate = (pack: ScoringPack, percent: number) =>
    score(pack, { achieved: { state: 'ok', value: percent } }).root.level ?? Number.NaN;
  const four = ratingPack([15, 50, 85]);
  const six = ratingPack([15, 32.5, 50, 67.5, 85]);
  return [
    ...data.rating4.map(({ percent, expect }) => ({
      name: `${percent} % on four`,
      expected: expect,
      actual: ['N', 'P', 'L', 'F'][rate(four, percent)],
    })),
    ...data.rating6.map(({ percent, expect }) => ({
      name: `${percent} % on six`,
      expected: expect,
      actual: ['N', 'P-', 'P+', 'L-', 'L+', 'F'][rate(six, percent)],
    })),
    ...data.cases.map(({ id, ratings, expect }) => ({
      name: id,
      expected: expect.level,
      actual: score(
        capabilityPack,
        Object.fromEntries(Object.entries(ratings).map(([item, value]) => [item, { state: 'ok', value }])),
      ).root.level,
    })),
  ];
}
