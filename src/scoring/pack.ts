/** A questionnaire as the engine sees it: a tree of nodes and items with rules. Plain data; treat it as immutable. */
export interface ScoringPack {
  readonly id: string;
  readonly version: string;
  /** Lowest and highest value of the scale, `[1, 5]` for ours. */
  readonly scale: readonly [low: number, high: number];
  /** Lower bounds of levels 1, 2, 3 …, rising; the default level rule of every node. Absent = no levels. */
  readonly thresholds?: readonly number[];
  readonly root: ScoringNode;
  readonly policies?: Policies;
  readonly params?: Partial<Params>;
  readonly caps?: CapRules;
  readonly consistency?: readonly ConsistencyRule[];
  readonly kpis?: readonly Kpi[];
  /** Steps that raise a unit; what the specification calls measures. */
  readonly actions?: readonly PackAction[];
  /** Ids of the nodes or items whose gaps are ranked; default: every item. */
  readonly units?: readonly string[];
  /** The two nodes compared with each other, and the level value that splits high from low. */
  readonly indices?: { readonly application: string; readonly readiness: string; readonly cut: number };
}

export type Aggregator =
  | 'wmean'
  | 'mean'
  | 'sum'
  | 'min'
  | 'max'
  | 'median'
  | 'geomean'
  | 'deduct'
  /** Profile only: no value. */
  | 'none';

export interface ScoringNode {
  readonly id: string;
  /** ≥ 0, default 1. */
  readonly weight?: number;
  /** Default `wmean`. */
  readonly agg?: Aggregator;
  /** Multiplies the aggregated value, default 1. */
  readonly scale?: number;
  /** What `deduct` starts from. */
  readonly base?: number;
  readonly children: readonly (ScoringNode | ScoringItem)[];
  /** Profile dimension: the N/A and coverage rules apply to it. */
  readonly dimension?: boolean;
  /** A dimension that caps the overall level. */
  readonly critical?: boolean;
  readonly levelRule?: LevelRule;
  /** Items the dimension has in the full scope, when fewer are asked: adds sampling error to the interval. */
  readonly fullCount?: number;
  /** Bounds on items; one of them unmet and the node has no value. */
  readonly requires?: readonly Bound[];
  /** Declared out of scope: no value, not even asked. May have no children. */
  readonly outOfScope?: { readonly reason: string };
  readonly relevance?: Relevance;
}

export interface Bound {
  readonly item: string;
  readonly min: number;
}

interface ItemBase {
  readonly id: string;
  /** ≥ 0, default 1. */
  readonly weight?: number;
  /** Enforced by forms, not by the score: any N/A is taken as one. Default false. */
  readonly naAllowed?: boolean;
  /** Class of the item for `classGate`. */
  readonly class?: string;
  /** Weight of a respondent's vote by role, (0, 1]; absent role = 1. */
  readonly roleFit?: Readonly<Record<string, number>>;
  readonly relevance?: Relevance;
  /** Effort to raise the item by one step, 1..5, default 1; orders the lift list. */
  readonly effort?: number;
}

export interface Option {
  readonly id: string;
  readonly value: number;
}

export interface MultiOption extends Option {
  /** “None of these”: clears the others and gives its own value. */
  readonly exclusive?: boolean;
}

/** One range of numbers; a missing end is open. `closed` says which end belongs to it, default `min`. */
export interface Band {
  readonly min?: number;
  readonly max?: number;
  readonly closed?: 'min' | 'max' | 'both' | 'neither';
  readonly value: number;
}

export type ScoringItem = ItemBase &
  (
    | { readonly kind: 'bars' }
    | { readonly kind: 'single'; readonly options: readonly Option[] }
    | { readonly kind: 'multi'; readonly options: readonly MultiOption[] }
    | { readonly kind: 'number'; readonly bands: readonly Band[] }
    | { readonly kind: 'npl' }
  );

/** How relevant a unit is, 0–3, to each goal and to each kind of cost; absent = 0. */
export interface Relevance {
  readonly goals?: Readonly<Record<string, number>>;
  readonly costs?: Readonly<Record<string, number>>;
}

export type MissingPolicy = 'lowest' | 'zero' | 'exclude' | 'prior' | 'error';

export interface Policies {
  /** Default `exclude`. */
  readonly na?: 'exclude' | 'full' | 'zero';
  /** Default `lowest`: the lowest value of the scale. */
  readonly unknown?: MissingPolicy;
  /** Default `lowest`. */
  readonly blank?: MissingPolicy;
}

