import { buildWorkbook, sheetsSideBySide, type WorkbookModel } from '#report';
import { makePdf, type PdfJob } from './make-pdf.ts';
import type { Report } from './use-report.ts';

export const FORMATS = ['pdf', 'docx', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Where the format has pages before it is opened. */
  readonly pages?: number;
  /** Characters that no font of ours has. */
  readonly missing: readonly string[];
}

const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The report in a format; each writer is loaded when it is first wanted. */
export async function makeFile(format: Format, job: PdfJob): Promise<MadeFile> {
  const type = TYPES[format];
  if (format === 'pdf') return { type, ...(await makePdf(job)) };
  const { exportDocx, exportWorkbook } = await import('#report-office');
  const { report, signal } = job;
  const bytes =
    format === 'docx' ? await exportDocx(report.model, signal) : await exportWorkbook(workbookOf(report), signal);
  return { type, bytes, missing: [] };
}

/** The tables of the report, in its language or languages. */
export function workbookOf({ spoken }: Report): WorkbookModel {
  const [first, second] = spoken.map(({ input }) => buildWorkbook(input));
  if (first === undefined) throw new Error('a report speaks a language');
  return second === undefined ? first : sheetsSideBySide(first, second);
}
