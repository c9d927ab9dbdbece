import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useApp, useAssessmentState } from '../app-context.tsx';

/** A line under the header where this copy of the app has something to say about itself. */
export function EditionNotice() {
  const { t } = useTranslation();
  const { edition } = useApp();
  const { kind } = useStore(edition);
  const saved = useAssessmentState(({ saving }) => saving.kind === 'saved');
  if (kind !== 'file' && kind !== 'update') return null;
  return (
    <aside
      aria-label={t('edition.label')}
      className="border-b border-line bg-brand-soft px-4 py-1.5 text-sm text-ink sm:px-6 print:hidden"
    >
      <div className="mx-auto flex max-w-[84rem] flex-wrap items-center gap-x-4">
        <span>{t(`edition.${kind}`)}</span>
        {kind === 'update' && (
          <button
            type="button"
            disabled={!saved}
            className="min-h-8 font-semibold text-brand underline disabled:cursor-not-allowed disabled:opacity-50"
            onClick={() => void edition.actions.update()}
          >
            {t('edition.change')}
          </button>
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
