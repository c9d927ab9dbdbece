import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../app-context.tsx';
import { UpdateOffer } from './later-faults.ts';

/** A line under the header where this copy of the app has something to say about itself. */
export function EditionNotice() {
  const { t } = useTranslation();
  const { kind } = useStore(useApp().edition);
  if (kind !== 'file' && kind !== 'update') return null;
  return (
    <aside
      aria-label={t('edition.label')}
      className="border-b border-line bg-brand-soft py-1.5 text-sm text-ink print:hidden"
    >
      <div className="mx-auto flex max-w-[84rem] flex-wrap items-center gap-x-4 px-4 sm:px-6">
        {/* said from the first picture on: a line that came later would push the page down */}
        {kind === 'file' && <span>{t('edition.file')}</span>}
        {kind === 'update' && (
          <Suspense>
            <UpdateOffer />
          </Suspense>
        )}
      </div>
    </aside>
  );
}

/** Said in passing once everything is kept on this computer. */
export function OfflineMark() {
  const { t } = useTranslation();
  const { kind } = useStore(useApp().edition);
  return kind === 'offline' || kind === 'file' ? <span>{t('edition.offline')}</span> : null;
}
