import { clsx } from 'clsx';
import type { Grade } from '#catalogue';
import type { Words } from '#report';

/** How well a fact is attested; third-party notes are marked as still to be verified. */
export function GradeMark({ grade, words: { t } }: { readonly grade: Grade; readonly words: Pick<Words, 't'> }) {
  const toVerify = grade === 'C';
  return (
    <span
      className={clsx(
        'rounded px-1.5 text-xs',
        toVerify ? 'bg-accent-soft font-medium text-accent' : 'border border-line text-muted',
      )}
    >
      {toVerify ? t('ledger.gradeToVerify') : t('ledger.grade', { grade })}
    </span>
  );
}
