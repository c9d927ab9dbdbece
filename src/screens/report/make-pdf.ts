import type { Assessment } from '#answers';
import { sideBySide, withProof, type ReportModel, type Texts } from '#report';
import type { ExportedPdf } from '#report-pdf';
import type { ScoreCard } from '#scoring';
import { proveReport } from '#session';
import type { Attaching } from './attachment-choice.tsx';

/** A report in one language, and the texts of that language. */
export interface SpokenReport {
  readonly model: ReportModel;
  readonly t: Texts;
}

/** A report in one language as it is, in two side by side; undefined in none. */
export function spokenTogether([first, second]: readonly ReportModel[]): ReportModel | undefined {
  return first && second ? sideBySide(first, second) : first;
}

export interface PdfJob {
  readonly spoken: readonly SpokenReport[];
  /** As it is kept: of a scan that has just grown, the larger scope. */
  readonly assessment: Assessment;
  readonly card: ScoreCard;
  readonly attaching: Attaching;
  readonly signal: AbortSignal;
  /** Told the share of the work that is done, 0–1. */
  readonly onProgress: (done: number) => void;
}

/**
 * The report as a PDF that carries its own answers and can be checked. The writer and its fonts are loaded here.
 * @throws the signal's reason when it is aborted, an Error when a worker fails
 */
export async function makePdf(job: PdfJob): Promise<ExportedPdf> {
  const { spoken, assessment, card, attaching, signal, onProgress } = job;
  const [main] = spoken;
  if (main === undefined) throw new Error('a report is in one language at least');
  const [{ exportPdf }, { hash, attachment }] = await Promise.all([
    import('#report-pdf'),
    proveReport(assessment, {
      pack: card.pack,
      engine: card.engine,
      date: main.model.date,
      passphrase: attaching.kind === 'encrypted' ? attaching.passphrase : undefined,
      description: main.t('pdf.attach.description'),
    }),
  ]);
  const proof = { hash, card, answers: attaching.kind };
  const proven = spokenTogether(spoken.map(({ model, t }) => withProof(model, proof, t)));
  return exportPdf(proven ?? main.model, {
    attachment: attaching.kind === 'none' ? undefined : attachment,
    signal,
    onProgress,
  });
}
