import { lazy, Suspense, useEffect, useState } from 'react';
import { loadTexts, useTexts } from '#i18n';
import type { Result } from '#kernel';
import { Button, ButtonLink, Callout } from '#ui';
import type { Loaded, VaultError } from '#vault';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { href, routes } from '../routes.ts';

/** Why the last change was not written, what is safe, and the way to a file. */
export function SaveFault({ error }: { readonly error: VaultError }) {
  const t = useTexts('faults');
  return (
    <>
      <span>{t(`save.error.${error.kind}`)}</span>
      <a href={href(routes.vaults)} className="font-semibold whitespace-nowrap text-bad">
        {t('save.toFile')}
      </a>
    </>
  );
}

const UnlockHere = lazy(async () => {
  const [{ UnlockHere: shown }] = await Promise.all([import('../vaults/unlock-here.tsx'), loadTexts('vault')]);
  return { default: shown };
});

/** An assessment that cannot be opened; one that is not found may be in a vault that is locked. */
export function OpenFault({ error }: { readonly error: VaultError }) {
  const t = useTexts('faults');
  const failed = (
    <Callout tone="bad" title={t('open.failed')} live>
      {t(`open.error.${error.kind}`)}
    </Callout>
  );
  return (
    <div className="mx-auto flex max-w-xl flex-col items-start gap-4 py-10">
      {error.kind === 'missing' ? (
        <Suspense>
          <UnlockHere otherwise={failed} />
        </Suspense>
      ) : (
        failed
      )}
      <ButtonLink look="secondary" href={href(routes.start)}>
        {t('open.back')}
      </ButtonLink>
    </div>
  );
}

interface KeptFaultsProps {
  readonly listed: Result<Loaded, VaultError>;
  /** How many are kept without a passphrase where that is no longer done. */
  readonly unlocked: number;
  readonly onAccept: () => void;
}

/** What is wrong with what this browser keeps: nothing can be read, records are damaged, data were lost. */
export function KeptFaults({ listed, unlocked, onAccept }: KeptFaultsProps) {
  const t = useTexts('faults');
  if (!listed.ok) {
    return (
      <Callout tone="bad" title={t('kept.failed')} live>
        {t(`open.error.${listed.error.kind}`)}
      </Callout>
    );
  }
  const { unreadable, loss } = listed.value;
  return (
    <>
      {unlocked > 0 && (
        <Callout tone="warn" title={t('kept.unlocked', { count: unlocked })}>
          <p>{t('kept.unlockedText')}</p>
          <ButtonLink look="secondary" className="mt-2" href={href(routes.begin)}>
            {t('kept.unlockedGo')}
          </ButtonLink>
        </Callout>
      )}
      {unreadable > 0 && <Callout tone="warn" title={t('kept.unreadable', { count: unreadable })} />}
      {loss !== undefined && (
        <Callout tone="bad" title={t('loss.title')} live>
          <p>{t(`loss.${loss}`)}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <ButtonLink look="secondary" href={href(routes.vaults)}>
              {t('loss.openFile')}
            </ButtonLink>
            <Button look="quiet" onClick={onAccept}>
              {t('loss.accept')}
            </Button>
          </div>
        </Callout>
      )}
    </>
  );
}

/** Another window writes this assessment: says so, shows what it writes, and offers to take over. */
export function ReadOnlyNotice({ reason }: { readonly reason: 'elsewhere' | 'taken' }) {
  const t = useTexts('faults');
  const { actions } = useApp().assessment;
  const [state, setState] = useState<'idle' | 'taking' | 'refused'>('idle');
  useEffect(() => {
    const look = () => void actions.lookAgain();
    // the vault counts its writes there: another window has just saved
    const onStorage = ({ key }: StorageEvent) => key?.startsWith('zhiheng.writes.') === true && look();
    addEventListener('storage', onStorage);
    // back in this window: the other one may be gone
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [actions]);
  const take = async () => {
    setState('taking');
    // taken, this notice goes
    if (!(await actions.takeOver())) setState('refused');
  };
  return (
    <div
      role="status"
      className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border border-accent bg-accent-soft px-5 py-3.5"
    >
      <p className="min-w-0 flex-1 basis-72 font-medium">{t(`window.${state === 'refused' ? 'refused' : reason}`)}</p>
      <Button look="secondary" disabled={state === 'taking'} onClick={() => void take()}>
        {t(state === 'taking' ? 'window.taking' : 'window.take')}
      </Button>
    </div>
  );
}

/** A newer version waits: it is changed to when one asks for it and everything is durable. */
export function UpdateOffer() {
  const t = useTexts('faults');
  const { edition } = useApp();
  const saved = useAssessmentState(({ saving }) => saving.kind === 'saved');
  return (
    <>
      <span>{t('edition.update')}</span>
      <button
        type="button"
        disabled={!saved}
        className="min-h-8 font-semibold text-brand underline disabled:cursor-not-allowed disabled:opacity-50"
        onClick={() => void edition.actions.update()}
      >
        {t('edition.change')}
      </button>
    </>
  );
}
