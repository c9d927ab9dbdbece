import { useMemo, useState } from 'react';
import { subjectOf, type Change } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { Button, ButtonLink, Card, SelectField, Sequence } from '#ui';
import { useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { ByField } from './by-field.tsx';
import { changeRows, subjectWords } from './change-words.ts';
import { useChangeWords } from './use-change-words.ts';
import { usePageTitle } from '../use-page-title.ts';

const ALL = '';
/** Entries shown before more are asked for. */
const FIRST = 30;

/** Who changed what and when, newest first, from what to what. */
export function HistoryScreen() {
  const t = useTexts('compare');
  usePageTitle(t('history.title'));
  const words = useChangeWords();
  const { id, history = [] } = useOpenAssessment();
  const [subject, setSubject] = useState(ALL);
  const [most, setMost] = useState(FIRST);
  const subjects = useMemo(() => {
    const named = new Map(history.map((change) => [subjectOf(change), subjectWords(change, words)]));
    return [...named].sort(([, a], [, b]) => a.localeCompare(b, words.language));
  }, [history, words]);
  const shown = history
    .filter((change) => subject === ALL || subjectOf(change) === subject)
    .slice()
    .reverse();
  return (
    <div className="mx-auto flex min-h-screen max-w-4xl flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-2xl min-w-0">
          <h1 className="text-2xl font-bold">{t('history.title')}</h1>
          <p className="mt-2 text-muted">{t('history.lead')}</p>
        </div>
        <ButtonLink look="secondary" href={href(routes.step(id, 'compare'))}>
          {t('history.back')}
        </ButtonLink>
      </header>
      <ByField />
      <Card aria-label={t('history.title')} className="flex flex-col gap-4">
        {history.length === 0 ? (
          <p className="text-muted">{t('history.empty')}</p>
        ) : (
          <>
            <div className="flex flex-wrap items-end justify-between gap-3">
              <div className="w-full sm:w-80">
                <SelectField
                  label={t('history.filter')}
                  value={subject}
                  onChange={(event) => setSubject(event.target.value)}
                >
                  <option value={ALL}>{t('history.all')}</option>
                  {subjects.map(([value, name]) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </SelectField>
              </div>
              <p role="status" className="text-sm text-muted">
                {t('history.count', { count: shown.length })}
              </p>
            </div>
            <ol className="flex flex-col divide-y divide-line">
              <Sequence of={shown.slice(0, most)}>{(change) => <ChangeEntry change={change} />}</Sequence>
            </ol>
            {shown.length > most && (
              <Button look="secondary" className="self-start" onClick={() => setMost(Infinity)}>
                {t('history.more', { count: shown.length - most })}
              </Button>
            )}
            <p className="text-sm text-muted">{t('history.bound')}</p>
          </>
        )}
      </Card>
    </div>
  );
}

function ChangeEntry({ change }: { readonly change: Change }) {
  const t = useTexts('compare');
  const language = useLanguage();
  const words = useChangeWords();
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const rows = changeRows(change, words);
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <div className="text-sm text-muted">
        <time dateTime={change.at}>{format.format(new Date(change.until ?? change.at))}</time>
        <p>{change.by ?? t('history.nobody')}</p>
      </div>
      <div className="min-w-0">
        <p className="font-medium">{subjectWords(change, words)}</p>
        <dl className="mt-1 flex flex-col gap-1 text-sm">
          {rows.map(({ label, before, after }) => (
            <div key={label} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{label}</dt>
              <dd className="min-w-0 break-words">
                <span className="sr-only">{t('history.before')}</span>
                <del className="text-muted no-underline">{before}</del>
                <span aria-hidden="true" className="mx-1.5 text-brand">
                  {'→'}
                </span>
                <span className="sr-only">{t('history.after')}</span>
                <ins className="font-medium no-underline">{after}</ins>
              </dd>
            </div>
          ))}
        </dl>
        {change.folded !== undefined && (
          <p className="mt-1 text-xs text-muted">{t('history.folded', { count: change.folded })}</p>
        )}
      </div>
    </li>
  );
}
