import { once } from './library.ts';
import { createSimulator, type Simulator } from './simulator.ts';

/** The worker and its arithmetic are not needed before there is a result to show. */
const simulator = once(async () => {
  const { default: SimulationWorker } = await import('./simulation.worker.ts?worker&inline');
  return createSimulator(() => new SimulationWorker());
});

/** Draws ranges in a worker of the page's own, started with the first one. */
export const simulateInWorker: Simulator = async (...job) => (await simulator())(...job);
