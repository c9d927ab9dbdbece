import type {
  Answer,
  Answers,
  ConsistencyRule,
  EvidenceGrade,
  ItemState,
  Params,
  Policies,
  ScoringNode,
  ScoringPack,
  Severity,
} from '#scoring';

/** The terse format in which the specification's own examples are written. */
export interface OwnExamples {
  readonly tolerance?: Readonly<Record<string, number>>;
  readonly packs?: Readonly<Record<string, OwnPack>>;
  readonly assess?: readonly AssessCase[];
  readonly consensus?: readonly { id: string; in: readonly (OwnAnswer & { w?: number })[]; expect: unknown }[];
  readonly priority?: readonly { id: string; in: PriorityCase; expect: unknown }[];
  readonly roadmap?: readonly RoadmapCase[];
  readonly benchmark?: readonly { id: string; x: number; cohort: readonly number[]; expect: unknown }[];
  readonly consistency?: readonly ConsistencyCase[];
  readonly agreement?: readonly { id: string; ratings: readonly (readonly (number | null)[])[]; expect: unknown }[];
  readonly numerics?: Readonly<Record<string, unknown>>;
}

export interface OwnPack {
  readonly id: string;
  readonly version: string;
  readonly dims: readonly OwnDimension[];
  readonly knockouts?: readonly { item: string; below: number; maxLevel: number }[];
  readonly gates?: readonly { level: number; item: string; min: number }[];
  readonly rules?: readonly OwnRule[];
  readonly scale?: readonly [number, number];
  readonly thresholds?: readonly number[];
  readonly policies?: Policies;
  readonly params?: Partial<Params>;
}

interface OwnDimension {
  readonly id: string;
  readonly w?: number;
  readonly critical?: boolean;
  readonly fullN?: number;
  readonly outOfScope?: boolean | string;
  readonly items: readonly { readonly id: string; readonly w?: number }[];
}

export interface OwnAnswer {
  readonly s: ItemState;
  readonly x?: number;
  readonly e?: EvidenceGrade;
  readonly rv?: number;
}

export interface AssessCase {
  readonly id: string;
  readonly pack: string;
  readonly answers: Readonly<Record<string, OwnAnswer>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

export interface PriorityCase {
  readonly x: number;
  readonly T: number;
  readonly v?: number | null;
  readonly b?: number | null;
  readonly u?: number | null;
  readonly p?: number | null;
  readonly effort: number;
  /** Level the action reaches; absent = the target. */
  readonly to?: number;
}

export interface RoadmapCase {
  readonly id: string;
  readonly measures: readonly {
    readonly id: string;
    readonly prereq: readonly string[];
    readonly months: number;
    readonly R: number;
  }[];
  readonly slots: number;
  readonly expect: unknown;
}

export interface ConsistencyCase {
  readonly id: string;
  readonly rules: readonly OwnRule[];
  readonly items: Readonly<Record<string, number | null>>;
  readonly expect: unknown;
}

/** An implication, or a mirror pair. */
export type OwnRule = { readonly id: string; readonly v: Severity } & (
  | { readonly if: { item: string; ge: number }; readonly then: { item: string; ge: number } }
  | { readonly mirror: readonly [string, string] }
);

const SCALE = [1, 5] as const;
const THRESHOLDS = [1, 1.8, 2.8, 3.8, 4.8];

export function scoringPackOf({ dims, knockouts = [], gates = [], rules = [], ...pack }: OwnPack): ScoringPack {
  return {
    scale: SCALE,
    thresholds: THRESHOLDS,
    ...pack,
    root: { id: 'root', children: dims.map(dimensionOf) },
    caps: { knockouts, gates },
    consistency: rules.map(ruleOf),
  };
}

function dimensionOf({ id, w = 1, critical = false, fullN, outOfScope = false, items }: OwnDimension): ScoringNode {
  return {
    id,
    weight: w,
    critical,
    dimension: true,
    children: items.map((item) => ({ id: item.id, kind: 'bars', weight: item.w ?? 1 })),
    ...(fullN === undefined ? {} : { fullCount: fullN }),
    ...(outOfScope === false ? {} : { outOfScope: { reason: String(outOfScope) } }),
  };
}

function ruleOf(rule: OwnRule): ConsistencyRule {
  const { id, v: severity } = rule;
  if ('mirror' in rule) return { id, severity, kind: 'mirror', items: rule.mirror };
  return {
    id,
    severity,
    kind: 'implies',
    if: { item: rule.if.item, atLeast: rule.if.ge },
    then: { item: rule.then.item, atLeast: rule.then.ge },
  };
}

export function answersOf(own: AssessCase['answers']): Answers {
  return Object.fromEntries(Object.entries(own).map(([id, answer]) => [id, answerOf(answer)]));
}

function answerOf({ s, x, e, rv }: OwnAnswer): Answer {
  return {
    state: s,
    ...(x === undefined ? {} : { value: x }),
    ...(e === undefined ? {} : { evidence: e }),
    ...(rv === undefined ? {} : { voteVariance: rv }),
  };
}

/** A sheet of levels for a consistency case: null = not known. */
export function consistencyPackOf({ items, rules }: ConsistencyCase): { pack: ScoringPack; answers: Answers } {
  const named = rules.flatMap((rule) => ('mirror' in rule ? [...rule.mirror] : [rule.if.item, rule.then.item]));
  const ids = [...new Set([...Object.keys(items), ...named])];
  return {
    pack: {
      id: 'consistency',
      version: '1',
      scale: SCALE,
      root: { id: 'root', children: ids.map((id) => ({ id, kind: 'bars' })) },
      consistency: rules.map(ruleOf),
    },
    answers: Object.fromEntries(
      Object.entries(items).map(([id, value]) => [id, value === null ? { state: 'unknown' } : { state: 'ok', value }]),
    ),
  };
}
