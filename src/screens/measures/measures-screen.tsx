import { Suspense, useMemo, useState } from 'react';
import { measureLedger, type LedgerRow, type Roadmap } from '#roadmap';
import { appliesSentence, type Words } from '#report';
import { ButtonLink, Callout, Segments } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useFindings, useWords, type Findings } from '../use-findings.ts';
import { GuidePath } from './guide-path.tsx';
import { Hurdles } from './hurdles.tsx';
import { LedgerList } from './ledger-list.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** The 21 measures held against the answers, the plan by the steps of the application guide, and what others are stuck at. */
export function MeasuresScreen() {
  const assessment = useOpenAssessment();
  const findings = useFindings();
  const words = useWords(findings.items, 'ledger', 'plan');
  const rows = useLedger(findings);
  const [view, setView] = useState<'measures' | 'guide' | 'hurdles'>('measures');
  const { t } = words;
  usePageTitle(t('ledger.title'));
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-3xl">
          <h1 className="text-2xl font-bold">{t('ledger.title')}</h1>
          <Lead rows={rows} words={words} />
        </div>
        <ButtonLink look="secondary" href={href(routes.step(assessment.id, 'roadmap'))}>
          {t('links.roadmap')}
        </ButtonLink>
      </header>
      {assessment.profile.region === '' && (
        <Callout tone="info" title={t('ledger.regionUnknown')}>
          <a className="text-brand underline" href={href(routes.step(assessment.id, 'profile'))}>
            {t('ledger.toProfile')}
          </a>
        </Callout>
      )}
      <Segments
        legend={t('ledger.views')}
        hideLegend
        name="ledger-view"
        value={view}
        onChange={setView}
        options={[
          { value: 'measures', label: t('ledger.view.measures') },
          { value: 'guide', label: t('ledger.view.guide') },
          { value: 'hurdles', label: t('ledger.view.hurdles') },
        ]}
      />
      {view === 'measures' && <LedgerList rows={rows} findings={findings} words={words} />}
      {view === 'guide' && <Guide findings={findings} roadmap={findings.roadmap} words={words} />}
      {view === 'hurdles' && (
        <Suspense>
          <Hurdles findings={findings} words={words} />
        </Suspense>
      )}
    </div>
  );
}

function useLedger({ assessment, items, advice, roadmap }: Findings): LedgerRow[] {
  const { library, today } = useApp();
  const date = today();
  return useMemo(
    () => measureLedger({ core: library.core, items, advice, assessment, roadmap, today: date }),
    [library, items, advice, assessment, roadmap, date],
  );
}

interface LeadProps {
  readonly rows: readonly LedgerRow[];
  readonly words: Words;
}

/** Which document the measures stand in. */
function Lead({ rows, words }: LeadProps) {
  const { t } = words;
  const source = rows[0]?.source;
  if (source === undefined) return null;
  const { number = '—', date = '—', grade } = source;
  return (
    <>
      <p className="mt-2">{appliesSentence(rows, words)}</p>
      <p className="mt-1 text-sm text-muted">{t('ledger.lead', { number, date, grade })}</p>
    </>
  );
}

function Guide({ findings, roadmap, words }: { findings: Findings; roadmap: Roadmap | null; words: Words }) {
  if (roadmap === null) return <p>{words.t('guide.noPlan')}</p>;
  return <GuidePath guide={findings.advice.guide} roadmap={roadmap} words={words} />;
}
