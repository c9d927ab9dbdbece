import type { ReactNode } from 'react';
import { useTexts } from '#i18n';
import { Callout } from '#ui';
import { useStore } from 'zustand';
import { useApp } from '../app-context.tsx';
import { useVaultEntries, VaultList } from './vault-list.tsx';

/** Where something was not found and there are locked vaults: it may be in one of them. */
export function UnlockHere({ otherwise }: { readonly otherwise: ReactNode }) {
  const t = useTexts('faults');
  const { kind } = useStore(useApp().vaultSession);
  const entries = useVaultEntries();
  if (entries === undefined) return null;
  if (kind !== 'plain' || !entries.ok || entries.value.length === 0) return otherwise;
  return (
    <div className="flex w-full flex-col gap-4">
      <Callout tone="info" title={t('open.locked')}>
        {t('open.lockedText')}
      </Callout>
      <VaultList />
    </div>
  );
}
