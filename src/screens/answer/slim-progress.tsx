import { useTranslation } from 'react-i18next';
import { progressOf } from '#answers';
import type { Item } from '#catalogue';
import { ProgressBar } from '#ui';
import { useOpenPart } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';

/** How far one is, where there is no room for more. */
export function SlimProgress({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation();
  const answered = useOpenPart(({ answers }) => progressOf(items, answers).answered);
  const asked = items.length;
  const minutes = minutesFor(asked - answered);
  const left = minutes > 0 ? t('answer.live.minutes', { minutes }) : t('answer.live.complete');
  return (
    <div className="mb-5 xl:hidden">
      <ProgressBar value={asked === 0 ? 0 : answered / asked} label={t('answer.live.progress', { answered, asked })} />
      <p className="mt-1.5 text-xs text-muted">{[t('answer.live.progress', { answered, asked }), left].join(' · ')}</p>
    </div>
  );
}