/** Assumptions of evidence and uncertainty. Each list goes by evidence grade E0..E3. */
export interface Params {
  /** Highest value an item supports with that evidence; null = evidence plays no part. */
  readonly evidenceCap: readonly [number, number, number, number] | null;
  /** Share of the common leniency that evidence removes, 0–1. */
  readonly leniencyRemoved: readonly [number, number, number, number];
  /** Standard deviation of one answer. */
  readonly answerSd: readonly [number, number, number, number];
  /** Standard deviation of the leniency common to a respondent. */
  readonly leniencySd: number;
  /** Probabilities of an unknown item's value, evenly spaced from the lowest to the highest of the scale. */
  readonly prior: readonly number[];
  readonly replicates: number;
}

export type LevelRule =
  | {
      readonly kind: 'thresholds';
      /** `[lower bound, level]`, rising. */
      readonly bounds: readonly (readonly [bound: number, level: number])[];
      /** A value on a bound still belongs to the band below. */
      readonly upperInclusive?: boolean;
      readonly floor?: number;
    }
  | {
      readonly kind: 'cumulativeGate';
      readonly steps: readonly { readonly k: number; readonly require: readonly Bound[] }[];
      readonly floor?: number;
    }
  | {
      readonly kind: 'bestOf';
      readonly levels: readonly { readonly k: number; readonly all: readonly LevelCondition[] }[];
      readonly floor?: number;
    }
  | {
      readonly kind: 'classGate';
      /** Value from which an item counts as satisfied. */
      readonly satisfied: number;
      readonly steps: readonly { readonly k: number; readonly class: string; readonly share: number }[];
      readonly floor?: number;
    };

/** `of`: ids of items or nodes. Null values are left out; an empty share holds. */
export type LevelCondition =
  | { readonly kind: 'score'; readonly min: number }
  | { readonly kind: 'count'; readonly of: readonly string[]; readonly value: number; readonly min: number }
  | { readonly kind: 'share'; readonly of: readonly string[]; readonly value: number; readonly min: number }
  | { readonly kind: 'item'; readonly item: string; readonly min: number };

export interface CapRules {
  /** Default true: every critical dimension caps at its level + 1. */
  readonly critical?: boolean;
  /** Default true. */
  readonly breadth?: boolean;
  /** Default true where evidence plays a part. */
  readonly evidence?: boolean;
  readonly knockouts?: readonly Knockout[];
  readonly gates?: readonly Gate[];
}

export interface Knockout {
  readonly item: string;
  readonly below: number;
  readonly maxLevel: number;
}

/** Level `level` needs the item at `min`. */
export interface Gate {
  readonly level: number;
  readonly item: string;
  readonly min: number;
}

/** 0 info · 1 warning · 2 error. */
export type Severity = 0 | 1 | 2;

/** One comparison of an item's value or of a fact of the profile. */
export type FactCondition = { readonly op: 'lt' | 'le' | 'eq' | 'ge' | 'gt'; readonly value: number | string } & (
  { readonly item: string } | { readonly fact: string }
);

export type ConsistencyRule = { readonly id: string; readonly severity: Severity } & (
  | {
      readonly kind: 'implies';
      readonly if: { readonly item: string; readonly atLeast: number };
      readonly then: { readonly item: string; readonly atLeast: number };
    }
  | {
      readonly kind: 'mirror';
      readonly items: readonly [string, string];
      /** The second item is worded the other way round. */
      readonly reversed?: boolean;
    }
  /** Violated when all conditions hold. */
  | { readonly kind: 'fact'; readonly all: readonly FactCondition[] }
  /** Raw number outside min..max, or a part greater than its whole. */
  | {
      readonly kind: 'number';
      readonly item: string;
      readonly min?: number;
      readonly max?: number;
      readonly partOf?: string;
    }
  /** A high value (default 4) that is only claimed. */
  | { readonly kind: 'evidence'; readonly atLeast?: number }
  /** A run of identical answers, default 10. */
  | { readonly kind: 'straightline'; readonly run?: number }
  /** Median time on an item under so many seconds, default 3. */
  | { readonly kind: 'speed'; readonly medianSeconds?: number }
);

export interface Kpi {
  readonly id: string;
  readonly units: readonly string[];
}

export interface PackAction {
  readonly id: string;
  /** Unit it raises: an id of `units`. */
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** 1..5. */
  readonly effort: number;
  readonly prerequisites: readonly { readonly unit: string; readonly atLeast: number }[];
}
