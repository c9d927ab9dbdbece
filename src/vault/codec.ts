import { err, ok, type Result } from '#kernel';
import type { Assessment } from '#answers';
import * as z from 'zod/mini';
import { AssessmentV1, asAssessment } from './formats/v1.ts';

// zod probes `new Function`, which the content security policy forbids
z.config({ jitless: true });

/** Format number of documents written now. */
export const FORMAT = 1;

/** An assessment at rest: what one record of the database holds. */
export interface SealedDocument {
  readonly format: number;
  readonly body: unknown;
}

export type OpenDocumentError = { readonly kind: 'newer'; readonly format: number } | { readonly kind: 'damaged' };

/** Turns assessments into records and back; the seam where encryption goes. */
export interface Codec {
  seal(assessment: Assessment): Promise<SealedDocument>;
  open(sealed: SealedDocument): Promise<Result<Assessment, OpenDocumentError>>;
}

/** Records in clear text, validated when read. */
export const plainCodec: Codec = {
  seal(assessment) {
    return Promise.resolve({ format: FORMAT, body: assessment });
  },
  open({ format, body }) {
    if (format > FORMAT) return Promise.resolve(err({ kind: 'newer', format }));
    const checked = AssessmentV1.safeParse(body);
    return Promise.resolve(checked.success ? ok(asAssessment(checked.data)) : err({ kind: 'damaged' }));
  },
};
