import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useTexts } from '#i18n';
import { Button, ButtonLink, Callout, SelectField, TextField } from '#ui';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useLockFirst } from '../use-lock-first.ts';
import { BackupLine, useLastBackup } from './backup-line.tsx';
import { clientsShown, ORDERS, STATES, type Client, type ClientFilter } from './client-list.ts';
import { ClientRow } from './client-row.tsx';
import { useClients } from './use-clients.ts';
import { usePageTitle } from '../use-page-title.ts';

const MOST_BESIDE = 8;

/** Everybody one works for: found, kept in order, copied, put away, handed over. */
export function ClientsScreen() {
  const t = useTexts('compare');
  usePageTitle(t('clients.title'));
  const faults = useTexts('faults');
  const { listed, reload } = useClients();
  const last = useLastBackup();
  const begin = useBegin();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const all = listed?.ok === true ? listed.value : [];
  const chosen = all.filter(({ id }) => picked.has(id)).map(({ id }) => id);

  const done = async (text: string) => {
    await reload();
    setSaid(text);
  };
  const pick = (id: string, wanted: boolean) => {
    const next = new Set(picked);
    if (wanted) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-2xl">
          <h1 className="text-2xl font-bold">{t('clients.title')}</h1>
          <p className="mt-2 text-muted">{t('clients.lead')}</p>
        </div>
        <Button onClick={begin}>
          <UserRoundPlus aria-hidden="true" className="size-5" />
          {t('clients.new')}
        </Button>
      </header>
      {listed?.ok === false && (
        <Callout tone="bad" title={t('clients.failed', { reason: faults(`open.error.${listed.error.kind}`) })} live />
      )}
      {listed?.ok === true && (
        <>
          <BackupLine clients={all} last={last} />
          {all.length === 0 ? (
            <p className="text-muted">{t('clients.empty')}</p>
          ) : (
            <ClientList clients={all} last={last} picked={picked} onPick={pick} onDone={done} />
          )}
        </>
      )}
      <p role="status" className="font-medium text-brand empty:hidden">
        {said}
      </p>
      {all.length > 1 && (
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-bg py-3">
          {chosen.length >= 2 && chosen.length <= MOST_BESIDE ? (
            <ButtonLink href={href(routes.sites(chosen))}>{t('clients.compare', { count: chosen.length })}</ButtonLink>
          ) : (
            <p className="text-sm text-muted">{t('clients.compareHint')}</p>
          )}
        </div>
      )}
    </div>
  );
}

/** Begins an assessment of somebody new; a page from the disk takes a vault first. */
function useBegin(): () => void {
  const { assessment, library } = useApp();
  const lockFirst = useLockFirst();
  const [, navigate] = useLocation();
  const { id, version } = library.core.pack;
  return () => {
    if (lockFirst) return navigate(routes.begin);
    navigate(routes.step(assessment.actions.begin({ pack: { id, version }, scope: 'quick' }), 'profile'));
  };
}

interface ClientListProps {
  readonly clients: readonly Client[];
  readonly last: string | null | undefined;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string, wanted: boolean) => void;
  readonly onDone: (said: string) => Promise<void>;
}

function ClientList({ clients, last, picked, onPick, onDone }: ClientListProps) {
  const t = useTexts('compare');
  const language = useLanguage();
  const [filter, setFilter] = useState<ClientFilter>({ search: '', state: 'all', tag: '', order: 'updated' });
  const shown = clientsShown(clients, filter, language);
  const tags = [...new Set(clients.flatMap((client) => client.tags))].sort((a, b) => a.localeCompare(b, language));
  return (
    <section aria-label={t('clients.title')} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          type="search"
          label={t('clients.search')}
          value={filter.search}
          onChange={(event) => setFilter({ ...filter, search: event.target.value })}
        />
        <SelectField
          label={t('clients.state')}
          value={filter.state}
          onChange={(event) =>
            setFilter({ ...filter, state: STATES.find((one) => one === event.target.value) ?? 'all' })
          }
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`clients.stateOf.${state}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('clients.tag')}
          value={filter.tag}
          onChange={(event) => setFilter({ ...filter, tag: event.target.value })}
        >
          <option value="">{t('clients.anyTag')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('clients.order')}
          value={filter.order}
          onChange={(event) =>
            setFilter({ ...filter, order: ORDERS.find((one) => one === event.target.value) ?? 'updated' })
          }
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`clients.orderOf.${order}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <p role="status" className="text-sm text-muted">
        {shown.length === 0 ? t('clients.none') : t('clients.shown', { shown: shown.length, all: clients.length })}
      </p>
      <ul className="flex flex-col gap-2.5">
        {shown.map((client) => (
          <ClientRow
            key={client.id}
            client={client}
            unsaved={last != null && client.updatedAt > last}
            picked={picked.has(client.id)}
            onPick={(wanted) => onPick(client.id, wanted)}
            onDone={onDone}
          />
        ))}
      </ul>
    </section>
  );
}
