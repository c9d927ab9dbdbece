import { useEffect, useState, type FormEvent } from 'react';
import { useTexts } from '#i18n';
import type { Result } from '#kernel';
import { Button, Callout, Card, TextField } from '#ui';
import type { VaultEntry, VaultError } from '#vault';
import { useApp } from '../app-context.tsx';
import { useReason } from './use-reason.ts';

/** The vaults of this browser; undefined while they are asked for. */
export function useVaultEntries(): Result<readonly VaultEntry[], VaultError> | undefined {
  const { keyring } = useApp();
  const [entries, setEntries] = useState<Result<readonly VaultEntry[], VaultError>>();
  useEffect(() => {
    let current = true;
    void keyring()
      .then((ring) => ring.list())
      .then((listed) => {
        if (current) setEntries(listed);
      });
    return () => {
      current = false;
    };
  }, [keyring]);
  return entries;
}

/** Locked vaults, each opened by its passphrase or, that forgotten, by its recovery key. */
export function VaultList({ onOpened }: { readonly onOpened?: () => void }) {
  const t = useTexts('vault');
  const reason = useReason();
  const entries = useVaultEntries();
  return (
    <Card aria-labelledby="vaults" className="flex flex-col gap-4">
      <h2 id="vaults" className="text-lg font-semibold">
        {t('screen.vaults')}
      </h2>
      {entries?.ok === false && <Callout tone="bad" title={reason(entries.error)} live />}
      {entries?.ok === true && entries.value.length === 0 && <p className="text-muted">{t('screen.none')}</p>}
      {entries?.ok === true &&
        entries.value.map((vault) => <LockedVault key={vault.id} vault={vault} onOpened={onOpened} />)}
    </Card>
  );
}

interface LockedVaultProps {
  readonly vault: VaultEntry;
  readonly onOpened: (() => void) | undefined;
}

function LockedVault({ vault, onOpened }: LockedVaultProps) {
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
    if (opened.ok) return onOpened?.();
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
