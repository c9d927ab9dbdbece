import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { SaveFault } from './later-faults.ts';

/** Says in words whether everything is durable, and offers to try again when it is not. */
export function SaveState() {
  const { t } = useTranslation();
  const { assessment } = useApp();
  const saving = useAssessmentState((state) => state.saving);
  if (saving.kind === 'failed') {
    return (
      <div role="alert" className="flex items-center gap-2 rounded-md bg-bad-soft px-2.5 py-1 text-sm text-bad">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        <strong className="whitespace-nowrap">{t('save.failed')}</strong>
        <Suspense>
          <SaveFault error={saving.error} />
        </Suspense>
        <button type="button" className="font-semibold underline" onClick={() => assessment.actions.retry()}>
          {t('save.retry')}
        </button>
      </div>
    );
  }
  const saved = saving.kind === 'saved';
  return (
    <span role="status" className="flex items-center gap-1.5 px-2 text-sm text-muted">
      {/* both stand there: this changes twice with every answer */}
      <Check aria-hidden="true" className={saved ? 'size-4' : 'hidden'} />
      <LoaderCircle aria-hidden="true" className={saved ? 'hidden' : 'size-4'} />
      <span className="max-sm:sr-only">{t(saved ? 'save.saved' : 'save.saving')}</span>
    </span>
  );
}
