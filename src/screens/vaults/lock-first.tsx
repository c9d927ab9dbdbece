import type { ReactNode } from 'react';
import { useTexts } from '#i18n';
import { Callout } from '#ui';
import { useLockFirst } from '../use-lock-first.ts';
import { CreateVault } from './create-vault.tsx';
import { LeaveNoTrace } from './leave-no-trace.tsx';
import { RecoveryKey, useRecoveryKey } from './recovery-key.tsx';
import { useVaultEntries, VaultList } from './vault-list.tsx';

/** What keeps something new; where nothing is kept without a passphrase, a vault is opened or made before. */
export function LockFirst({ children }: { readonly children: ReactNode }) {
  const t = useTexts('vault');
  const lockFirst = useLockFirst();
  const key = useRecoveryKey((shown) => shown.key);
  const entries = useVaultEntries();
  if (key !== undefined) return <RecoveryKey done={t('screen.keyDone')} />;
  if (!lockFirst) return children;
  return (
    <>
      <Callout tone="info" title={t('begin.title')}>
        {t('begin.lead')}
      </Callout>
      {entries?.ok === true && entries.value.length > 0 && <VaultList />}
      <CreateVault />
      <LeaveNoTrace />
    </>
  );
}
