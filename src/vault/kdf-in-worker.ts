import KdfWorker from './kdf.worker.ts?worker&inline';
import type { KdfJob } from './kdf.worker.ts';
import type { DeriveKey } from './kdf-parameters.ts';
import { oneJob } from './worker-jobs.ts';

/** In a worker that ends with the job: the secret and 64 MiB go with it. */
export const kdfInWorker: DeriveKey = async (secret, salt, parameters) =>
  (await oneJob(new KdfWorker(), { secret, salt, parameters } satisfies KdfJob)) as Uint8Array;
