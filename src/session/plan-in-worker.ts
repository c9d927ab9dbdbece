import { once } from './library.ts';
import type { Planner } from './planner.ts';

/** The worker and its program are not needed before a plan is looked at. */
const planner = once(async () => {
  const [{ default: PlanWorker }, { createPlanner }] = await Promise.all([
    import('./plan.worker.ts?worker&inline'),
    import('./planner.ts'),
  ]);
  return createPlanner(() => new PlanWorker());
});

/** Searches for better plans in a worker of the page's own, started with the first question. */
export const planInWorker: Planner = {
  improve: async (...question) => (await planner()).improve(...question),
  stability: async (...question) => (await planner()).stability(...question),
};
