import type { GuideStage } from '#catalogue';
import type { PlannedAction, Roadmap } from './roadmap.ts';

export interface GuidePathStage {
  readonly stage: GuideStage;
  /** Actions of the plan that stand in it, in the order of the plan. */
  readonly actions: readonly PlannedAction[];
}

/** The plan once more, by the stages of the application guide; a single action goes before its capability. */
export function guidePath(guide: readonly GuideStage[], { actions }: Roadmap): GuidePathStage[] {
  const stageOf = ({ action }: PlannedAction) =>
    guide.find(({ covers }) => covers.includes(action.id)) ??
    guide.find(({ covers }) => covers.includes(action.capability));
  return guide.map((stage) => ({ stage, actions: actions.filter((planned) => stageOf(planned) === stage) }));
}
