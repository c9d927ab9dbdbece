import { clsx } from 'clsx';
import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { useLanguage, useTexts, reportTexts } from '#i18n';
import type { Language } from '#kernel';
import {
  buildReport,
  EDITIONS,
  NO_BRANDING,
  REPORT_LANGUAGES,
  type Edition,
  type ReportLanguage,
  type ReportModel,
  type Texts,
} from '#report';
import type { ScoreCard } from '#scoring';
import { Button, Callout, Card, Segments } from '#ui';
import { AttachmentChoice, type Attaching } from './attachment-choice.tsx';
import { makePdf, spokenTogether, type SpokenReport } from './make-pdf.ts';
import { useFindings, wordsOf } from '../use-findings.ts';
import { ReportPreview } from './report-preview.tsx';
import { saveBytes } from './save-bytes.ts';

type Job =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'done'; readonly pages: number; readonly bytes: number; readonly missing: readonly string[] }
  | { readonly kind: 'failed' };

/** The report as it will be printed, and the way to a PDF. */
export function ReportScreen() {
  const t = useTexts('results');
  const screenLanguage = useLanguage();
  const words = useTexts('export');
  const [language, setLanguage] = useState<ReportLanguage>(screenLanguage);
  const [edition, setEdition] = useState<Edition>('management');
  const [draft, setDraft] = useState(false);
  const [job, setJob] = useState<Job>({ kind: 'idle' });
  const running = useRef<AbortController>(null);
  const report = useReport({ language, edition, draft });
  const model = report && spokenTogether(report.spoken.map((one) => one.model));
  const open = useOpenAssessment();
  const inVault = useStore(useApp().vaultSession, ({ kind }) => kind === 'open' || kind === 'unsaved');
  const [attaching, setAttaching] = useState<Attaching>(
    inVault ? { kind: 'encrypted', passphrase: '' } : { kind: 'plain' },
  );
  const ready = model !== undefined && (attaching.kind !== 'encrypted' || attaching.passphrase !== '');

  useEffect(() => () => running.current?.abort(), []);

  const save = async ({ spoken, card }: Report, { title, date }: ReportModel) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setJob({ kind: 'working', done: 0 });
    const onProgress = (done: number) => setJob({ kind: 'working', done });
    try {
      const pdf = await makePdf({ spoken, assessment: open, card, attaching, signal, onProgress });
      const { bytes, pages, missing } = pdf;
      saveBytes(bytes, { name: `${title}-${date}.pdf`, type: 'application/pdf' });
      setJob({ kind: 'done', pages, bytes: bytes.byteLength, missing });
    } catch {
      setJob(signal.aborted ? { kind: 'idle' } : { kind: 'failed' });
    }
  };

  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('report.screen.title')}</h1>
        <p className="mt-2 text-muted">{t('report.screen.lead')}</p>
      </header>
      <Card className="flex flex-wrap items-end justify-between gap-4">
        <EditionChoice value={edition} onChange={setEdition} />
        <Segments
          legend={t('report.screen.language')}
          name="report-language"
          value={language}
          options={REPORT_LANGUAGES.map((value) => {
            return { value, label: value === 'both' ? words('screen.both') : t(`report.screen.${value}`) };
          })}
          onChange={setLanguage}
        />
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-brand"
            checked={draft}
            onChange={(event) => setDraft(event.target.checked)}
          />
          {words('screen.draft')}
        </label>
        <AttachmentChoice value={attaching} onChange={setAttaching} inVault={inVault} />
        <div className="flex gap-3">
          {job.kind === 'working' && (
            <Button look="secondary" onClick={() => running.current?.abort()}>
              {t('report.screen.cancel')}
            </Button>
          )}
          <Button
            disabled={!ready || job.kind === 'working'}
            onClick={() => {
              if (report !== undefined && model !== undefined) void save(report, model);
            }}
          >
            <Download aria-hidden="true" className="size-5" />
            {t(job.kind === 'working' ? 'report.screen.working' : 'report.screen.save')}
          </Button>
        </div>
        {job.kind === 'working' && (
          <progress className="h-2 w-full accent-brand" value={job.done} aria-label={t('report.screen.working')} />
        )}
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
      <section aria-label={t('report.screen.preview')} lang={language === 'both' ? 'zh-CN' : language}>
        {model !== undefined && <ReportPreview model={model} />}
      </section>
    </div>
  );
}

/** The three editions, each with what it is for. */
function EditionChoice({ value, onChange }: { readonly value: Edition; readonly onChange: (value: Edition) => void }) {
  const t = useTexts('export');
  return (
    <fieldset className="w-full">
      <legend className="mb-1.5 font-medium">{t('edition.title')}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {EDITIONS.map((edition) => (
          <label
            key={edition}
            className={clsx(
              'flex cursor-pointer flex-col gap-1 rounded-lg border p-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
              edition === value ? 'border-brand bg-brand-soft' : 'border-line-strong bg-surface hover:border-brand',
            )}
          >
            <span className="flex items-center gap-2 font-medium">
              <input
                type="radio"
                className="accent-brand"
                name="report-edition"
                aria-describedby={`edition-${edition}`}
                checked={edition === value}
                onChange={() => onChange(edition)}
              />
              {t(`edition.${edition}`)}
            </span>
            <span id={`edition-${edition}`} className="text-sm text-muted">
              {t(`edition.about.${edition}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ReportChoice {
  readonly language: ReportLanguage;
  readonly edition: Edition;
  readonly draft: boolean;
}

interface Report {
  /** One for each language it is in. */
  readonly spoken: readonly SpokenReport[];
  readonly card: ScoreCard;
}

/** The report in its own language; undefined while the texts of that language are loaded. */
function useReport({ language, edition, draft }: ReportChoice): Report | undefined {
  const { library, today } = useApp();
  const { assessment, items, advice, roadmap, simulation, lift, violations, hints, pack, answers, card } =
    useFindings();
  const [texts, setTexts] = useState<{ language: ReportLanguage; all: readonly SpokenTexts[] }>();

  useEffect(() => {
    let current = true;
    const spoken: readonly Language[] = language === 'both' ? ['zh-CN', 'en'] : [language];
    const load = async (one: Language): Promise<SpokenTexts> => ({ language: one, t: await reportTexts(one) });
    void Promise.all(spoken.map(load)).then((all) => {
      if (current) setTexts({ language, all });
    });
    return () => {
      current = false;
    };
  }, [language]);

  if (texts?.language !== language) return undefined;
  const { core } = library;
  const spoken = texts.all.map(({ language: own, t }) => ({
    t,
    model: buildReport({
      ...wordsOf({ language: own, t, items, pack: core.pack }),
      assessment,
      content: { industries: core.industries, regions: core.regions, items, advice },
      scoring: { pack, answers, card, simulation, lift, violations },
      roadmap,
      hints,
      date: today(),
      edition,
      draft,
      branding: NO_BRANDING,
    }),
  }));
  return { spoken, card };
}

interface SpokenTexts {
  readonly language: Language;
  readonly t: Texts;
}
