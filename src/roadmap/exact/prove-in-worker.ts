import type { PlanProblem, Starts } from '../plan-problem.ts';
import type { ProofAnswer, ProofJob } from './proof.worker.ts';
import type { ProvenPlan } from './prove-plan.ts';

/**
 * Looks for the best possible plan with an exact solver, in a worker of its own that ends with the answer.
 * Nothing is fetched: the solver is a chunk of the program.
 * @param signal aborting it ends the worker at once
 * @throws the signal's reason when it is aborted, an Error when the solver cannot run here
 */
export async function proveInWorker(
  question: { readonly problem: PlanProblem; readonly from: Starts },
  signal: AbortSignal,
): Promise<ProvenPlan> {
  const [{ default: ProofWorker }, { default: solver }] = await Promise.all([
    import('./proof.worker.ts?worker&inline'),
    import('virtual:solver'),
  ]);
  const job: ProofJob = { ...question, solver: await solver };
  signal.throwIfAborted();
  const worker = new ProofWorker();
  try {
    return await new Promise<ProvenPlan>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ProofAnswer>) => {
        if (data.kind === 'proven') resolve(data.plan);
        else reject(new Error(data.reason));
      });
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
