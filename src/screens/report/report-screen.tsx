import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.tsx';
import { useLanguage, useTexts, reportTexts } from '#i18n';
import { LANGUAGES, type Language } from '#kernel';
import { buildReport, type ReportModel } from '#report';
import { Button, Callout, Card, Segments } from '#ui';
import { useFindings, wordsOf } from '../use-findings.ts';
import { ReportPreview } from './report-preview.tsx';
import { saveBytes } from './save-bytes.ts';

type Job =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly pages: number; readonly bytes: number; readonly missing: readonly string[] }
  | { readonly kind: 'failed' };

/** The report as it will be printed, and the way to a PDF. */
export function ReportScreen() {
  const t = useTexts('results');
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [job, setJob] = useState<Job>({ kind: 'idle' });
  const running = useRef<AbortController>(null);
  const model = useReportModel(language);

  useEffect(() => () => running.current?.abort(), []);

  const save = async (report: ReportModel) => {
    const controller = new AbortController();
    running.current = controller;
    setJob({ kind: 'working' });
    try {
      // the writer and its fonts are loaded only here
      const { exportPdf } = await import('#report-pdf');
      const { bytes, pages, missing } = await exportPdf(report, { signal: controller.signal });
      saveBytes(bytes, { name: `${report.title}-${report.date}.pdf`, type: 'application/pdf' });
      setJob({ kind: 'done', pages, bytes: bytes.byteLength, missing });
    } catch {
      setJob(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed' });
    }
  };

  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('report.screen.title')}</h1>
        <p className="mt-2 text-muted">{t('report.screen.lead')}</p>
      </header>
      <Card className="flex flex-wrap items-end justify-between gap-4">
        <Segments
          legend={t('report.screen.language')}
          name="report-language"
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`report.screen.${value}`) }))}
          onChange={setLanguage}
        />
        <div className="flex gap-3">
          {job.kind === 'working' && (
            <Button look="secondary" onClick={() => running.current?.abort()}>
              {t('report.screen.cancel')}
            </Button>
          )}
          <Button
            disabled={model === undefined || job.kind === 'working'}
            onClick={() => {
              if (model !== undefined) void save(model);
            }}
          >
            <Download aria-hidden="true" className="size-5" />
            {t(job.kind === 'working' ? 'report.screen.working' : 'report.screen.save')}
          </Button>
        </div>
        <div role="status" className="w-full empty:hidden">
          {job.kind === 'done' && (
            <Callout
              tone={job.missing.length > 0 ? 'warn' : 'info'}
              title={t('report.screen.done', { pages: job.pages, size: Math.round(job.bytes / 1024) })}
            >
              {job.missing.length > 0 ? t('report.screen.missing', { list: job.missing.join(' ') }) : undefined}
            </Callout>
          )}
        </div>
        {job.kind === 'failed' && (
          <div className="w-full">
            <Callout tone="bad" title={t('report.screen.failed')} live />
          </div>
        )}
      </Card>
      <section aria-label={t('report.screen.preview')} lang={language}>
        {model !== undefined && <ReportPreview model={model} />}
      </section>
    </div>
  );
}

/** The report in its own language; undefined while the texts of that language are loaded. */
function useReportModel(language: Language): ReportModel | undefined {
  const { library, today } = useApp();
  const { assessment, items, advice, roadmap, simulation, lift, violations, hints, pack, answers, card } =
    useFindings();
  const [texts, setTexts] = useState<{ language: Language; t: Awaited<ReturnType<typeof reportTexts>> }>();

  useEffect(() => {
    let current = true;
    void reportTexts(language).then((t) => {
      if (current) setTexts({ language, t });
    });
    return () => {
      current = false;
    };
  }, [language]);

  if (texts?.language !== language) return undefined;
  const { core } = library;
  return buildReport({
    ...wordsOf({ t: texts.t, language, items, pack: core.pack }),
    assessment,
    content: { industries: core.industries, regions: core.regions, items, advice },
    scoring: { pack, answers, card, simulation, lift, violations },
    roadmap,
    hints,
    date: today(),
  });
}
