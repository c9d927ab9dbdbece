import { useState } from 'react';
import type { Assessment } from '#answers';
import { useTexts } from '#i18n';
import type { Result } from '#kernel';
import { changeKept, duplicateOf, tagsFrom, templateOf } from '#session';
import { AskFirst, Button, ButtonLink, Callout, TextField } from '#ui';
import type { VaultError } from '#vault';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import type { Client } from './client-list.ts';
import { HandOver } from './hand-over.tsx';

type Done = 'tags' | 'duplicate' | 'template' | 'archive' | 'unarchive' | 'delete';

interface ClientActionsProps {
  readonly client: Client;
  readonly name: string;
  /** Reads the list anew and says what was done. */
  readonly onDone: (said: string) => Promise<void>;
}

/** What can be done with one client besides opening it. */
export function ClientActions({ client, name, onDone }: ClientActionsProps) {
  const t = useTexts('compare');
  const faults = useTexts('faults');
  const { vault, library, now } = useApp();
  const { id, archived } = client;
  const [tags, setTags] = useState(client.tags.join('，'));
  const [asking, setAsking] = useState(false);
  const [handing, setHanding] = useState(false);
  const [failure, setFailure] = useState<string>();

  const finish = async (what: Done, result: Result<unknown, VaultError>) => {
    if (!result.ok) setFailure(t('clients.failedDo', { reason: faults(`open.error.${result.error.kind}`) }));
    else await onDone(t(`clients.done.${what}`));
  };
  const change = async (what: Done, edit: (assessment: Assessment) => Partial<Assessment>) =>
    finish(what, await changeKept(vault, id, (kept) => ({ ...kept, ...edit(kept), updatedAt: now() })));
  const copy = async (what: 'duplicate' | 'template') => {
    const { id: packId, version } = library.core.pack;
    const fresh = {
      id: crypto.randomUUID(),
      at: now(),
      firmName: t('clients.copyOf', { name }),
      pack: { id: packId, version },
    };
    const loaded = await vault.load(id);
    const copyOf = what === 'duplicate' ? duplicateOf : templateOf;
    await finish(what, loaded.ok ? await vault.save(copyOf(loaded.value, fresh)) : loaded);
  };
  return (
    <div className="mt-3 flex flex-col gap-4 border-t border-line pt-4">
      <form
        autoComplete="off"
        className="flex flex-wrap items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void change('tags', () => ({ tags: tagsFrom(tags) }));
        }}
      >
        <div className="min-w-0 flex-1 basis-60">
          <TextField
            label={t('clients.tags')}
            hint={t('clients.tagsHint')}
            maxLength={300}
            value={tags}
            onChange={(event) => setTags(event.target.value)}
          />
        </div>
        <Button type="submit" look="secondary" className="mt-7.5">
          {t('clients.tagsSave')}
        </Button>
      </form>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Choice
          label={t('clients.duplicate')}
          text={t('clients.duplicateText')}
          onChoose={() => void copy('duplicate')}
        />
        <Choice label={t('clients.template')} text={t('clients.templateText')} onChoose={() => void copy('template')} />
        <Choice
          label={t(archived ? 'clients.unarchive' : 'clients.archive')}
          text={t('clients.archiveText')}
          onChoose={() => void change(archived ? 'unarchive' : 'archive', () => ({ archived: !archived }))}
        />
        <Choice
          label={t('clients.handOver')}
          text={t('clients.handOverText')}
          expanded={handing}
          onChoose={() => setHanding(!handing)}
        />
      </dl>
      {handing && (
        <HandOver id={id} onArchive={archived ? undefined : () => void change('archive', () => ({ archived: true }))} />
      )}
      {failure !== undefined && <Callout tone="bad" title={failure} live />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <ButtonLink look="quiet" href={href(routes.step(id, 'compare'))}>
          {t('clients.compareOne')}
        </ButtonLink>
        {asking ? (
          <AskFirst
            question={t('clients.deleteAsk')}
            yes={t('clients.deleteYes')}
            no={t('clients.deleteNo')}
            onYes={() => void vault.remove(id).then((removed) => finish('delete', removed))}
            onNo={() => setAsking(false)}
          />
        ) : (
          <Button look="quiet" className="text-bad!" onClick={() => setAsking(true)}>
            {t('clients.delete')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly text: string;
  readonly expanded?: boolean;
  readonly onChoose: () => void;
}

function Choice({ label, text, expanded, onChoose }: ChoiceProps) {
  return (
    <div className="flex flex-col items-start gap-1">
      <dt>
        <Button look="secondary" aria-expanded={expanded} onClick={onChoose}>
          {label}
        </Button>
      </dt>
      <dd className="text-sm text-muted">{text}</dd>
    </div>
  );
}
