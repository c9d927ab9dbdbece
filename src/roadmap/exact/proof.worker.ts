import type { Highs } from 'highs';
import type { PlanProblem, Starts } from '../plan-problem.ts';
import { provePlan, startSolver, type ProvenPlan } from './prove-plan.ts';

export interface ProofJob {
  readonly problem: PlanProblem;
  readonly from: Starts;
  /** Base64 of the gzipped program of the solver; asked for once a worker. */
  readonly solver: string;
}

export type ProofAnswer =
  { readonly kind: 'proven'; readonly plan: ProvenPlan } | { readonly kind: 'failed'; readonly reason: string };

let highs: Promise<Highs> | undefined;

addEventListener('message', ({ data }: MessageEvent<ProofJob>) => {
  prove(data).then(
    (plan) => tell({ kind: 'proven', plan }),
    (fault: unknown) => tell({ kind: 'failed', reason: fault instanceof Error ? fault.message : String(fault) }),
  );
});

async function prove({ problem, from, solver }: ProofJob): Promise<ProvenPlan> {
  highs ??= unpack(solver).then((program) => startSolver(program));
  return provePlan(await highs, { problem, from });
}

async function unpack(base64: string): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

function tell(answer: ProofAnswer): void {
  postMessage(answer);
}
