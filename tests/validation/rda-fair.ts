import { score, type Answers, type ScoringNode, type ScoringPack } from '#scoring';
import type { Check } from './checks.ts';

interface RdaFair {
  readonly priorities: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, readonly string[]>>;
  readonly cases: readonly {
    readonly id: string;
    readonly passed: readonly string[];
    readonly expect: Readonly<Record<string, number>>;
  }[];
}

/** All essential indicators, then half and all important, half and all useful ones. */
const STEPS = [
  { k: 1, class: 'E', share: 1 },
  { k: 2, class: 'I', share: 0.5 },
  { k: 3, class: 'I', share: 1 },
  { k: 4, class: 'U', share: 0.5 },
  { k: 5, class: 'U', share: 1 },
];

export function rdaFairChecks(data: RdaFair): Check[] {
  const gated = { levelRule: { kind: 'classGate' as const, satisfied: 1, steps: STEPS } };
  const area = (id: string, indicators: readonly string[]): ScoringNode => ({
    id,
    ...gated,
    children: indicators.map((indicator) => ({
      id: indicator,
      kind: 'bars',
      class: data.priorities[indicator] ?? '',
    })),
  });
  const pack: ScoringPack = {
    id: 'fair',
    version: '2020',
    scale: [0, 1],
    caps: { critical: false, breadth: false, evidence: false },
    root: {
      id: 'all41',
      ...gated,
      children: Object.entries(data.areas).map(([id, indicators]) => area(id, indicators)),
    },
  };
  return data.cases.flatMap(({ id, passed, expect }) => {
    const answers: Answers = Object.fromEntries(passed.map((indicator) => [indicator, { state: 'ok', value: 1 }]));
    const card = score(pack, answers);
    return Object.entries(expect).map(([node, expected]) => ({
      name: `${id} ${node}`,
      expected,
      actual: card.nodes[node]?.level,
    }));
  });
}
