import type { Assessment } from '#answers';
import { err, type Result } from '#kernel';

/** Format number of documents written now. */
const FORMAT = 1;

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

/** Records in clear text, validated when read; the validator is loaded with the first record that is read. */
export const plainCodec: Codec = {
  seal(assessment) {
    return Promise.resolve({ format: FORMAT, body: assessment });
  },
  async open({ format, body }) {
    const { readFormat } = await import('./formats/read-format.ts');
    const read = readFormat(format, body);
    if (read.ok) return read;
    return err(read.error.kind === 'newer' ? read.error : { kind: 'damaged' });
  },
};
