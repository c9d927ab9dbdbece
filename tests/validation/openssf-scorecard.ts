import { score, type Answers, type ScoringPack } from '#scoring';
import type { Check } from './checks.ts';

interface Scorecard {
  readonly riskWeight: Readonly<Record<string, number>>;
  readonly risk: Readonly<Record<string, string>>;
  readonly inconclusive: number;
  readonly cases: readonly {
    readonly id: string;
    readonly scores: Readonly<Record<string, number>>;
    readonly expect: { readonly aggregate: number };
    readonly tolerance: number;
  }[];
}

/** Mean weighted by risk; a check without a conclusion, or not run, leaves both sums. */
export function scorecardChecks(data: Scorecard): Check[] {
  const weightOf = (check: string) => data.riskWeight[data.risk[check] ?? ''];
  const pack: ScoringPack = {
    id: 'scorecard',
    version: '5',
    scale: [0, 10],
    policies: { unknown: 'exclude', blank: 'exclude' },
    caps: { critical: false, breadth: false, evidence: false },
    root: {
      id: 'repository',
      children: Object.keys(data.risk).map((id) => ({ id, kind: 'bars', weight: weightOf(id) ?? Number.NaN })),
    },
  };
  return [
    ...data.cases.map(({ id, scores, expect, tolerance }) => {
      const answers: Answers = Object.fromEntries(
        Object.entries(scores).map(([check, value]) => [
          check,
          value === data.inconclusive ? { state: 'unknown' } : { state: 'ok', value },
        ]),
      );
      const { value } = score(pack, answers).root;
      return { name: id, expected: expect.aggregate, actual: value ?? data.inconclusive, tolerance };
    }),
    // one check alone shows the weight it has beside another
    ...Object.keys(data.risk).map((check) => {
      const other = Object.keys(data.risk).find((id) => id !== check) ?? '';
      const { value } = score(pack, {
        [check]: { state: 'ok', value: 10 },
        [other]: { state: 'ok', value: 0 },
      }).root;
      const weight = weightOf(check) ?? Number.NaN;
      return {
        name: `weight ${check}`,
        expected: (10 * weight) / (weight + (weightOf(other) ?? Number.NaN)),
        actual: value,
      };
    }),
  ];
}
