import { TriangleAlert } from 'lucide-react';
import type { Assessment } from '#answers';
import { Card } from '#ui';
import { href, routes } from '../routes.ts';
import type { FindingsProps } from './findings-props.ts';

/** Answers that do not go together, side by side, each with a way back to its question. */
export function Contradictions({ findings, words, assessment }: FindingsProps & { readonly assessment: Assessment }) {
  const { violations, advice, items } = findings;
  const { t, names } = words;
  const { language } = names;
  if (violations.length === 0) return null;
  return (
    <Card aria-labelledby="contradictions">
      <h2 id="contradictions" className="flex items-center gap-2 text-lg font-semibold">
        <TriangleAlert aria-hidden="true" className="size-5 text-accent" />
        {t('result.contradictions', { count: violations.length })}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('result.contradictionsText')}</p>
      <ul className="mt-4 flex flex-col gap-4">
        {violations.map(({ rule, items: asked }) => (
          <li key={rule} className="border-l-2 border-accent pl-4">
            <p>{advice.contradictions.find(({ id }) => id === rule)?.message[language]}</p>
            <div className="mt-2 grid gap-2 sm:grid-cols-2">
              {asked.map((id) => {
                const item = items.find((one) => one.id === id);
                const dimension = item === undefined ? undefined : names.dimensionOf(item.capability);
                const answer = assessment.answers[id];
                if (item === undefined || dimension === undefined) return null;
                return (
                  <a
                    key={id}
                    href={href(routes.dimension(assessment.id, dimension.id))}
                    className="rounded-lg border border-line px-3 py-2 text-sm text-ink no-underline hover:border-brand"
                  >
                    <span className="block text-muted">{item.stem[language]}</span>
                    {answer?.state === 'ok' ? names.anchor(id, answer.level) : t('report.answers.unknown')}
                  </a>
                );
              })}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
