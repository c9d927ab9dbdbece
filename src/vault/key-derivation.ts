import { argon2id } from 'hash-wasm';
import type { DeriveKey } from './kdf-parameters.ts';

/** On the thread that calls. */
export const deriveKey: DeriveKey = (secret, salt, { memory, passes, lanes }) =>
  argon2id({
    password: secret,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
