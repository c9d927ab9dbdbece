import { ArrowRight } from 'lucide-react';
import { costRange, spanPhrase } from '#report';
import { Card } from '#ui';
import { href, routes } from '../routes.ts';
import type { FindingsProps } from './findings-props.ts';

/** The three actions that come first in the plan. */
export function FirstSteps({ findings, words, assessmentId }: FindingsProps & { readonly assessmentId: string }) {
  const { roadmap } = findings;
  const { t, names } = words;
  const first = roadmap?.actions.slice(0, 3) ?? [];
  return (
    <Card aria-labelledby="first-steps">
      <h2 id="first-steps" className="text-lg font-semibold">
        {t('result.first')}
      </h2>
      {first.length === 0 || roadmap === null ? (
        <p className="mt-3 text-muted">{t('roadmap.empty')}</p>
      ) : (
        <ol className="mt-4 flex flex-col gap-4">
          {first.map((planned, index) => (
            <li key={planned.action.id} className="flex gap-3.5">
              <span
                aria-hidden="true"
                className="grid size-7 shrink-0 place-items-center rounded-full bg-brand text-sm font-semibold text-on-brand"
              >
                {index + 1}
              </span>
              <div className="min-w-0">
                <p className="font-semibold">{planned.action.title[names.language]}</p>
                <p className="text-sm text-muted first-letter:uppercase">
                  {[
                    planned.assignee ?? t(`app:term.role.${planned.action.owner}`),
                    spanPhrase(planned, { ...words, startsOn: roadmap.startsOn }),
                    costRange(planned.action.costWan[roadmap.size], t),
                  ].join(' · ')}
                </p>
                <p className="mt-0.5 text-sm">{planned.action.deliverable[names.language]}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
        <Onward to={routes.step(assessmentId, 'roadmap')} text={t('result.seeRoadmap')} />
        <Onward to={routes.step(assessmentId, 'scenarios')} text={t('result.seeScenarios')} />
        <Onward to={routes.step(assessmentId, 'measures')} text={t('result.seeMeasures')} />
      </p>
    </Card>
  );
}

function Onward({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <a href={href(to)} className="inline-flex items-center gap-1.5 font-medium text-brand no-underline hover:underline">
      {text}
      <ArrowRight aria-hidden="true" className="size-4" />
    </a>
  );
}
