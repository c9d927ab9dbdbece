import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { Button, Callout, Card, SelectField, TextField } from '#ui';
import { LOCK_CHOICES, type LockMinutes } from '#vault';
import { useApp } from '../app-context.tsx';
import { useRecoveryKey } from './recovery-key.tsx';
import { useReason } from './use-reason.ts';

/** When the open vault locks by itself, and new secrets in place of its old ones. */
export function VaultSecrets({ id }: { readonly id: string }) {
  const t = useTexts('vault');
  return (
    <Card className="p-0! sm:p-0!">
      <details>
        <summary className="px-5 py-4 font-semibold sm:px-6">{t('secrets.title')}</summary>
        <div className="flex flex-col gap-6 border-t border-line px-5 py-4 sm:px-6">
          <LockAfterField />
          <NewPassphrase id={id} />
          <NewRecoveryKey id={id} />
        </div>
      </details>
    </Card>
  );
}

function LockAfterField() {
  const t = useTexts('vault');
  const { preferences } = useApp();
  const lockAfter = useStore(preferences, (kept) => kept.lockAfter);
  return (
    <SelectField
      label={t('secrets.lockAfter')}
      value={lockAfter}
      onChange={(event) => preferences.setState({ lockAfter: Number(event.target.value) as LockMinutes })}
    >
      {LOCK_CHOICES.map((minutes) => (
        <option key={minutes} value={minutes}>
          {t('secrets.minutes', { count: minutes })}
        </option>
      ))}
    </SelectField>
  );
}

function NewPassphrase({ id }: { readonly id: string }) {
  const t = useTexts('vault');
  const { keyring } = useApp();
  const reason = useReason();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [said, setSaid] = useState<Said>();
  const change = async (event: FormEvent) => {
    event.preventDefault();
    const changed = await (await keyring()).changePassphrase(id, before, after);
    if (changed.ok) {
      setBefore('');
      setAfter('');
    }
    setSaid(changed.ok ? { tone: 'info', text: t('secrets.changed') } : { tone: 'bad', text: reason(changed.error) });
  };
  return (
    <form autoComplete="off" className="flex flex-col items-start gap-3" onSubmit={(event) => void change(event)}>
      <h3 className="font-semibold">{t('secrets.passphrase')}</h3>
      <p className="text-sm text-muted">{t('secrets.passphraseText')}</p>
      <div className="grid w-full gap-3 sm:grid-cols-2">
        <TextField
          type="password"
          label={t('secrets.before')}
          value={before}
          onChange={(event) => setBefore(event.target.value)}
        />
        <TextField
          type="password"
          label={t('screen.newPassphrase')}
          value={after}
          onChange={(event) => setAfter(event.target.value)}
        />
      </div>
      <Outcome said={said} />
      <Button type="submit" look="secondary" disabled={before === '' || after === ''}>
        {t('secrets.change')}
      </Button>
    </form>
  );
}

function NewRecoveryKey({ id }: { readonly id: string }) {
  const t = useTexts('vault');
  const { keyring } = useApp();
  const reason = useReason();
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState<Said>();
  const renew = async (event: FormEvent) => {
    event.preventDefault();
    const renewed = await (await keyring()).renewRecoveryKey(id, passphrase);
    // shown once, in the place of all this
    if (renewed.ok) useRecoveryKey.setState({ key: renewed.value, passphrase: undefined });
    else setSaid({ tone: 'bad', text: reason(renewed.error) });
  };
  return (
    <form autoComplete="off" className="flex flex-col items-start gap-3" onSubmit={(event) => void renew(event)}>
      <h3 className="font-semibold">{t('secrets.key')}</h3>
      <p className="text-sm text-muted">{t('secrets.keyText')}</p>
      <div className="w-full sm:w-1/2">
        <TextField
          type="password"
          label={t('secrets.before')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      <Outcome said={said} />
      <Button type="submit" look="secondary" disabled={passphrase === ''}>
        {t('secrets.renew')}
      </Button>
    </form>
  );
}

interface Said {
  readonly tone: 'info' | 'bad';
  readonly text: string;
}

function Outcome({ said }: { readonly said: Said | undefined }) {
  return said === undefined ? null : <Callout tone={said.tone} title={said.text} live />;
}
