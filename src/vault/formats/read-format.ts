import type { Assessment } from '#answers';
import { err, type Result } from '#kernel';
import { stepFromV0 } from './v0.ts';
import { stepFromV1 } from './v1.ts';
import { readV2 } from './v2.ts';

export type FormatError =
  { readonly kind: 'newer'; readonly format: number } | { readonly kind: 'invalid'; readonly path: string };

/** From each older format to the next; the place in the list is the format. */
const STEPS = [stepFromV0, stepFromV1];

/** An assessment written in any released format, as the newest one says it. The body is not changed. */
export function readFormat(format: number, body: unknown): Result<Assessment, FormatError> {
  if (format > STEPS.length) return err({ kind: 'newer', format });
  let current = body;
  for (const step of STEPS.slice(format)) {
    const stepped = step(current);
    if (!stepped.ok) return stepped;
    current = stepped.value;
  }
  return readV2(current);
}
