export type { Conflict, Enough } from './conflicts.ts';
export { applicableHints } from './hints.ts';
export { improvePlan, type Search } from './improve-plan.ts';
export { instantPlan, serialPlan, type FoundPlan } from './instant-plan.ts';
export { valueOfPlan, type PlanActivity, type PlanLimits, type PlanProblem, type Starts } from './plan-problem.ts';
export { planChanges, type PlanChange } from './plan-changes.ts';
export { answersAfter, atOnce, planRoadmap, quarterOf, roadmapOf } from './plan-roadmap.ts';
export type {
  DoneAction,
  Held,
  LeftOut,
  PlannedAction,
  Projection,
  QuarterOutlook,
  Roadmap,
  RoadmapWave,
  Wave,
} from './roadmap.ts';
export { type ActionChain, type Effort } from './action-chain.ts';
export { guidePath, type GuidePathStage } from './guide-path.ts';
export {
  LEDGER_STATES,
  measureLedger,
  type LedgerAnswer,
  type LedgerItem,
  type LedgerProgramme,
  type LedgerRow,
  type LedgerState,
} from './ledger.ts';
export { ownMoney, type OwnMoney, type PlanMove } from './own-money.ts';
export { holdsIn, isExpired } from './programmes.ts';
export {
  isAtWork,
  SCENARIO_STATES,
  scenarioOutlook,
  type ScenarioFit,
  type ScenarioOutlook,
  type ScenarioState,
} from './scenarios.ts';
export { serialSchedule, type Activity, type Placement } from './serial-schedule.ts';
export { stabilityOf, type Stability } from './stability.ts';
export { takeIntoPlan, type TakenIntoPlan } from './take-into-plan.ts';
export { setUpPlan, type PlanContent, type PlanSetup } from './set-up-plan.ts';
