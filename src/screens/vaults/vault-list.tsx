import { useEffect, useState, type FormEvent } from 'react';
import { useTexts } from '#i18n';
import { Button, Callout, Card, TextField } from '#ui';
import type { VaultEntry } from '#vault';
import { useApp } from '../app-context.tsx';
import { useReason } from './use-reason.ts';

/** Locked vaults, each opened by its passphrase or, that forgotten, by its recovery key. */
export function VaultList() {
  const t = useTexts('vault');
  const { keyring } = useApp();
  const reason = useReason();
  const [vaults, setVaults] = useState<readonly VaultEntry[]>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let current = true;
    void keyring()
      .then((ring) => ring.list())
      .then((listed) => {
        if (!current) return;
        if (listed.ok) setVaults(listed.value);
        else setFailure(reason(listed.error));
      });
    return () => {
      current = false;
    };
    // reasons change with the language only
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- listing again for another language would be wasted work
  }, [keyring]);
  return (
    <Card aria-labelledby="vaults" className="flex flex-col gap-4">
      <h2 id="vaults" className="text-lg font-semibold">
        {t('screen.vaults')}
      </h2>
      {failure !== undefined && <Callout tone="bad" title={failure} live />}
      {vaults?.length === 0 && <p className="text-muted">{t('screen.none')}</p>}
      {vaults?.map((vault) => (
        <LockedVault key={vault.id} vault={vault} />
      ))}
    </Card>
  );
}

function LockedVault({ vault }: { readonly vault: VaultEntry }) {
  const t = useTexts('vault');
  const { vaultSession } = useApp();
  const reason = useReason();
  const [passphrase, setPassphrase] = useState('');
  const [recovery, setRecovery] = useState<string>();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { unlock, recover } = vaultSession.actions;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    setFailure(undefined);
    const opened = await (recovery === undefined
      ? unlock(vault.id, passphrase)
      : recover(vault.id, recovery, passphrase));
    // an open vault replaces this list
    if (opened.ok) return;
    setWorking(false);
    setFailure(reason(opened.error));
  };
  return (
    <form
      aria-label={t('screen.unlockNamed', { label: vault.label })}
      autoComplete="off"
      className="flex flex-col gap-3 rounded-lg border border-line p-4"
      onSubmit={(event) => void submit(event)}
    >
      <h3 className="font-semibold">{vault.label}</h3>
      {recovery !== undefined && (
        <TextField
          label={t('screen.recoveryKey')}
          value={recovery}
          onChange={(event) => setRecovery(event.target.value)}
        />
      )}
      <TextField
        type="password"
        label={t(recovery === undefined ? 'screen.passphrase' : 'screen.newPassphrase')}
        value={passphrase}
        error={failure}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={working || passphrase === ''}>
          {t(working ? 'screen.working' : 'screen.unlock')}
        </Button>
        {recovery === undefined && (
          <Button look="quiet" onClick={() => setRecovery('')}>
            {t('screen.forgot')}
          </Button>
        )}
      </div>
    </form>
  );
}
