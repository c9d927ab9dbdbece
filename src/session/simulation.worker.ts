import { simulate, type Answers, type ScoringPack, type SimulationContext } from '#scoring';

/** One simulation asked for: plain data, as it is posted. */
export interface SimulationJob {
  readonly job: number;
  readonly pack: ScoringPack;
  readonly answers: Answers;
  readonly context: Pick<SimulationContext, 'facts' | 'resolved'>;
}

addEventListener('message', ({ data }: MessageEvent<SimulationJob>) => {
  const { job, pack, answers, context } = data;
  postMessage({ job, simulation: simulate(pack, answers, context) });
});
