import { once } from './library.ts';
import type { Simulator } from './simulator.ts';

/** The worker and its arithmetic are not needed before there is a result to show. */
const simulator = once(async () => {
  const [{ default: SimulationWorker }, { createSimulator }] = await Promise.all([
    import('./simulation.worker.ts?worker&inline'),
    import('./simulator.ts'),
  ]);
  return createSimulator(() => new SimulationWorker());
});

/** Draws ranges in a worker of the page's own, started with the first one. */
export const simulateInWorker: Simulator = async (...job) => (await simulator())(...job);
