import { score, type Answer, type Answers, type ScoringPack } from '#scoring';
import type { Check } from './checks.ts';

type Status = 'not' | 'partial' | 'na';

interface Dod {
  /** "3to5": 5, of which a partly met requirement costs 3; null: the plan, which has no points of its own. */
  readonly weights: Readonly<Record<string, number | '3to5' | null>>;
  readonly cases: readonly {
    readonly id: string;
    readonly status: Readonly<Record<string, Status>>;
    readonly expect: { readonly score: number | null };
  }[];
}

const BASE = 110;
const GRADED_WEIGHT = 5;
const PARTIAL_COST = 3;
const TOTAL = 313;
/** The security plan: without it there is no score. */
const PLAN = '3.12.4';

function points(weight: number | '3to5' | null): number {
  return weight === '3to5' ? GRADED_WEIGHT : (weight ?? 0);
}

/** 110 less the weights of what is not met; the plan is a condition, not a deduction. */
function packOf(weights: Dod['weights']): ScoringPack {
  return {
    id: 'dod',
    version: '1.2.1',
    scale: [0, 1],
    policies: { na: 'full' },
    caps: { critical: false, breadth: false, evidence: false },
    root: {
      id: 'system',
      agg: 'deduct',
      base: BASE,
      requires: [{ item: PLAN, min: 1 }],
      children: Object.entries(weights).map(([id, weight]) => ({ id, kind: 'bars', weight: points(weight) })),
    },
  };
}

export function dodChecks(data: Dod): Check[] {
  const pack = packOf(data.weights);
  const everything = Object.keys(data.weights);
  const answerOf = (status: Status | undefined): Answer => {
    switch (status) {
      case 'na':
        return { state: 'na' };
      case 'not':
        return { state: 'ok', value: 0 };
      case 'partial':
        return { state: 'ok', value: 1 - PARTIAL_COST / GRADED_WEIGHT };
      case undefined:
      default:
        return { state: 'ok', value: 1 };
    }
  };
  const scoreOf = (status: Readonly<Record<string, Status>>) => {
    const answers: Answers = Object.fromEntries(everything.map((id) => [id, answerOf(status[id])]));
    return score(pack, answers).root.value;
  };
  const scored = Object.entries(data.weights).filter(([id]) => id !== PLAN);
  return [
    ...data.cases.map(({ id, status, expect }) => ({ name: id, expected: expect.score, actual: scoreOf(status) })),
    ...scored.map(([id, weight]) => ({
      name: `weight ${id}`,
      expected: BASE - points(weight),
      actual: scoreOf({ [id]: 'not' }),
    })),
    {
      name: 'lowest score',
      expected: BASE - TOTAL,
      actual: scoreOf(Object.fromEntries(scored.map(([id]) => [id, 'not']))),
    },
  ];
}
