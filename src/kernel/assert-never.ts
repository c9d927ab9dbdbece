/**
 * Closes a switch over a union: a forgotten case does not compile.
 * @throws Error when reached at run time, which is a mistake of ours.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
