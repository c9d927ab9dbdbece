import type { Assessment, RespondentAnswers, RespondentPack } from '#answers';
import { err, type Result } from '#kernel';
import { stepFromV0 } from './v0.ts';
import { stepFromV1 } from './v1.ts';
import { readPackV2, readReturnV2, readV2 } from './v2.ts';

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

/** Format in which packs for respondents and what comes back began to be written. */
const FIRST_WITH_PACKS = 2;

/** A pack for a respondent written in any released format. */
export function readPack(format: number, body: unknown): Result<RespondentPack, FormatError> {
  return unfit(format) ?? readPackV2(body);
}

/** Answers handed back, written in any released format. */
export function readReturned(format: number, body: unknown): Result<RespondentAnswers, FormatError> {
  return unfit(format) ?? readReturnV2(body);
}

function unfit(format: number): Result<never, FormatError> | undefined {
  if (format > STEPS.length) return err({ kind: 'newer', format });
  return format < FIRST_WITH_PACKS ? err({ kind: 'invalid', path: '' }) : undefined;
}
