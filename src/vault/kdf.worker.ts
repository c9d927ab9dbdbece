import type { KdfParameters } from './kdf-parameters.ts';
import { deriveKey } from './key-derivation.ts';
import { answerJobs } from './worker-jobs.ts';

export interface KdfJob {
  readonly secret: string;
  readonly salt: Uint8Array;
  readonly parameters: KdfParameters;
}

answerJobs(({ secret, salt, parameters }: KdfJob) => deriveKey(secret, salt, parameters));
