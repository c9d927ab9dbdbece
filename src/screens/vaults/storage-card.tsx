import { useEffect, useState } from 'react';
import { useLanguage, useTexts } from '#i18n';
import { Button, Card } from '#ui';
import { requestPersistence, storageHealth, type StorageHealth } from '#vault';

const MEGABYTE = 1_048_576;

/** How safe what the browser keeps is, and what to do about it. */
export function StorageCard() {
  const t = useTexts('vault');
  const language = useLanguage();
  const [health, setHealth] = useState<StorageHealth>();
  useEffect(() => {
    void storageHealth().then(setHealth);
  }, []);
  if (health === undefined) return null;
  const { persisted, usageBytes, quotaBytes, lastBackup } = health;
  const promise = persisted === undefined ? 'unknown' : persisted ? 'yes' : 'no';
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / MEGABYTE);
  const ask = () => {
    requestPersistence();
    // the browser may ask the person first: what it says so far is shown
    void storageHealth().then(setHealth);
  };
  return (
    <Card aria-labelledby="storage">
      <h2 id="storage" className="text-lg font-semibold">
        {t('screen.health')}
      </h2>
      <ul className="mt-3 flex list-disc flex-col gap-1.5 pl-5">
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
      </ul>
      {persisted === false && (
        <Button look="secondary" className="mt-4" onClick={ask}>
          {t('screen.askPersist')}
        </Button>
      )}
    </Card>
  );
}
