import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage, useTexts } from '#i18n';
import type { Result } from '#kernel';
import { Button, Callout, Card } from '#ui';
import { onBackup, requestPersistence, storageHealth, type Loaded, type StorageHealth, type VaultError } from '#vault';
import { useApp } from '../app-context.tsx';
import { KeptFaults } from '../shell/faults.tsx';

const MEGABYTE = 1_048_576;
/** Room for some hundred assessments more. */
const LITTLE = 10 * MEGABYTE;
/** ms. */
const DAY = 86_400_000;
/** Days after which a backup is asked for again. */
const LONG_AGO = 7;

/** How safe what the browser keeps is, and what to do about it. */
export function StorageCard() {
  const t = useTexts('vault');
  const language = useLanguage();
  const { vault, vaultSession, now } = useApp();
  const session = useStore(vaultSession);
  const vaultId = 'id' in session ? session.id : undefined;
  const [health, setHealth] = useState<StorageHealth>();
  const [listed, setListed] = useState<Result<Loaded, VaultError>>();
  useEffect(() => {
    const look = () => void storageHealth(vaultId).then(setHealth);
    look();
    void vault.list().then(setListed);
    // the card beside this one says that a backup is done: this one must not say that there is none
    return onBackup(look);
  }, [vault, vaultId]);
  if (health === undefined) return null;
  const { persisted, usageBytes, quotaBytes, lastBackup } = health;
  const promise = persisted === undefined ? 'unknown' : persisted ? 'yes' : 'no';
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / MEGABYTE);
  const ask = () => {
    requestPersistence();
    // the browser may ask the person first: what it says so far is shown
    void storageHealth(vaultId).then(setHealth);
  };
  const accept = async () => {
    await vault.acceptLoss();
    setListed(await vault.list());
  };
  const left = usageBytes === undefined || quotaBytes === undefined ? undefined : quotaBytes - usageBytes;
  const days = lastBackup === undefined ? 0 : Math.floor((Date.parse(now()) - Date.parse(lastBackup)) / DAY);
  if (session.kind === 'passing') return null;
  return (
    <Card aria-labelledby="storage">
      <h2 id="storage" className="text-lg font-semibold">
        {t('screen.health')}
      </h2>
      <div className="mt-3 flex flex-col gap-3 empty:hidden">
        {listed !== undefined && <KeptFaults listed={listed} unlocked={0} onAccept={() => void accept()} />}
        {left !== undefined && left < LITTLE && <Callout tone="bad" title={t('health.nearlyFull')} />}
        {days >= LONG_AGO && <Callout tone="warn" title={t('health.oldBackup', { count: days })} />}
      </div>
      <ul className="mt-3 flex list-disc flex-col gap-1.5 pl-5">
        <li>{t('health.where')}</li>
        <li>{t(`health.persisted.${promise}`)}</li>
        {usageBytes !== undefined && quotaBytes !== undefined && (
          <li>{t('screen.usage', { used: megabytes(usageBytes), quota: megabytes(quotaBytes) })}</li>
        )}
        <li>
          {lastBackup === undefined
            ? t('health.noBackup')
            : t('screen.lastBackup', {
                date: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
                  new Date(lastBackup),
                ),
              })}
        </li>
        <li>{t('health.private')}</li>
      </ul>
      {persisted === false && (
        <Button look="secondary" className="mt-4" onClick={ask}>
          {t('screen.askPersist')}
        </Button>
      )}
    </Card>
  );
}
