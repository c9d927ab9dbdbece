import { ageCipher } from './age-cipher.ts';
import { answerJobs } from './worker-jobs.ts';

export type AgeJob =
  | { readonly kind: 'encrypt'; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'decrypt'; readonly bytes: Uint8Array; readonly passphrase: string };

const cipher = ageCipher();

answerJobs(({ kind, bytes, passphrase }: AgeJob): Promise<unknown> => cipher[kind](bytes, passphrase));
