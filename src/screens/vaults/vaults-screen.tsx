import { useState } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { useApp } from '../app-context.tsx';
import { Button, Callout, Card } from '#ui';
import { CreateVault } from './create-vault.tsx';
import { OpenFileCard } from './open-file-card.tsx';
import { OpenVault } from './open-vault.tsx';
import { SaveFileCard } from './save-file-card.tsx';
import { StorageCard } from './storage-card.tsx';
import { useReason } from './use-reason.ts';
import { VerifyLink } from '../verify/verify-link.tsx';
import { VaultList } from './vault-list.tsx';
import { WipeEverything } from './wipe-cards.tsx';

/** A session that is gone with the page: nothing is written to this computer. */
function LeaveNoTrace() {
  const t = useTexts('vault');
  const { vaultSession } = useApp();
  const reason = useReason();
  const [failure, setFailure] = useState<string>();
  const begin = async () => {
    const begun = await vaultSession.actions.leaveNoTrace();
    if (!begun.ok) setFailure(reason(begun.error));
  };
  return (
    <Card aria-labelledby="no-trace" className="flex flex-wrap items-center justify-between gap-4">
      <div className="max-w-md">
        <h2 id="no-trace" className="text-lg font-semibold">
          {t('screen.noTrace')}
        </h2>
        <p className="mt-1 text-muted">{t('screen.noTraceText')}</p>
      </div>
      <Button look="secondary" onClick={() => void begin()}>
        {t('screen.noTraceGo')}
      </Button>
      {failure !== undefined && <Callout tone="bad" title={failure} live />}
    </Card>
  );
}

/** Who may see what is here, and how it leaves this computer. */
export function VaultsScreen() {
  const t = useTexts('vault');
  const state = useStore(useApp().vaultSession);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('screen.title')}</h1>
        <p className="mt-2 text-muted">{t('screen.lead')}</p>
      </header>
      {state.kind === 'plain' && (
        <>
          <VaultList />
          <CreateVault />
          <LeaveNoTrace />
        </>
      )}
      {state.kind === 'passing' && <Callout tone="warn" title={t('screen.passing')} />}
      {(state.kind === 'open' || state.kind === 'unsaved') && (
        <OpenVault id={state.id} label={state.label} unsaved={state.kind === 'unsaved'} />
      )}
      <SaveFileCard />
      <OpenFileCard />
      <Card>
        <VerifyLink />
      </Card>
      <StorageCard />
      {state.kind === 'plain' && <WipeEverything />}
    </div>
  );
}
