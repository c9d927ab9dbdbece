import { clsx } from 'clsx';
import { Check, CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { progressOf } from '#answers';
import type { Dimension, Item } from '#catalogue';
import { useLanguage } from '#i18n';
import { useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';

interface DimensionRailProps {
  readonly dimensions: readonly Dimension[];
  readonly current: string;
  readonly itemsOf: (dimension: string) => readonly Item[];
}

/** All dimensions with what is answered in each; a list on the side, hidden on a phone. */
export function DimensionRail({ dimensions, current, itemsOf }: DimensionRailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, answers } = useOpenAssessment();
  return (
    <nav aria-label={t('answer.dimensions')} className="max-lg:hidden">
      {(['application', 'readiness'] as const).map((index) => (
        <div key={index} className="mb-4">
          <p className="px-3 pb-1 text-xs text-muted">{t(`term.index.${index}`)}</p>
          <ul>
            {dimensions
              .filter((dimension) => dimension.index === index)
              .map((dimension) => {
                const { answered, asked } = progressOf(itemsOf(dimension.id), answers);
                const done = answered === asked;
                const unsure = itemsOf(dimension.id).some((item) => answers[item.id]?.state === 'unknown');
                return (
                  <li key={dimension.id}>
                    <a
                      href={href(routes.dimension(id, dimension.id))}
                      aria-current={dimension.id === current ? 'page' : undefined}
                      className={clsx(
                        'flex items-center gap-2.5 rounded-lg px-3 py-1.5 text-sm no-underline',
                        dimension.id === current ? 'bg-brand-soft font-semibold text-ink' : 'text-muted hover:text-ink',
                      )}
                    >
                      <span
                        className={clsx(
                          'grid size-4.5 shrink-0 place-items-center rounded-full border',
                          done ? 'border-brand bg-brand text-on-brand' : 'border-line-strong',
                        )}
                      >
                        {done &&
                          (unsure ? (
                            <CircleHelp aria-hidden="true" className="size-3" />
                          ) : (
                            <Check aria-hidden="true" className="size-3" />
                          ))}
                      </span>
                      <span className="min-w-0 flex-1">{dimension.name[language]}</span>
                      <span className="sr-only">{t('answer.done', { answered, asked })}</span>
                      {unsure && <span className="sr-only">{t('answer.unsure')}</span>}
                      {asked > 1 && <span aria-hidden="true">{t('answer.fraction', { answered, asked })}</span>}
                    </a>
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
