import { useTexts } from '#i18n';
import { Callout } from '#ui';
import { useStore } from 'zustand';
import { useApp } from '../app-context.tsx';
import { useVaultEntries, VaultList } from './vault-list.tsx';

/** Where something was not found and there are locked vaults: it may be in one of them. */
export function UnlockHere() {
  const t = useTexts('faults');
  const { kind } = useStore(useApp().vaultSession);
  const entries = useVaultEntries();
  if (kind !== 'plain' || !entries.ok || entries.value.length === 0) return null;
  return (
    <div className="flex w-full flex-col gap-4">
      <Callout tone="info" title={t('open.locked')}>
        {t('open.lockedText')}
      </Callout>
      <VaultList />
    </div>
  );
}
