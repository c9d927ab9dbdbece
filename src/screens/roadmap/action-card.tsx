import type { ReactNode } from 'react';
import type { Advice, Item } from '#catalogue';
import { actionReasons, citedMeasures, costRange, joinSentences, programmesOf, spanPhrase, type Words } from '#report';
import type { PlannedAction, Roadmap } from '#roadmap';
import { Card, WholeWords } from '#ui';
import { useOpenAssessment } from '../app-context.tsx';

interface ActionCardProps {
  readonly planned: PlannedAction;
  readonly roadmap: Roadmap;
  readonly items: readonly Item[];
  readonly advice: Advice;
  readonly words: Words;
}

/** One action: why, how, what it yields, what it costs, and the measures that back it. */
export function ActionCard({ planned, roadmap, items, advice, words }: ActionCardProps) {
  const { t, names } = words;
  const { language } = names;
  const { action } = planned;
  const step = t('roadmap.step', { capability: names.of(action.capability), from: action.from, to: action.to });
  const assessment = useOpenAssessment();
  const programmes = programmesOf(action, advice, assessment.profile.region);
  const why = actionReasons(planned, { words, roadmap, items, assessment, advice });
  return (
    <Card aria-labelledby={`title-${action.id}`}>
      <p className="text-sm text-muted">{step}</p>
      <h3 id={`title-${action.id}`} className="mt-0.5 text-lg font-semibold">
        <WholeWords>{action.title[language]}</WholeWords>
      </h3>
      <dl className="mt-3 grid gap-x-6 gap-y-3 text-sm sm:grid-cols-4">
        <Fact label={t('roadmap.owner')}>{planned.assignee ?? t(`app:term.role.${action.owner}`)}</Fact>
        <Fact label={t('roadmap.time')}>{spanPhrase(planned, { t, startsOn: roadmap.startsOn })}</Fact>
        <Fact label={t('roadmap.cost')}>{costRange(action.costWan[roadmap.size], t)}</Fact>
        <Fact label={t('roadmap.effort')}>{t('roadmap.effortValue', { count: action.personMonths })}</Fact>
      </dl>
      <p className="mt-4 border-l-2 border-brand pl-3">
        <span className="text-sm text-muted">{t('roadmap.deliverable')}</span>
        <span className="block">{action.deliverable[language]}</span>
      </p>
      <ul className="mt-4 flex flex-col gap-1 text-sm">
        {citedMeasures(action.measures, advice, words).map((measure) => (
          <li key={measure.id} className="flex gap-2">
            <span className="mt-0.5 h-fit shrink-0 rounded bg-brand-soft px-1.5 text-xs font-semibold text-brand">
              {measure.label}
            </span>
            <span>
              <strong className="font-semibold">{measure.title}</strong>
              <span className="text-muted">{` · ${measure.text} · ${measure.id}`}</span>
            </span>
          </li>
        ))}
        <li className="text-xs text-muted">{joinSentences(why.documents, words)}</li>
      </ul>
      <details className="mt-4 border-t border-line pt-3">
        <summary className="text-sm font-medium text-brand">{t('roadmap.details')}</summary>
        <div className="mt-3 grid gap-6 text-sm lg:grid-cols-2">
          <div>
            <h4 className="font-semibold">{t('roadmap.do')}</h4>
            <ol className="mt-1.5 flex list-decimal flex-col gap-1.5 pl-5 marker:text-muted">
              {action.steps.map((one) => (
                <li key={one['zh-CN']}>{one[language]}</li>
              ))}
            </ol>
            <Because title={t('why.title')} sentences={why.answers} />
            <Because title={t('why.opensTitle')} sentences={why.opens} />
            <Because title={t('why.orderTitle')} sentences={why.order} />
          </div>
          <dl className="flex flex-col gap-3">
            <Fact label={t('roadmap.cheap')}>{action.cheapWay[language]}</Fact>
            <Fact label={t('why.costTitle')}>{why.cost}</Fact>
            <Fact label={t('roadmap.kpi')}>
              {t('roadmap.kpiValue', { name: action.kpi.name[language], unit: action.kpi.unit[language] })}
            </Fact>
            {programmes.length > 0 && (
              <Fact label={t('roadmap.programmes')}>
                <ul>
                  {programmes.map(({ id, title, number, grade }) => (
                    <li key={id}>
                      {[title[language], ...(number === undefined ? [] : [number])].join(' · ')}
                      {grade === 'C' && (
                        <span className="ml-1.5 rounded bg-accent-soft px-1 text-xs text-accent">
                          {t('roadmap.toVerify')}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              </Fact>
            )}
          </dl>
        </div>
      </details>
    </Card>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="first-letter:uppercase">{children}</dd>
    </div>
  );
}

/** Reasons in sentences under a heading of their own; nothing where there are none. */
function Because({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4 className="mt-4 font-semibold">{title}</h4>
      <ul className="mt-1 flex flex-col gap-1 text-muted">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
