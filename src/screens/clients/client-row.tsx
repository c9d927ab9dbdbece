import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useLanguage, useTexts } from '#i18n';
import { Button, ButtonLink } from '#ui';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { ClientActions } from './client-actions.tsx';
import { isDone, type Client } from './client-list.ts';

interface ClientRowProps {
  readonly client: Client;
  /** It was changed after the last backup. */
  readonly unsaved: boolean;
  readonly picked: boolean;
  readonly onPick: (wanted: boolean) => void;
  readonly onDone: (said: string) => Promise<void>;
}

/** One client: what it is and how far, the way in, and the rest on demand. */
export function ClientRow({ client, unsaved, picked, onPick, onDone }: ClientRowProps) {
  const t = useTexts('compare');
  const home = useTexts('answering');
  const { industries } = useApp().library.core;
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { id, said, asked, tags, snapshots } = client;
  const name = client.firmName === '' ? t('app:start.unnamed') : client.firmName;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(client.updatedAt));
  const industry = industries.find(({ code }) => code === client.industry)?.name[language];
  const scope = t(`change.scope.${client.scope}`);
  const step = said === 0 ? 'profile' : isDone(client) ? 'result' : 'answer';
  const marks = [
    client.sample ? home('home.sampleMark') : '',
    client.archived ? t('clients.archivedMark') : '',
    ...tags,
  ].filter((mark) => mark !== '');
  const progress = isDone(client)
    ? t('clients.doneMark')
    : said === 0
      ? t('clients.notBegun')
      : t('clients.draftMark', { answered: said, asked });
  return (
    <li className="rounded-xl border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label className="-m-2.5 grid size-11 place-items-center">
          <span className="sr-only">{t('clients.pick', { name })}</span>
          <input
            type="checkbox"
            className="size-5 accent-brand"
            checked={picked}
            onChange={(event) => onPick(event.target.checked)}
          />
        </label>
        <div className="min-w-0 flex-1 basis-60">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="min-w-0 truncate font-medium">{name}</span>
            {marks.map((mark) => (
              <span key={mark} className="rounded bg-brand-soft px-1.5 py-0.5 text-xs text-ink">
                {mark}
              </span>
            ))}
          </p>
          <p className="text-sm text-muted first-letter:uppercase">
            {unsaved && <span className="mr-2 text-accent">{t('clients.changedMark')}</span>}
            {industry === undefined
              ? t('clients.detailsNoIndustry', { scope, date })
              : t('clients.details', { scope, industry, date })}
          </p>
        </div>
        <p className="text-sm first-letter:uppercase">
          {snapshots === 0 ? progress : `${progress} · ${t('clients.frozenMark', { count: snapshots })}`}
        </p>
        <div className="flex items-center gap-1">
          <ButtonLink look="secondary" href={href(routes.step(id, step))} aria-label={t('clients.openNamed', { name })}>
            {t('clients.open')}
          </ButtonLink>
          <Button
            look="quiet"
            aria-expanded={open}
            aria-label={t('clients.moreNamed', { name })}
            onClick={() => setOpen(!open)}
          >
            <ChevronDown aria-hidden="true" className={open ? 'size-5 rotate-180' : 'size-5'} />
          </Button>
        </div>
      </div>
      {open && <ClientActions client={client} name={name} onDone={onDone} />}
    </li>
  );
}
