import { useMemo, useState } from 'react';
import { progressOf, sectorOf } from '#answers';
import { costRange, type Words } from '#report';
import { SCENARIO_STATES, scenarioOutlook, type ScenarioFit, type ScenarioOutlook, type ScenarioState } from '#roadmap';
import { ButtonLink, Callout, Segments } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useFindings, useWords, type Findings } from '../use-findings.ts';
import { ScenarioCard } from './scenario-card.tsx';

type Filtered<T extends string> = T | 'all';

/** The scenarios of the firm's industry: which are ready, which lack a step, and the shortest way to the others. */
export function ScenariosScreen() {
  const assessment = useOpenAssessment();
  const findings = useFindings();
  const words = useWords(findings.items, 'ledger', 'plan');
  const outlook = useOutlook(findings);
  const { t } = words;

  // open questions count as the lowest level: of them alone nothing follows
  const nothing = progressOf(findings.items, assessment.answers).answered === 0;
  if (nothing || findings.card.root.value === null || outlook.fits.length === 0) {
    return (
      <div className="mx-auto flex max-w-xl flex-col items-start gap-4 py-10">
        <h1 className="text-2xl font-bold">{t('scenario.title')}</h1>
        <p>{t('scenario.nothing')}</p>
        <ButtonLink href={href(routes.step(assessment.id, 'answer'))}>{t('result.toQuestions')}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <header className="max-w-3xl">
        <h1 className="text-2xl font-bold">{t('scenario.title')}</h1>
        <Lead outlook={outlook} words={words} assessmentId={assessment.id} />
      </header>
      <Nearest outlook={outlook} words={words} />
      {assessment.scope === 'quick' && outlook.fits.some(({ chain }) => chain.toCheck.length > 0) && (
        <Callout tone="warn" title={t('scenario.quick')}>
          {t('scenario.growToCheck')}{' '}
          <a className="text-brand underline" href={href(routes.step(assessment.id, 'result'))}>
            {t('scenario.grow')}
          </a>
        </Callout>
      )}
      <ScenarioList findings={findings} outlook={outlook} words={words} />
      <footer className="flex max-w-3xl flex-col gap-1 text-sm text-muted">
        <p>{t('scenario.estimate')}</p>
        <p>{t('scenario.gradesText')}</p>
        {outlook.noStage.length > 0 && <p>{t('scenario.noStage', { count: outlook.noStage.length })}</p>}
        {outlook.otherIndustry.length > 0 && (
          <p>{t('scenario.otherIndustry', { count: outlook.otherIndustry.length })}</p>
        )}
      </footer>
    </div>
  );
}

function useOutlook({ assessment, items, advice, card }: Findings): ScenarioOutlook {
  const { core } = useApp().library;
  const { profile } = assessment;
  return useMemo(
    () => scenarioOutlook({ core, items, scenarios: advice.scenarios, actions: advice.actions, profile, card }),
    [core, items, advice, profile, card],
  );
}

interface PartProps {
  readonly outlook: ScenarioOutlook;
  readonly words: Words;
}

function Lead({ outlook, words: { t }, assessmentId }: PartProps & { readonly assessmentId: string }) {
  const { industries } = useApp().library.core;
  const sector = sectorOf(useOpenAssessment().profile, industries);
  const count = outlook.fits.length;
  if (sector !== undefined) {
    return <p className="mt-2 text-muted">{t('scenario.lead', { count, industry: t(`app:term.sector.${sector}`) })}</p>;
  }
  return (
    <p className="mt-2 text-muted">
      {t('scenario.leadAnyIndustry', { count })}{' '}
      <a className="text-brand underline" href={href(routes.step(assessmentId, 'profile'))}>
        {t('scenario.toProfile')}
      </a>
    </p>
  );
}

/** Where nothing is ready: the first one within reach, and what it takes. */
function Nearest({ outlook, words }: PartProps) {
  const { t, names } = words;
  const { fits } = outlook;
  const [near] = fits
    .filter(({ chain }) => chain.actions.length > 0 && chain.toCheck.length === 0)
    .sort((a, b) => a.chain.actions.length - b.chain.actions.length || a.effort.months - b.effort.months);
  if (near === undefined || fits.some(({ state }) => state === 'ready')) return null;
  const cost = costRange(near.effort.costWan, t);
  return (
    <Callout tone="info" title={t('scenario.nearest')}>
      {t('scenario.nearestText', {
        name: near.scenario.name[names.language],
        steps: near.chain.actions.length,
        months: t('scenario.months', { count: near.effort.months }),
        cost,
      })}
    </Callout>
  );
}

function ScenarioList({ findings, outlook, words }: PartProps & { readonly findings: Findings }) {
  const [state, setState] = useState<Filtered<ScenarioState>>('all');
  const [stage, setStage] = useState('all');
  const { t, names } = words;
  const inStage = (fit: ScenarioFit) => stage === 'all' || fit.scenario.dimension === stage;
  const here = outlook.fits.filter(inStage);
  const shown = here.filter((fit) => state === 'all' || fit.state === state);
  // what is out of reach is folded away where anything nearer is shown
  const folds = state === 'all' && shown.some((fit) => fit.state !== 'not-yet');
  const near = folds ? shown.filter((fit) => fit.state !== 'not-yet') : shown;
  const far = folds ? shown.filter((fit) => fit.state === 'not-yet') : [];
  const stages = [...new Set(outlook.fits.map(({ scenario }) => scenario.dimension))].sort();
  return (
    <section aria-label={t('scenario.title')} className="flex flex-col gap-5">
      <div className="flex flex-col gap-4 print:hidden">
        <Segments
          legend={t('scenario.states')}
          name="scenario-state"
          value={state}
          onChange={setState}
          options={[
            { value: 'all', label: t('scenario.allStates', { count: here.length }) },
            ...SCENARIO_STATES.map((one) => ({
              value: one,
              label: t('scenario.counted', {
                name: t(`scenario.state.${one}`),
                count: here.filter((fit) => fit.state === one).length,
              }),
            })),
          ]}
        />
        <Segments
          legend={t('scenario.stages')}
          name="scenario-stage"
          value={stage}
          onChange={setStage}
          options={[
            { value: 'all', label: t('scenario.allStages') },
            ...stages.map((id) => ({ value: id, label: names.of(id) })),
          ]}
        />
      </div>
      <p role="status" className="text-sm text-muted">
        {shown.length === 0 ? t('scenario.none') : t('scenario.shown', { count: shown.length })}
      </p>
      <Cards fits={near} findings={findings} words={words} />
      {far.length > 0 && (
        <details className="border-t border-line pt-4">
          <summary className="text-lg font-semibold">{t('scenario.notYetFolded', { count: far.length })}</summary>
          <p className="mt-1 mb-4 text-sm text-muted">{t('scenario.notYetText')}</p>
          <Cards fits={far} findings={findings} words={words} />
        </details>
      )}
    </section>
  );
}

interface CardsProps {
  readonly fits: readonly ScenarioFit[];
  readonly findings: Findings;
  readonly words: Words;
}

function Cards({ fits, findings, words }: CardsProps) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {fits.map((fit) => (
        <li key={fit.scenario.id} className="min-w-0">
          <ScenarioCard fit={fit} findings={findings} words={words} />
        </li>
      ))}
    </ul>
  );
}
