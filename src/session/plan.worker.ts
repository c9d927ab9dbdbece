import { improvePlan, stabilityOf, type PlanProblem, type Starts } from '#roadmap';

/** One question about a plan: plain data, as it is posted. */
export interface PlanJob {
  readonly job: number;
  readonly ask: 'improve' | 'stability';
  readonly problem: PlanProblem;
  readonly starts: Starts;
}

addEventListener('message', ({ data }: MessageEvent<PlanJob>) => {
  const { job, ask, problem, starts } = data;
  postMessage({ job, answer: ask === 'improve' ? improvePlan(problem, starts) : stabilityOf(problem, starts) });
});
