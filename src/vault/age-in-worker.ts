import type { Result } from '#kernel';
import AgeWorker from './age.worker.ts?worker&inline';
import type { AgeJob } from './age.worker.ts';
import type { CipherError, FileCipher } from './file-cipher.ts';
import { oneJob } from './worker-jobs.ts';

const ask = (job: AgeJob) => oneJob(new AgeWorker(), job);

/** The age format in a worker: a second of work must not stop the page. */
export const ageInWorker: FileCipher = {
  encrypt: async (bytes, passphrase) => (await ask({ kind: 'encrypt', bytes, passphrase })) as Uint8Array,
  decrypt: async (bytes, passphrase) =>
    (await ask({ kind: 'decrypt', bytes, passphrase })) as Result<Uint8Array, CipherError>,
};
