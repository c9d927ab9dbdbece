import { existsSync, readFileSync } from 'node:fs';

/** One expected number or word beside what the engine gave. */
export interface Check {
  readonly name: string;
  readonly expected: unknown;
  readonly actual: unknown;
  /** Largest allowed difference of numbers; default 1e-9. */
  readonly tolerance?: number;
}

const folder = new URL('../../../shared/validation/', import.meta.url);

/** Content of a file of published cases beside the project; undefined in a clone that has no such folder. */
export function publishedCases(file: string): unknown {
  const address = new URL(file, folder);
  return existsSync(address) ? JSON.parse(readFileSync(address, 'utf8')) : undefined;
}

/** Whether both are the same, numbers within the tolerance. */
export function holds({ expected, actual, tolerance = 1e-9 }: Check): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') return Math.abs(expected - actual) <= tolerance;
  return Object.is(expected, actual);
}

export function mismatch({ name, expected, actual }: Check): string {
  return `${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}
