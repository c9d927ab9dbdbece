import { ArrowRight, FileText, GitCompareArrows } from 'lucide-react';
import { isAnswered } from '#answers';
import { joinSentences, levelPhrase, levelScaleOf, rangeSentences, shownPercent, shownValue } from '#report';
import { ButtonLink, Callout, Card, ResponsiveChart } from '#ui';
import { useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useFindings, useWords } from '../use-findings.ts';
import { CapabilityHeatmap } from './capability-heatmap.tsx';
import { Contradictions } from './contradictions.tsx';
import { DimensionResults } from './dimension-results.tsx';
import type { FindingsProps } from './findings-props.ts';
import { FirstSteps } from './first-steps.tsx';
import { GoFurther } from './go-further.tsx';
import { HowItWasWorkedOut } from './how-worked-out.tsx';
import { Figure } from './figure.tsx';
import { Reasons } from './reasons.tsx';
import { NextQuestions } from './next-questions.tsx';
import { ScoreAnnouncer } from './score-announcer.tsx';
import { TraceProvider } from './trace-context.tsx';
import { TwoIndices } from './two-indices.tsx';
import { useKeepShown } from './use-keep-shown.ts';

/** Where the firm stands, what holds it there, and what to do first. */
export function ResultScreen() {
  const open = useOpenAssessment();
  const findings = useFindings();
  const { assessment } = findings;
  useKeepShown(findings);
  const words = useWords(findings.items, 'plan');
  const { t } = words;
  const unanswered = findings.items.filter(({ id }) => !isAnswered(assessment.answers[id])).length;

  if (findings.card.root.value === null || unanswered === findings.items.length) {
    return (
      <div className="mx-auto flex max-w-xl flex-col items-start gap-4 py-10">
        <h1 className="text-2xl font-bold">{t('result.title')}</h1>
        <p>{t('result.nothing')}</p>
        <ButtonLink href={href(routes.step(assessment.id, 'answer'))}>{t('result.toQuestions')}</ButtonLink>
      </div>
    );
  }
  return (
    <TraceProvider findings={findings} words={words}>
      <div className="flex flex-col gap-6">
        <ScoreAnnouncer findings={findings} words={words} />
        <header className="flex flex-wrap items-end justify-between gap-4">
          <div className="min-w-0">
            <p className="truncate text-sm text-muted">{assessment.profile.firmName}</p>
            <h1 className="text-2xl font-bold">{t('result.title')}</h1>
          </div>
          <div className="flex flex-wrap gap-3">
            <ButtonLink look="secondary" href={href(routes.step(assessment.id, 'compare'))}>
              <GitCompareArrows aria-hidden="true" className="size-5" />
              {t('result.compare')}
            </ButtonLink>
            <ButtonLink look="secondary" href={href(routes.step(assessment.id, 'report'))}>
              <FileText aria-hidden="true" className="size-5" />
              {t('result.makeReport')}
            </ButtonLink>
            <ButtonLink href={href(routes.step(assessment.id, 'roadmap'))}>
              {t('result.seeRoadmap')}
              <ArrowRight aria-hidden="true" className="size-5" />
            </ButtonLink>
          </div>
        </header>
        {assessment.sample && <Callout tone="info" title={t('result.sample')} />}
        {unanswered > 0 && (
          <Callout tone="warn" title={t('result.unanswered', { count: unanswered })}>
            <a href={href(routes.step(assessment.id, 'answer'))}>{t('result.toQuestions')}</a>
          </Callout>
        )}
        {open.scope !== assessment.scope && (
          <Callout tone="info" title={t(open.scope === 'deep' ? 'result.growing.deep' : 'result.growing.full')} />
        )}
        <div className="grid gap-6 lg:grid-cols-[1.15fr_1fr]">
          <Verdict findings={findings} words={words} quick={assessment.scope === 'quick'} />
          <FirstSteps findings={findings} words={words} assessmentId={assessment.id} />
        </div>
        <Reasons findings={findings} words={words} />
        <NextQuestions findings={findings} words={words} />
        <Contradictions findings={findings} words={words} assessment={open} />
        <TwoIndices findings={findings} words={words} />
        <DimensionResults findings={findings} words={words} />
        <CapabilityHeatmap findings={findings} words={words} />
        <HowItWasWorkedOut findings={findings} words={words} />
        <GoFurther assessment={open} words={words} />
      </div>
    </TraceProvider>
  );
}

function Verdict({ findings, words, quick }: FindingsProps & { readonly quick: boolean }) {
  const { card, simulation } = findings;
  const { t } = words;
  const index100 = Math.floor((card.index100 ?? 0) + 1e-9);
  const [level, name] = levelPhrase(card.published, words).split(' · ');
  return (
    <Card aria-labelledby="verdict" className="flex flex-col">
      <div className="flex items-center justify-between gap-3">
        <h2 id="verdict" className="text-sm font-medium text-muted">
          {t('result.overall')}
        </h2>
        {quick && (
          <span className="rounded bg-accent-soft px-2 py-0.5 text-xs font-medium text-accent">
            {t('result.estimate')}
          </span>
        )}
      </div>
      <p className="mt-1 text-2xl font-bold tracking-tight sm:text-3xl">
        <Figure node="root" words={words} className="text-left break-keep decoration-1 underline-offset-8">
          {/* a dot ends a line, it never begins one; the name is not parted where a line has room for it */}
          {level}
          {name !== undefined && (
            <>
              {'\u00a0· '}
              <span className="inline-block underline-offset-[inherit] [text-decoration:inherit]">{name}</span>
            </>
          )}
        </Figure>
      </p>
      <p className="mt-2 text-muted">{t('result.index', { value: shownValue(card.root.value), index100 })}</p>
      <div className="mt-4">
        <ResponsiveChart maxWidth={720} draw={(width) => levelScaleOf({ ...words, card, simulation, width })} />
      </div>
      {simulation !== null && (
        <p className="mt-3 mb-5">{joinSentences(rangeSentences(card, simulation, words), words)}</p>
      )}
      <dl className="mt-auto flex flex-wrap gap-x-4 gap-y-3 border-t border-line pt-4">
        {(
          [
            ['coverage', card.root.coverage === null ? '—' : shownPercent(card.root.coverage)],
            ['evidence', shownValue(card.evidenceScore)],
            ['contradictions', String(findings.violations.length)],
          ] as const
        ).map(([fact, value]) => (
          <div key={fact} className="min-w-min flex-1 basis-20">
            <dt className="text-xs text-muted">{t(`result.fact.${fact}`)}</dt>
            <dd className="text-lg font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
