import { LockKeyhole } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { Button, ButtonLink, Callout, Card } from '#ui';
import { moveAssessments } from '#vault';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { RecoveryKey, useRecoveryKey } from './recovery-key.tsx';
import { useReason } from './use-reason.ts';
import { VaultSecrets } from './vault-secrets.tsx';
import { WipeVault } from './wipe-cards.tsx';

interface OpenVaultProps {
  readonly id: string;
  readonly label: string;
  /** It was to be locked, but something could not be written. */
  readonly unsaved: boolean;
}

/** The vault that is open: its recovery key once, the way to lock it, and what could move into it. */
export function OpenVault({ id, label, unsaved }: OpenVaultProps) {
  const t = useTexts('vault');
  const { vaultSession, preferences } = useApp();
  const lockAfter = useStore(preferences, (kept) => kept.lockAfter);
  const key = useRecoveryKey((shown) => shown.key);
  return (
    <>
      <Card aria-labelledby="open-vault" className="flex flex-col items-start gap-4">
        <h2 id="open-vault" className="text-lg font-semibold">
          {t('screen.openNow', { label })}
        </h2>
        <p className="text-muted">{t('screen.openText', { count: lockAfter })}</p>
        {unsaved && (
          <Callout tone="bad" title={t('screen.unsaved')} live>
            <button type="button" className="font-semibold underline" onClick={vaultSession.actions.lockAndLose}>
              {t('screen.lockAnyway')}
            </button>
          </Callout>
        )}
        {key === undefined ? (
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => void vaultSession.actions.lock()}>
              <LockKeyhole aria-hidden="true" className="size-5" />
              {t('screen.lock')}
            </Button>
            <ButtonLink look="secondary" href={href(routes.start)}>
              {t('screen.toWork')}
            </ButtonLink>
          </div>
        ) : (
          <RecoveryKey done={t('screen.keyDone')} />
        )}
        {key === undefined && <MoveHere />}
      </Card>
      {key === undefined && (
        <>
          <VaultSecrets id={id} />
          <WipeVault id={id} label={label} />
        </>
      )}
    </>
  );
}

/** Offers to take in what is kept without a passphrase; nothing moves unasked. */
function MoveHere() {
  const t = useTexts('vault');
  const reason = useReason();
  const { plainVault, vault } = useApp();
  const [ids, setIds] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    void plainVault.summaries().then((listed) => {
      if (listed.ok) setIds(listed.value.map(({ id }) => id));
    });
  }, [plainVault]);
  const move = async () => {
    const moved = await moveAssessments(ids, { from: plainVault, to: vault });
    setSaid(moved.ok ? t('screen.moved', { count: ids.length }) : t('screen.failed', { reason: reason(moved.error) }));
    if (moved.ok) setIds([]);
  };
  return (
    <div className="w-full empty:hidden">
      {ids.length > 0 && (
        <Callout tone="warn" title={t('screen.moveTitle')}>
          <p>{t('screen.moveText', { count: ids.length })}</p>
          <Button look="secondary" className="mt-2" onClick={() => void move()}>
            {t('screen.moveGo')}
          </Button>
        </Callout>
      )}
      {said !== undefined && <p role="status">{said}</p>}
    </div>
  );
}
