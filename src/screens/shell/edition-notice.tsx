import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp } from '../app-context.tsx';
import { EditionLine } from './later-faults.ts';

/** A line under the header where this copy of the app has something to say about itself. */
export function EditionNotice() {
  const { kind } = useStore(useApp().edition);
  if (kind !== 'file' && kind !== 'update') return null;
  return (
    <Suspense>
      <EditionLine kind={kind} />
    </Suspense>
  );
}

/** Said in passing once everything is kept on this computer. */
export function OfflineMark() {
  const { t } = useTranslation();
  const { kind } = useStore(useApp().edition);
  return kind === 'offline' || kind === 'file' ? <span>{t('edition.offline')}</span> : null;
}
