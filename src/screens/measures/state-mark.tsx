import { clsx } from 'clsx';
import type { Words } from '#report';
import type { LedgerState } from '#roadmap';

export const STATE_LOOKS: Readonly<Record<LedgerState, string>> = {
  gap: 'bg-accent-soft text-accent',
  doing: 'bg-brand text-on-brand',
  'to-check': 'border border-line-strong text-ink',
  'can-use': 'bg-brand-soft text-brand',
  'not-here': 'border border-line text-muted',
  background: 'bg-sunken text-muted',
};

export function StateMark({ state, words: { t } }: { readonly state: LedgerState; readonly words: Words }) {
  return (
    <span className={clsx('rounded px-1.5 py-0.5 text-xs font-medium whitespace-nowrap', STATE_LOOKS[state])}>
      {t(`ledger.state.${state}`)}
    </span>
  );
}
