import type { Assessment } from '#answers';
import { err, type Result } from '#kernel';
import type { Summary } from './summary.ts';

/** Format number of documents written now. */
export const FORMAT = 2;

/** An assessment at rest: what one record of the database holds. */
export interface SealedDocument {
  readonly format: number;
  readonly body: unknown;
}

export type OpenDocumentError = { readonly kind: 'newer'; readonly format: number } | { readonly kind: 'damaged' };

/** Turns assessments into records and back; the seam where encryption goes. */
export interface Codec {
  seal(assessment: Assessment): Promise<SealedDocument>;
  /** @param id of the record: a document found under another id is damaged */
  open(id: string, sealed: SealedDocument): Promise<Result<Assessment, OpenDocumentError>>;
  sealSummary(summary: Summary): Promise<SealedDocument>;
  /** undefined when it cannot be read: the document itself then tells. */
  openSummary(id: string, sealed: SealedDocument): Promise<Summary | undefined>;
}

/** Records in clear text, validated when read; the validator is loaded with the first record that is read. */
export const plainCodec: Codec = {
  seal: (assessment) => Promise.resolve({ format: FORMAT, body: assessment }),
  open: (id, { format, body }) => openBody(id, format, body),
  sealSummary: (summary) => Promise.resolve({ format: FORMAT, body: summary }),
  openSummary: async (id, { format, body }) => openSummaryBody(id, format, body),
};

/** What tells a record of any released format from damage; asked for early where a record is about to be read. */
export const loadReader = () => import('./formats/read-format.ts');

/** A body in clear text as an assessment of today. */
export async function openBody(
  id: string,
  format: number,
  body: unknown,
): Promise<Result<Assessment, OpenDocumentError>> {
  const { readFormat } = await loadReader();
  const read = readFormat(format, body);
  if (!read.ok) return err(read.error.kind === 'newer' ? read.error : { kind: 'damaged' });
  return read.value.id === id ? read : err({ kind: 'damaged' });
}

export async function openSummaryBody(id: string, format: number, body: unknown): Promise<Summary | undefined> {
  if (format !== FORMAT) return undefined;
  const { readSummary } = await import('./formats/summary-format.ts');
  const summary = readSummary(body);
  return summary?.id === id ? summary : undefined;
}
