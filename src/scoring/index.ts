export { agreement, type Agreement, type AgreementReading, type Alpha, type Ratings } from './agreement.ts';
export { benchmark, FEWEST_IN_COHORT, type Standing } from './benchmark.ts';
export { packProblems } from './check-pack.ts';
export { compareResults, measuredAt, type Comparison, type Measured, type Move, type Verdict } from './compare.ts';
export { consensus, type Consensus, type Vote } from './consensus.ts';
export { consistency, type Consistency, type ConsistencyContext, type Violation } from './consistency.ts';
export { disagreements, type Ballot, type Disagreement } from './disagreement.ts';
export { frozenResult, rulerDifference, type RulerDifference } from './freeze.ts';
export { answersOf, packOf, type PackSource } from './from-catalogue.ts';
export { liftList, type LiftChange, type LiftList, type LiftStep } from './lift-list.ts';
export { mends, type Mend } from './mends.ts';
export {
  openQuestions,
  questionEffect,
  rankedQuestions,
  settlement,
  type FirstSteps,
  type OpenReason,
  type QuestionEffect,
  type Settlement,
} from './next-question.ts';
export type {
  Aggregator,
  Band,
  Bound,
  CapRules,
  ConsistencyRule,
  FactCondition,
  Gate,
  Knockout,
  Kpi,
  LevelCondition,
  LevelRule,
  MissingPolicy,
  MultiOption,
  Option,
  PackAction,
  Params,
  Policies,
  Relevance,
  ScoringItem,
  ScoringNode,
  ScoringPack,
  Severity,
} from './pack.ts';
export { pooled, type Pooled } from './pool.ts';
export { priorities, type Priorities, type UnitPriority, type Wishes } from './priorities.ts';
export { gapOf, priorityOf, rankOf, type Lift, type PriorityInput } from './priority.ts';
export { quantile } from './quantile.ts';
export { fnv1a, mulberry32, type Uniform } from './random.ts';
export type {
  Answer,
  Answers,
  AnswerValue,
  Cap,
  CapKind,
  EvidenceGrade,
  IndexPair,
  ItemScore,
  ItemState,
  NodeScore,
  NodeStatus,
  Quadrant,
  Range,
  ScoreCard,
  Simulation,
} from './score-card.ts';
export { rulerStateOf, type RulerState } from './ruler-state.ts';
export { splitDifference, type Part, type Ruler, type Side, type Split } from './same-ruler.ts';
export { ENGINE_VERSION, score } from './score.ts';
export { sensitivity, type Sensitivity } from './sensitivity.ts';
export { simulate, type SimulationContext } from './simulate.ts';
export { trace, type Exclusion, type ExclusionReason, type Trace, type Traced, type TraceInput } from './trace.ts';
