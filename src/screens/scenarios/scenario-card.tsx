import { clsx } from 'clsx';
import { Check, CircleDashed, CircleHelp, Footprints } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  chainSentence,
  floorSentence,
  measureNames,
  missingPhrases,
  openedPhrase,
  shownBenefit,
  toCheckPhrases,
  type Words,
} from '#report';
import { isAtWork, type ScenarioFit } from '#roadmap';
import { Card, WholeWords } from '#ui';
import type { Findings } from '../use-findings.ts';
import { PutIntoPlan } from '../put-into-plan.tsx';
import { GradeMark } from '../measures/grade-mark.tsx';

interface ScenarioCardProps {
  readonly fit: ScenarioFit;
  readonly findings: Findings;
  readonly words: Words;
}

const LOOKS = {
  ready: { Icon: Check, look: 'bg-brand text-on-brand' },
  'one-step': { Icon: Footprints, look: 'bg-brand-soft text-brand' },
  'to-check': { Icon: CircleHelp, look: 'bg-accent-soft text-accent' },
  'not-yet': { Icon: CircleDashed, look: 'bg-sunken text-muted' },
} as const;

/** One scenario: what it is, what it lacks, the shortest way there, and what backs it. */
export function ScenarioCard({ fit, findings, words }: ScenarioCardProps) {
  const { t, names } = words;
  const { scenario, state, now } = fit;
  const { Icon, look } = LOOKS[state];
  const floor = floorSentence(fit, words);
  const goals = fit.goals.map((goal) => t(`app:term.goal.${goal}`)).join(t('explain.listSeparator'));
  return (
    <Card aria-labelledby={`scenario-${scenario.id}`} className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className={clsx('inline-flex items-center gap-1.5 rounded px-2 py-0.5 font-semibold', look)}>
          <Icon aria-hidden="true" className="size-3.5" />
          {t(`scenario.state.${state}`)}
        </span>
        <span className="text-muted">
          {[
            names.of(scenario.dimension),
            t(`scenario.technique.${scenario.technique}`),
            `${t('scenario.difficulty')}${t('scenario.colon')}${t(`scenario.difficulties.${scenario.difficulty}`)}`,
          ].join(' · ')}
        </span>
      </div>
      <h2 id={`scenario-${scenario.id}`} className="mt-2 text-lg font-semibold">
        <WholeWords>{scenario.name[names.language]}</WholeWords>
      </h2>
      <p className="mt-1">{scenario.about[names.language]}</p>
      {goals !== '' && (
        <p className="mt-2 text-sm font-medium text-brand">{`${t('scenario.serves')}${t('scenario.colon')}${goals}`}</p>
      )}
      {isAtWork(fit) && <p className="mt-2 text-sm text-muted">{t('scenario.atWork', { level: now ?? '—' })}</p>}
      {floor !== null && <p className="mt-3 border-l-2 border-accent bg-accent-soft px-3 py-2 text-sm">{floor}</p>}
      <Conditions fit={fit} words={words} />
      <Way fit={fit} findings={findings} words={words} />
      <Backing fit={fit} findings={findings} words={words} />
    </Card>
  );
}

function Conditions({ fit, words }: Omit<ScenarioCardProps, 'findings'>) {
  const { t } = words;
  if (fit.state === 'ready') return <p className="mt-3 text-sm">{t('scenario.ready')}</p>;
  const missing = missingPhrases(fit, words);
  const toCheck = toCheckPhrases(fit, words);
  return (
    <div className="mt-3 flex flex-col gap-3 text-sm">
      {missing.length > 0 && <Listed title={t('scenario.missing')} items={missing} />}
      {toCheck.length > 0 && <Listed title={t('scenario.toCheck')} items={toCheck} />}
    </div>
  );
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 list-disc pl-5 marker:text-accent">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

/** The shortest way, with what of it is in the plan already. */
function Way({ fit, findings, words }: ScenarioCardProps) {
  const { t, names } = words;
  const { actions } = fit.chain;
  if (actions.length === 0) return null;
  const opened = openedPhrase(fit, findings.advice.scenarios, words);
  return (
    <details className="mt-3 border-t border-line pt-3 text-sm">
      <summary className="font-medium text-brand">
        {`${t('scenario.chain')}${t('scenario.colon')}${chainSentence(fit, words)}`}
      </summary>
      <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5 marker:text-muted">
        {actions.map((action) => (
          <li key={action.id}>
            {action.title[names.language]}
            <PutIntoPlan action={action} findings={findings} words={words} />
          </li>
        ))}
      </ol>
      {opened !== '' && <p className="mt-2 text-muted">{`${t('scenario.opens')}${t('scenario.colon')}${opened}`}</p>}
    </details>
  );
}

/** What is known of others, and the measures it follows. */
function Backing({ fit, findings, words }: ScenarioCardProps) {
  const { t, names } = words;
  const { scenario } = fit;
  const benefit = shownBenefit(scenario);
  const source = findings.advice.sources.find(({ id }) => id === benefit?.source);
  return (
    <dl className="mt-3 flex flex-col gap-2 border-t border-line pt-3 text-sm">
      {benefit !== undefined && (
        <Row title={t('scenario.benefit')}>
          {benefit.text[names.language]}
          <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-muted">
            {source !== undefined && [source.title[names.language], source.date].filter(Boolean).join(' · ')}
            <GradeMark grade={benefit.grade} words={words} />
          </span>
        </Row>
      )}
      <Row title={t('scenario.measures')}>
        {measureNames(scenario.measures, findings.advice, words).join(t('explain.listSeparator'))}
      </Row>
    </dl>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
