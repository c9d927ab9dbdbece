export { proveInWorker } from './prove-in-worker.ts';
export { provePlan, startSolver, type ProofLimit, type ProvenPlan } from './prove-plan.ts';
