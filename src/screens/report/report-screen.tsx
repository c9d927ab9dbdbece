import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage, useTexts } from '#i18n';
import { REPORT_LANGUAGES, type Edition, type ReportLanguage } from '#report';
import { Button, Callout, Card, Segments } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { AttachmentChoice, type Attaching } from './attachment-choice.tsx';
import { BrandingCard } from './branding-card.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { fileName } from './file-name.ts';
import { FORMATS, makeFile, workbookOf, type Format } from './make-file.ts';
import { preparePdf } from './make-pdf.ts';
import { ReportPreview } from './report-preview.tsx';
import { saveBytes } from './save-bytes.ts';
import { useBranding } from './use-branding.ts';
import { useReport, type Report } from './use-report.ts';
import { WorkbookPreview } from './workbook-preview.tsx';

type Job =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number }
  | {
      readonly kind: 'done';
      readonly pages: number | undefined;
      readonly bytes: number;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'cancelled' | 'failed' };

/** The report as it will be printed, and the way to a file. */
export function ReportScreen() {
  const t = useTexts('results');
  const words = useTexts('export');
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState<ReportLanguage>(screenLanguage);
  const [edition, setEdition] = useState<Edition>('management');
  const [format, setFormat] = useState<Format>('pdf');
  const [draft, setDraft] = useState(false);
  const [job, setJob] = useState<Job>({ kind: 'idle' });
  const running = useRef<AbortController>(null);
  const { branding, keeping, change } = useBranding();
  const report = useReport({ language, edition, draft, branding });
  const open = useOpenAssessment();
  const inVault = useStore(useApp().vaultSession, ({ kind }) => kind === 'open' || kind === 'unsaved');
  // answers that are locked here leave with a report only when somebody says so
  const [attaching, setAttaching] = useState<Attaching>({ kind: inVault ? 'none' : 'plain' });
  const locked = format === 'pdf' && attaching.kind === 'encrypted' && attaching.passphrase === '';
  const ready = report !== undefined && !locked;

  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => (report && format === 'pdf' ? preparePdf(report) : undefined), [report, format]);

  const save = async (made: Report) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setJob({ kind: 'working', done: 0 });
    const onProgress = (done: number) => setJob({ kind: 'working', done });
    try {
      const file = await makeFile(format, { report: made, assessment: open, attaching, signal, onProgress });
      const { bytes, type, pages, missing } = file;
      const name = fileName(made.model, { format, edition, editionName: words(`edition.${edition}`) });
      saveBytes(bytes, { name: `${name}.${format}`, type });
      setJob({ kind: 'done', pages, bytes: bytes.byteLength, missing });
    } catch {
      setJob({ kind: signal.aborted ? 'cancelled' : 'failed' });
    }
  };

  const doneText = (bytes: number, pages: number | undefined) => {
    const size = Math.round(bytes / 1024);
    return pages === undefined ? words('screen.doneFile', { size }) : words('screen.done', { count: pages, size });
  };

  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{words('screen.title')}</h1>
        <p className="mt-2 text-muted">{words('screen.lead')}</p>
      </header>
      <Card className="flex flex-col gap-5">
        <Segments
          legend={words('screen.format')}
          name="report-format"
          value={format}
          options={FORMATS.map((value) => ({ value, label: words(`screen.${value}`) }))}
          onChange={setFormat}
          hint={words(`screen.about.${format}`)}
        />
        {/* a workbook holds everything */}
        {format !== 'xlsx' && <EditionChoice value={edition} onChange={setEdition} />}
        <Segments
          legend={words('screen.language')}
          name="report-language"
          value={language}
          options={REPORT_LANGUAGES.map((value) => {
            return { value, label: value === 'both' ? words('screen.both') : t(`report.screen.${value}`) };
          })}
          onChange={setLanguage}
        />
        {format === 'pdf' && <AttachmentChoice value={attaching} onChange={setAttaching} inVault={inVault} />}
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-brand"
            checked={draft}
            onChange={(event) => setDraft(event.target.checked)}
          />
          {words('screen.draft')}
        </label>
        <BrandingCard branding={branding} keeping={keeping} onChange={change} />
        <div className="flex flex-wrap gap-3">
          <Button
            disabled={!ready || job.kind === 'working'}
            onClick={() => {
              if (report !== undefined) void save(report);
            }}
          >
            <Download aria-hidden="true" className="size-5" />
            {job.kind === 'working'
              ? t('report.screen.working')
              : words('screen.save', { format: words(`screen.${format}`) })}
          </Button>
          {job.kind === 'working' && (
            <Button look="secondary" onClick={() => running.current?.abort()}>
              {t('report.screen.cancel')}
            </Button>
          )}
        </div>
        {/* only the writer of the PDF tells how far it is; of the others the bar shows that something goes on */}
        {job.kind === 'working' && (
          <progress
            className="h-2 w-full accent-brand"
            value={format === 'pdf' ? job.done : undefined}
            aria-label={t('report.screen.working')}
          />
        )}
        <div role="status" className="w-full empty:hidden">
          {job.kind === 'cancelled' && <Callout tone="info" title={t('report.screen.cancelled')} />}
          {job.kind === 'done' && (
            <Callout tone={job.missing.length > 0 ? 'warn' : 'info'} title={doneText(job.bytes, job.pages)}>
              {job.missing.length > 0 ? t('report.screen.missing', { list: job.missing.join(' ') }) : undefined}
            </Callout>
          )}
        </div>
        {job.kind === 'failed' && <Callout tone="bad" title={t('report.screen.failed')} live />}
      </Card>
      <section
        className="min-h-screen"
        aria-label={t('report.screen.preview')}
        lang={language === 'both' ? 'zh-CN' : language}
      >
        {report !== undefined &&
          (format === 'xlsx' ? (
            <WorkbookPreview workbook={workbookOf(report)} />
          ) : (
            <ReportPreview model={report.model} />
          ))}
      </section>
    </div>
  );
}
