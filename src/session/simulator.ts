import { simulate, type Answers, type ScoringPack, type Simulation } from '#scoring';
import type { SimulationJob } from './simulation.worker.ts';

/** Draws the range of a result; the same seed gives the same range in the worker and here. */
export type Simulator = (
  pack: ScoringPack,
  answers: Answers,
  context: SimulationJob['context'],
) => Promise<Simulation | null>;

/**
 * In a worker, so that the page stays free. A worker that does not start, or dies, is not the
 * end of the result: what it owed is worked out here.
 */
export function createSimulator(start: () => Worker): Simulator {
  let worker: Worker | undefined;
  let broken = false;
  let jobs = 0;
  const owed = new Map<number, { readonly resolve: (found: Simulation | null) => void; readonly ask: SimulationJob }>();

  const giveUp = (): void => {
    broken = true;
    worker?.terminate();
    for (const { resolve, ask } of owed.values()) resolve(simulate(ask.pack, ask.answers, ask.context));
    owed.clear();
  };
  const running = (): Worker => {
    if (worker !== undefined) return worker;
    worker = start();
    worker.addEventListener('error', giveUp);
    worker.addEventListener('messageerror', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<{ job: number; simulation: Simulation | null }>) => {
      owed.get(data.job)?.resolve(data.simulation);
      owed.delete(data.job);
    });
    return worker;
  };

  return (pack, answers, context) => {
    if (broken) return Promise.resolve(simulate(pack, answers, context));
    return new Promise((resolve) => {
      const ask: SimulationJob = { job: (jobs += 1), pack, answers, context };
      owed.set(ask.job, { resolve, ask });
      try {
        running().postMessage(ask);
      } catch {
        giveUp();
      }
    });
  };
}
