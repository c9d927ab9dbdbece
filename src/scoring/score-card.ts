/** What a node of the tree came to. Values are on the pack's scale, never rounded. */
export interface NodeScore {
  /** null = nothing applicable; never 0 and never NaN. */
  readonly value: number | null;
  /** The same tree over the values that evidence supports; ≤ `value`. */
  readonly evidenceValue: number | null;
  /** Weighted share of applicable items that were answered, 0–1. */
  readonly coverage: number | null;
  /** Weighted share answered “not applicable”, 0–1. */
  readonly naShare: number;
  /** ok: coverage ≥ 0.8 · provisional: ≥ 0.5 · insufficient: less, level withheld · na: no value. */
  readonly status: NodeStatus;
  /** Level of `value` by the node's rule, also where it is withheld; null without value or rule. */
  readonly level: number | null;
  /** `level`, or null where the status withholds it: what may be shown. */
  readonly publishedLevel: number | null;
  /** Way to the next level, 0–1; 1 at the top. */
  readonly progress: number;
  /** Weight in the root value, 0–1; null without value. */
  readonly effWeight: number | null;
  /** Reason of a declared scope-out. */
  readonly outOfScope?: string;
}

export type NodeStatus = 'ok' | 'provisional' | 'insufficient' | 'na';

export interface ItemScore {
  readonly value: number | null;
  readonly evidenceValue: number | null;
  /** As counted: an answer that the item does not allow counts as blank. */
  readonly state: ItemState;
  readonly evidence: EvidenceGrade;
  readonly effWeight: number | null;
  /** effWeight × (value − lowest of the scale); they add up to root − lowest in a tree of means. */
  readonly contribution: number;
  /** What finding out is expected to add to the root; 0 for answered items. */
  readonly upside: number;
}

export type ItemState = 'ok' | 'unknown' | 'na' | 'blank';

/** E0 said · E1 example with date and owner · E2 document or screen · E3 checked by somebody else. */
export type EvidenceGrade = 0 | 1 | 2 | 3;

export type AnswerValue = number | string | readonly string[];

export interface Answer {
  readonly state: ItemState;
  /** bars: level · single: option id · multi: option ids · number: the number · npl: N, P, L or F. */
  readonly value?: AnswerValue;
  /** Default 0. */
  readonly evidence?: EvidenceGrade;
  /** Variance of the mean over several raters, default 0. */
  readonly voteVariance?: number;
  /** A recorded decision: scored like any answer, its gap is 0. */
  readonly notNeeded?: { readonly reason: string };
}

/** By item id. Absent = blank; ids that the pack does not have are ignored. */
export type Answers = Readonly<Record<string, Answer>>;

export type CapKind = 'critical' | 'breadth' | 'knockout' | 'gate' | 'evidence';

export interface Cap {
  /** `critical:DIM`, `breadth`, `knockout:ITEM`, `gate4:ITEM`, `evidence`. */
  readonly id: string;
  readonly kind: CapKind;
  /** Highest level it allows; may lie above the top level. */
  readonly cap: number;
  /** Whether it is what holds the final level below the index level. */
  readonly binding: boolean;
  /** Ids of dimensions or items it looks at. */
  readonly because: readonly string[];
}

export type Quadrant = 'waiting' | 'building-up' | 'over-reaching' | 'leading';

/** The two sub-indices beside each other. */
export interface IndexPair {
  readonly application: number | null;
  readonly readiness: number | null;
  /** Uncapped levels of the two. */
  readonly applicationLevel: number | null;
  readonly readinessLevel: number | null;
  /** Which one is ahead by more than one level value. */
  readonly imbalance: 'application-first' | 'readiness-first' | null;
  readonly quadrant: Quadrant | null;
}

/** A finished score: plain data that can be cloned and stored. */
export interface ScoreCard {
  /** `id@version`. */
  readonly pack: string;
  readonly engine: string;
  readonly rootId: string;
  readonly root: NodeScore;
  /** Every node, the root included. */
  readonly nodes: Readonly<Record<string, NodeScore>>;
  readonly items: Readonly<Record<string, ItemScore>>;
  /** Ids in pack order. */
  readonly dimensions: readonly string[];
  /** Root value on 0–100. */
  readonly index100: number | null;
  /** Level of the root value before caps. */
  readonly indexLevel: number | null;
  readonly caps: readonly Cap[];
  /** Lowest of index level and caps. */
  readonly final: number | null;
  /** `final`, or null where too little was answered. */
  readonly published: number | null;
  /** Ids of the binding caps; empty when nothing holds the index level back. */
  readonly binding: readonly string[];
  readonly evidenceScore: number | null;
  /** What finding out all unknowns is expected to add to the root. */
  readonly upside: number;
  /** By item id, items without value left out. */
  readonly contributions: Readonly<Record<string, number>>;
  /** Set when the pack names its two indices. */
  readonly indices: IndexPair | null;
}

export interface Range {
  readonly q10: number;
  readonly q90: number;
}

/** Seeded simulation of what the answers may mean. Bit-reproducible. */
export interface Simulation {
  /** 32-bit. */
  readonly seed: number;
  /** Number of replicates. */
  readonly R: number;
  /** Middle 80 % of the root; `shown` is widened to hold the root value. */
  readonly interval80: Range & { readonly shown: readonly [low: number, high: number] };
  /** Share of replicates by final level, levels that never came left out. */
  readonly levelProbabilities: Readonly<Record<string, number>>;
  readonly mean: number;
  readonly sd: number;
  /** The same spread by formula, without clamping: a check. */
  readonly analyticSd: number;
  /** By id, dimensions with a value only. */
  readonly dimensions: Readonly<Record<string, Range>>;
  /** Share of replicates at the card's final level; null without levels. */
  readonly finalProbability: number | null;
  /** Set when that share is under 0.6: the most probable other level. */
  readonly borderline: { readonly neighbour: number } | null;
}
