import { score, type Answers, type ScoringNode, type ScoringPack } from '#scoring';
import type { Check } from './checks.ts';

type Practices = readonly (readonly [id: string, level: number])[];

interface C2m2 {
  readonly practiceCounts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly domains: Readonly<Record<string, Practices>>;
  readonly testDomain: Readonly<Record<string, Practices>>;
  readonly cases: readonly {
    readonly id: string;
    readonly ratings: Readonly<Record<string, string>>;
    readonly expect: Readonly<Record<string, number>>;
  }[];
  readonly unitCases: readonly {
    readonly id: string;
    readonly performed: readonly string[];
    readonly expect: Readonly<Record<string, number>>;
  }[];
}

/** Not, partially, largely, fully implemented; largely is enough. */
const OPTIONS = ['NI', 'PI', 'LI', 'FI'].map((id, value) => ({ id, value }));
const LARGELY = 2;

/** A domain reaches a level when all its practices up to there are at least largely implemented. */
function packOf(domains: Readonly<Record<string, Practices>>): ScoringPack {
  const domain = ([id, practices]: readonly [string, Practices]): ScoringNode => ({
    id,
    agg: 'none',
    children: practices.map(([practice]) => ({ id: practice, kind: 'single', options: OPTIONS })),
    levelRule: {
      kind: 'cumulativeGate',
      steps: [1, 2, 3].map((k) => ({
        k,
        require: practices.filter(([, level]) => level === k).map(([item]) => ({ item, min: LARGELY })),
      })),
    },
  });
  return {
    id: 'c2m2',
    version: '2.1',
    scale: [0, 3],
    policies: { blank: 'lowest' },
    caps: { critical: false, breadth: false, evidence: false },
    root: { id: 'all', agg: 'none', children: Object.entries(domains).map(domain) },
  };
}

export function c2m2Checks(data: C2m2): Check[] {
  const levels = (pack: ScoringPack, id: string, { ratings, expect }: Pick<C2m2['cases'][0], 'ratings' | 'expect'>) => {
    const answers: Answers = Object.fromEntries(
      Object.entries(ratings).map(([item, value]) => [item, { state: 'ok', value }]),
    );
    const card = score(pack, answers);
    return Object.entries(expect).map(([key, expected]) => {
      // `DOMAIN` asks for its level, `DOMAIN#LI` for the number of its practices so rated
      const [domain = '', rating] = key.split('#');
      const counted = OPTIONS.find((option) => option.id === rating)?.value;
      const values = (data.domains[domain] ?? []).map(([practice]) => card.items[practice]?.value);
      return {
        name: `${id} ${key}`,
        expected,
        actual: rating === undefined ? card.nodes[domain]?.level : values.filter((value) => value === counted).length,
      };
    });
  };
  const pack = packOf(data.domains);
  const testPack = packOf(data.testDomain);
  const counts = Object.entries(data.practiceCounts).flatMap(([domain, byLevel]) =>
    Object.entries(byLevel).map(([level, expected]) => ({
      name: `practices ${domain} ${level}`,
      expected,
      actual: data.domains[domain]?.filter(([, k]) => k === Number(level)).length,
    })),
  );
  return [
    ...data.cases.flatMap(({ id, ...rest }) => levels(pack, id, rest)),
    ...data.unitCases.flatMap(({ id, performed, expect }) =>
      levels(testPack, id, { ratings: Object.fromEntries(performed.map((item) => [item, 'FI'])), expect }),
    ),
    ...counts,
  ];
}
