export { applicableHints } from './hints.ts';
export { planRoadmap, type PlanContent } from './plan-roadmap.ts';
export type { PlannedAction, Projection, Roadmap, RoadmapWave, Wave } from './roadmap.ts';
export { serialSchedule, type Activity, type Placement } from './serial-schedule.ts';
