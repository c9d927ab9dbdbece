import { FileText } from 'lucide-react';
import { joinSentences, projectionSentence, roadmapGantt } from '#report';
import { ButtonLink, Callout, Card, ResponsiveChart } from '#ui';
import { useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useFindings, useWords } from '../use-findings.ts';
import { ActionCard } from './action-card.tsx';

/** The plan in waves: what to do, in which order, and where it leads. */
export function RoadmapScreen() {
  const assessment = useOpenAssessment();
  const findings = useFindings();
  const words = useWords(findings.items);
  const { roadmap } = findings;
  const { t, names } = words;

  if (roadmap === null || roadmap.actions.length === 0) {
    return (
      <div className="mx-auto flex max-w-xl flex-col items-start gap-4 py-10">
        <h1 className="text-2xl font-bold">{t('roadmap.title')}</h1>
        <p>{t('roadmap.empty')}</p>
        <ButtonLink href={href(routes.step(assessment.id, 'answer'))}>{t('result.toQuestions')}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-3xl">
          <h1 className="text-2xl font-bold">{t('roadmap.title')}</h1>
          <p className="mt-2 text-muted">
            {t('roadmap.lead', { target: roadmap.target, name: names.level(roadmap.target), slots: roadmap.slots })}
          </p>
        </div>
        <ButtonLink href={href(routes.step(assessment.id, 'report'))}>
          <FileText aria-hidden="true" className="size-5" />
          {t('result.makeReport')}
        </ButtonLink>
      </header>
      {roadmap.provisional && <Callout tone="warn" title={t('roadmap.provisional')} />}
      <p className="-mt-4 text-sm text-muted">
        {joinSentences([...(roadmap.sizeAssumed ? [t('roadmap.sizeAssumed')] : []), t('roadmap.estimate')], words)}
      </p>
      <Card aria-label={t('roadmap.gantt')}>
        <ResponsiveChart maxWidth={1200} draw={(width) => roadmapGantt(roadmap, words, width)} />
      </Card>
      {roadmap.waves.map(({ wave, actions, after }) => (
        <section key={wave} aria-labelledby={`wave-${wave}`}>
          <h2 id={`wave-${wave}`} className="text-xl font-bold">
            {t(`roadmap.wave.${wave}`)}
          </h2>
          <ol className="mt-4 flex flex-col gap-4">
            {actions.map((planned) => (
              <li key={planned.action.id}>
                <ActionCard planned={planned} roadmap={roadmap} advice={findings.advice} words={words} />
              </li>
            ))}
          </ol>
          <div className="mt-4">
            <Callout tone="info" title={t('roadmap.after')}>
              {projectionSentence(after, words)}
            </Callout>
          </div>
        </section>
      ))}
      {roadmap.declined.length > 0 && (
        <section aria-labelledby="declined">
          <h2 id="declined" className="text-xl font-bold">
            {t('roadmap.declinedTitle')}
          </h2>
          <ul className="mt-3 list-disc pl-5">
            {roadmap.declined.map(({ capability, reason }) => (
              <li key={capability}>{t('roadmap.declinedItem', { capability: names.of(capability), reason })}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
