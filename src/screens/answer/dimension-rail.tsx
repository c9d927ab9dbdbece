import { clsx } from 'clsx';
import { Check, CircleHelp } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { progressOf } from '#answers';
import type { Dimension, Item } from '#catalogue';
import { useLanguage } from '#i18n';
import { useOpenPart } from '../app-context.tsx';
import { href, routes } from '../routes.ts';

interface DimensionRailProps {
  readonly dimensions: readonly Dimension[];
  readonly current: string;
  readonly itemsOf: (dimension: string) => readonly Item[];
}

/** All dimensions with what is answered in each; a list on the side, hidden on a phone. */
export function DimensionRail({ dimensions, current, itemsOf }: DimensionRailProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('answer.dimensions')} className="max-lg:hidden">
      {(['application', 'readiness'] as const).map((index) => (
        <div key={index} className="mb-4">
          <p className="px-3 pb-1 text-xs text-muted">{t(`term.index.${index}`)}</p>
          <ul>
            {dimensions
              .filter((dimension) => dimension.index === index)
              .map((dimension) => (
                <Entry
                  key={dimension.id}
                  dimension={dimension}
                  items={itemsOf(dimension.id)}
                  isCurrent={dimension.id === current}
                />
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface EntryProps {
  readonly dimension: Dimension;
  readonly items: readonly Item[];
  readonly isCurrent: boolean;
}

const Entry = memo(function Entry({ dimension, items, isCurrent }: EntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useOpenPart((assessment) => assessment.id);
  const answered = useOpenPart(({ answers }) => progressOf(items, answers).answered);
  const unsure = useOpenPart(({ answers }) => items.some((item) => answers[item.id]?.state === 'unknown'));
  const asked = items.length;
  const Icon = unsure ? CircleHelp : Check;
  return (
    <li>
      <a
        href={href(routes.dimension(id, dimension.id))}
        aria-current={isCurrent ? 'page' : undefined}
        className={clsx(
          'flex items-center gap-2.5 rounded-lg px-3 py-1.5 text-sm no-underline',
          isCurrent ? 'bg-brand-soft font-semibold text-ink' : 'text-muted hover:text-ink',
        )}
      >
        <span
          className={clsx(
            'grid size-4.5 shrink-0 place-items-center rounded-full border',
            answered === asked ? 'border-brand bg-brand text-on-brand' : 'border-line-strong',
          )}
          style={answered > 0 && answered < asked ? { background: partOf(answered / asked) } : undefined}
        >
          {answered === asked && <Icon aria-hidden="true" className="size-3" />}
        </span>
        <span className="min-w-0 flex-1">{dimension.name[language]}</span>
        <span className="sr-only">{t('answer.done', { answered, asked })}</span>
        {unsure && <span className="sr-only">{t('answer.unsure')}</span>}
        {asked > 1 && <span aria-hidden="true">{t('answer.fraction', { answered, asked })}</span>}
      </a>
    </li>
  );
});

/** A disc filled clockwise as far as one is. */
function partOf(share: number): string {
  return `conic-gradient(var(--brand) ${share}turn, transparent 0)`;
}
