import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { measureLabel, type Words } from '#report';
import { LEDGER_STATES, type LedgerRow, type LedgerState } from '#roadmap';
import { Segments } from '#ui';
import type { Findings } from '../use-findings.ts';
import { LedgerDetails } from './ledger-details.tsx';
import { STATE_LOOKS } from './state-mark.tsx';

interface LedgerListProps {
  readonly rows: readonly LedgerRow[];
  readonly findings: Findings;
  readonly words: Words;
}

const COLUMNS =
  'md:grid-cols-[minmax(0,1fr)_repeat(6,5.25rem)_1.5rem] lg:grid-cols-[minmax(0,1fr)_repeat(6,6.25rem)_1.5rem]';

/** One row a measure with the counts of its matters by state; each opens to the matters themselves. */
export function LedgerList({ rows, findings, words }: LedgerListProps) {
  const { t } = words;
  const [state, setState] = useState<LedgerState | 'all'>('all');
  // a measure holds matters of several states and counts under each of them
  const holding = (one: LedgerState) => rows.filter(({ counts }) => counts[one] > 0);
  const shown = state === 'all' ? rows : holding(state);
  return (
    <section aria-label={t('ledger.matrix')} className="flex flex-col gap-4">
      <Segments
        legend={t('ledger.states')}
        name="ledger-state"
        value={state}
        onChange={setState}
        options={[
          { value: 'all', label: t('ledger.all', { count: rows.length }) },
          ...LEDGER_STATES.filter((one) => holding(one).length > 0).map((one) => ({
            value: one,
            label: t('scenario.counted', { name: t(`ledger.state.${one}`), count: holding(one).length }),
          })),
        ]}
      />
      {state !== 'all' && <p className="text-sm text-muted">{t(`ledger.meaning.${state}`)}</p>}
      <p className="text-sm text-muted">{t('ledger.matrixText')}</p>
      <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
        <div
          aria-hidden="true"
          className={clsx('hidden border-b border-line bg-sunken px-4 py-2 text-xs font-semibold md:grid', COLUMNS)}
        >
          <span>{t('ledger.measure')}</span>
          {LEDGER_STATES.map((one) => (
            <span key={one} className="text-center tracking-tight [overflow-wrap:normal] lg:px-1">
              {t(`ledger.state.${one}`)}
            </span>
          ))}
        </div>
        <ul>
          {shown.map((row) => (
            <li key={row.measure.id} className="border-b border-line last:border-b-0">
              <MeasureRow row={row} findings={findings} words={words} />
            </li>
          ))}
        </ul>
      </div>
      <p className="max-w-3xl text-sm text-muted">{t('ledger.gradesText')}</p>
    </section>
  );
}

function MeasureRow({ row, findings, words }: Omit<LedgerListProps, 'rows'> & { readonly row: LedgerRow }) {
  const { t, names } = words;
  const { measure, counts } = row;
  const [open, setOpen] = useState(false);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary
        className={clsx(
          'relative flex cursor-pointer list-none flex-wrap items-center gap-2 px-4 py-3 pr-10 hover:bg-sunken md:grid md:gap-0 md:pr-4 [&::-webkit-details-marker]:hidden',
          COLUMNS,
        )}
      >
        <span className="w-full min-w-0 md:w-auto md:pr-3">
          <span className="mr-2 font-semibold text-brand">{measureLabel(measure, words)}</span>
          <span className="font-medium">{measure.title[names.language]}</span>
        </span>
        {LEDGER_STATES.map((state) =>
          counts[state] === 0 ? (
            <span key={state} className="hidden md:block" />
          ) : (
            <span
              key={state}
              className={clsx(
                'rounded px-1.5 py-0.5 text-xs md:mx-auto md:min-w-9 md:py-1 md:text-center md:text-sm md:font-semibold',
                STATE_LOOKS[state],
              )}
            >
              <span className="md:sr-only">{`${t(`ledger.state.${state}`)} `}</span>
              {counts[state]}
            </span>
          ),
        )}
        <ChevronDown
          aria-hidden="true"
          className="absolute top-3.5 right-3 size-5 text-muted transition-transform group-open:rotate-180 md:static md:justify-self-end"
        />
      </summary>
      {open && <LedgerDetails row={row} findings={findings} words={words} />}
    </details>
  );
}
