import { createSimulator } from '#session';
import SimulationWorker from './session/simulation.worker.ts?worker&inline';

/** The range is drawn in a worker of the page's own. */
export const simulator = createSimulator(() => new SimulationWorker());
