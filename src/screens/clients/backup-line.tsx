import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage, useTexts } from '#i18n';
import { storageHealth } from '#vault';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import type { Client } from './client-list.ts';

/** When all that is open was last saved as a file and verified; null = never, undefined = not known yet. */
export function useLastBackup(): string | null | undefined {
  const session = useStore(useApp().vaultSession);
  const vaultId = 'id' in session ? session.id : undefined;
  const [last, setLast] = useState<string | null>();
  useEffect(() => {
    let current = true;
    void storageHealth(vaultId).then(({ lastBackup }) => {
      if (current) setLast(lastBackup ?? null);
    });
    return () => {
      current = false;
    };
  }, [vaultId]);
  return last;
}

interface BackupLineProps {
  readonly clients: readonly Client[];
  readonly last: string | null | undefined;
}

/** When everything was last saved as a file, and how much of it has changed since. */
export function BackupLine({ clients, last }: BackupLineProps) {
  const t = useTexts('compare');
  const language = useLanguage();
  if (last === undefined || clients.length === 0) return null;
  const changed = clients.filter(({ updatedAt }) => last === null || updatedAt > last).length;
  const date = last === null ? '' : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(last));
  return (
    <p className="text-sm">
      <span className={changed > 0 ? 'text-accent' : 'text-muted'}>
        {last === null
          ? t('clients.backupNone')
          : t(changed === 0 ? 'clients.backupAll' : 'clients.backup', { date, count: changed })}
      </span>{' '}
      <a href={href(routes.vaults)} className="underline">
        {t('clients.toBackup')}
      </a>
    </p>
  );
}
