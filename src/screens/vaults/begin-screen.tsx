import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { routes } from '../routes.ts';
import { CreateVault } from './create-vault.tsx';
import { LeaveNoTrace } from './leave-no-trace.tsx';
import { RecoveryKey, useRecoveryKey } from './recovery-key.tsx';
import { useVaultEntries, VaultList } from './vault-list.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** The first step where nothing is kept without a passphrase: a vault made at one press, one opened, or no trace. */
export function BeginScreen() {
  const t = useTexts('vault');
  usePageTitle(t('begin.title'));
  const { assessment, library, vaultSession } = useApp();
  const { kind } = useStore(vaultSession);
  const key = useRecoveryKey((shown) => shown.key);
  const entries = useVaultEntries();
  const [, navigate] = useLocation();
  const begin = () => {
    const { id, version } = library.core.pack;
    navigate(routes.step(assessment.actions.begin({ pack: { id, version }, scope: 'quick' }), 'profile'));
  };
  const [openBefore] = useState(kind !== 'plain' && key === undefined);
  if (openBefore) return <Redirect replace to={routes.start} />;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('begin.title')}</h1>
        <p className="mt-2 text-muted">{t('begin.lead')}</p>
      </header>
      {key !== undefined && (
        <Card>
          <RecoveryKey done={t('begin.go')} onDone={begin} />
        </Card>
      )}
      {kind === 'plain' && (
        <>
          {/* a vault that is unlocked has assessments of its own to go on with */}
          {entries?.ok === true && entries.value.length > 0 && <VaultList onOpened={() => navigate(routes.start)} />}
          <CreateVault />
          <LeaveNoTrace onBegun={begin} />
        </>
      )}
    </div>
  );
}
