import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { Callout, Card } from '#ui';
import { CreateVault } from './create-vault.tsx';
import { LeaveNoTrace } from './leave-no-trace.tsx';
import { OpenFileCard } from './open-file-card.tsx';
import { OpenVault } from './open-vault.tsx';
import { RollingBackupCard } from './rolling-backup-card.tsx';
import { SaveFileCard } from './save-file-card.tsx';
import { StorageCard } from './storage-card.tsx';
import { VerifyLink } from '../verify/verify-link.tsx';
import { useRecoveryKey } from './recovery-key.tsx';
import { VaultList } from './vault-list.tsx';
import { WipeEverything } from './wipe-cards.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** Who may see what is here, and how it leaves this computer. */
export function VaultsScreen() {
  const t = useTexts('vault');
  usePageTitle(t('screen.title'));
  const state = useStore(useApp().vaultSession);
  // nothing else is on the page, or on paper, while secrets are
  const secrets = useRecoveryKey((shown) => shown.key !== undefined);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('screen.title')}</h1>
        <p className="mt-2 text-muted">
          {t('screen.lead')}{' '}
          <a href={href(routes.safety)} className="font-medium text-brand underline">
            {t('safety.title')}
          </a>
        </p>
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
      {!secrets && (
        <>
          <SaveFileCard />
          {state.kind !== 'passing' && <RollingBackupCard />}
          <OpenFileCard />
          <Card>
            <VerifyLink />
          </Card>
          <StorageCard />
        </>
      )}
      {state.kind === 'plain' && <WipeEverything />}
    </div>
  );
}
