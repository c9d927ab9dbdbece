import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import type { RollingBackup } from '#session';
import { Button, Callout, Card, TextField } from '#ui';
import { useApp } from '../app-context.tsx';

/** Encrypted files of the open vault in a folder of the person's choice, written while one works. */
export function RollingBackupCard() {
  const t = useTexts('vault');
  const { rolling } = useApp();
  const [backup, setBackup] = useState<RollingBackup>();
  useEffect(() => {
    void rolling().then(setBackup);
  }, [rolling]);
  return (
    <Card aria-labelledby="rolling" className="flex flex-col gap-4">
      <div>
        <h2 id="rolling" className="text-lg font-semibold">
          {t('rolling.title')}
        </h2>
        <p className="mt-1 text-muted">{t('rolling.text')}</p>
      </div>
      {backup !== undefined && <Rolling backup={backup} />}
    </Card>
  );
}

function Rolling({ backup }: { readonly backup: RollingBackup }) {
  const t = useTexts('vault');
  const state = useStore(backup);
  if (state.kind === 'no-vault' || state.kind === 'unsupported') return <p>{t(`rolling.${state.kind}`)}</p>;
  if (state.kind === 'off') return <Start backup={backup} />;
  const { folder, working, file, error, remembered } = state;
  const { backUpNow, stop } = backup.actions;
  return (
    <>
      <div role="status" className="flex flex-col gap-2">
        <p>{t(remembered ? 'rolling.onRemembered' : 'rolling.on', { folder })}</p>
        {working && <p className="text-muted">{t('rolling.working')}</p>}
        {!working && file !== undefined && error === undefined && <p>{t('rolling.done', { file })}</p>}
      </div>
      {error !== undefined && <Callout tone="bad" title={t(`rolling.error.${error}`)} live />}
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" disabled={working} onClick={() => void backUpNow()}>
          {t(error === 'permission' ? 'rolling.allow' : 'rolling.now')}
        </Button>
        <Button look="quiet" onClick={() => void stop()}>
          {t('rolling.stop')}
        </Button>
      </div>
    </>
  );
}

const LEAST_CHARACTERS = 8;

function Start({ backup }: { readonly backup: RollingBackup }) {
  const t = useTexts('vault');
  const [passphrase, setPassphrase] = useState('');
  const [remember, setRemember] = useState(false);
  const ready = [...passphrase].length >= LEAST_CHARACTERS;
  return (
    <form
      autoComplete="off"
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void backup.actions.start(passphrase, remember);
      }}
    >
      <div className="w-full">
        <TextField
          type="password"
          label={t('rolling.passphrase')}
          hint={t('rolling.passphraseHint')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          className="mt-1.5 size-4 accent-brand"
          checked={remember}
          onChange={(event) => setRemember(event.target.checked)}
        />
        <span>
          {t('rolling.remember')}
          <span className="block text-sm text-muted">{t('rolling.rememberHint')}</span>
        </span>
      </label>
      <Button type="submit" look="secondary" disabled={!ready}>
        {t('rolling.start')}
      </Button>
    </form>
  );
}
