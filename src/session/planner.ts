import { improvePlan, stabilityOf, type FoundPlan, type PlanProblem, type Stability, type Starts } from '#roadmap';
import type { PlanJob } from './plan.worker.ts';

/** Works on plans beside the page. Every answer is the same as the page itself would find. */
export interface Planner {
  /** A plan worth at least as much as the instant one, and as `starts`. */
  improve(problem: PlanProblem, starts: Starts): Promise<FoundPlan>;
  stability(problem: PlanProblem, starts: Starts): Promise<Stability>;
}

type Answer = FoundPlan | Stability;

/** A worker that does not start, or dies, is not the end of the plan: what it owed is worked out here. */
export function createPlanner(start: () => Worker): Planner {
  let worker: Worker | undefined;
  let broken = false;
  let jobs = 0;
  const owed = new Map<number, { readonly resolve: (answer: Answer) => void; readonly job: PlanJob }>();

  const giveUp = (): void => {
    broken = true;
    worker?.terminate();
    for (const { resolve, job } of owed.values()) resolve(workOut(job));
    owed.clear();
  };
  const running = (): Worker => {
    if (worker !== undefined) return worker;
    worker = start();
    worker.addEventListener('error', giveUp);
    worker.addEventListener('messageerror', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<{ job: number; answer: Answer }>) => {
      owed.get(data.job)?.resolve(data.answer);
      owed.delete(data.job);
    });
    return worker;
  };
  const ask = (question: Omit<PlanJob, 'job'>): Promise<Answer> => {
    const job: PlanJob = { ...question, job: (jobs += 1) };
    if (broken) return Promise.resolve(workOut(job));
    return new Promise((resolve) => {
      owed.set(job.job, { resolve, job });
      try {
        running().postMessage(job);
      } catch {
        giveUp();
      }
    });
  };
  return {
    improve: (problem, starts) => ask({ ask: 'improve', problem, starts }) as Promise<FoundPlan>,
    stability: (problem, starts) => ask({ ask: 'stability', problem, starts }) as Promise<Stability>,
  };
}

function workOut({ ask, problem, starts }: PlanJob): Answer {
  return ask === 'improve' ? improvePlan(problem, starts) : stabilityOf(problem, starts);
}
