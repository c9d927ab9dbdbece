import { clsx } from 'clsx';
import type { Words } from '#report';
import type { LedgerProgramme } from '#roadmap';
import { GradeMark } from './grade-mark.tsx';

const LASTING: readonly string[] = ['policy', 'standard', 'rule'];

/** A policy or rule: which document, from when, where, how well attested, what it gives and how to check it. */
export function ProgrammeEntry({ entry, words }: { readonly entry: LedgerProgramme; readonly words: Words }) {
  const { t, names } = words;
  const { language } = names;
  const { programme, expired } = entry;
  const { title, number, issuer, date, validUntil, region, regionCode, kind, gives, requires, howToCheck } = programme;
  // a law or a standard holds until it is replaced; what is paid or offered ends some day
  const ends = !LASTING.includes(kind);
  const end = validUntil === undefined ? (ends ? t('ledger.noEnd') : '') : t('ledger.until', { date: validUntil });
  const about = [
    t(`ledger.kind.${kind}`),
    ...(number === undefined ? [] : [number]),
    issuer[language],
    ...(date === undefined ? [] : [date]),
    regionCode === undefined ? region[language] : t('ledger.regionOnly', { region: region[language] }),
  ];
  return (
    <article
      className={clsx(
        'h-full rounded-lg border border-line p-3 text-sm',
        expired ? 'bg-sunken text-muted' : 'bg-surface',
      )}
    >
      <h4 className={clsx('font-semibold', expired && 'line-through')}>{title[language]}</h4>
      <p className="mt-0.5 text-xs text-muted">{about.join(' · ')}</p>
      <p className="mt-1 flex flex-wrap gap-x-2 gap-y-1 text-xs">
        {expired && validUntil !== undefined ? (
          <strong className="font-semibold text-bad">{t('ledger.expired', { date: validUntil })}</strong>
        ) : (
          end !== '' && <span className="text-muted">{end}</span>
        )}
        <GradeMark grade={programme.grade} words={words} />
      </p>
      <dl className="mt-2 flex flex-col gap-1.5">
        <Line label={t('ledger.gives')} text={gives[language]} />
        {requires !== undefined && <Line label={t('ledger.requires')} text={requires[language]} />}
        <Line label={t('ledger.howToCheck')} text={howToCheck[language]} />
      </dl>
    </article>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
