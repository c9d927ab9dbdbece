import type { Assessment } from '#answers';
import { provenReport } from '#report';
import type { ExportedPdf } from '#report-pdf';
import { proveReport } from '#session';
import type { Attaching } from './attachment-choice.tsx';
import type { Report } from './use-report.ts';

export interface PdfJob {
  readonly report: Report;
  /** As it is kept: of a scan that has just grown, the larger scope. */
  readonly assessment: Assessment;
  readonly attaching: Attaching;
  readonly signal: AbortSignal;
  /** Told the share of the work that is done, 0–1. */
  readonly onProgress: (done: number) => void;
}

/**
 * The report as a PDF that carries its own answers and can be checked. The writer and its fonts are loaded here.
 * @throws the signal's reason when it is aborted, an Error when a worker fails
 */
export async function makePdf({
  report: { spoken, model },
  assessment,
  attaching,
  signal,
  onProgress,
}: PdfJob): Promise<ExportedPdf> {
  const first = spoken[0]!.input;
  const { card } = first.scoring;
  const [{ exportPdf }, { hash, attachment }] = await Promise.all([
    import('#report-pdf'),
    proveReport(assessment, {
      pack: card.pack,
      engine: card.engine,
      date: model.date,
      passphrase: attaching.kind === 'encrypted' ? attaching.passphrase : undefined,
      description: first.t('pdf.attach.description'),
    }),
  ]);
  const inWords = spoken.map(({ model: one, input: { t } }) => ({ model: one, t }));
  const proven = provenReport(inWords, { hash, card, answers: attaching.kind });
  return exportPdf(proven, { attachment: attaching.kind === 'none' ? undefined : attachment, signal, onProgress });
}

/** Who changes the cover letter by letter, or looks through the editions, is not written a report for each. */
const PAUSE_MS = 500;

/**
 * Gets the writer, its fonts and most of its work ready while the report is still being read. What fails here fails
 * again when the report is saved, and is told then.
 * @returns takes it back
 */
export function preparePdf({ model }: Report): () => void {
  const prepare = () => void import('#report-pdf').then((writer) => writer.preparePdf(model)).catch(() => {});
  const pause = setTimeout(prepare, PAUSE_MS);
  return () => clearTimeout(pause);
}
