import { Printer } from 'lucide-react';
import { create } from 'zustand';
import { useTexts } from '#i18n';
import { Button } from '#ui';

/**
 * The secrets of a vault just made, until the person has written them down: also after a look at another screen.
 * Never stored; gone with the page.
 */
export const useRecoveryKey = create<{ readonly key: string | undefined; readonly passphrase: string | undefined }>()(
  () => ({ key: undefined, passphrase: undefined }),
);

/** The button that led here is gone, and may have stood further down. */
function focusWhenShown(heading: HTMLElement | null): void {
  heading?.focus();
}

interface RecoveryKeyProps {
  readonly done: string;
  readonly onDone?: () => void;
}

/** Shown once, to be written down or printed. */
export function RecoveryKey({ done, onDone }: RecoveryKeyProps) {
  const t = useTexts('vault');
  const { key, passphrase } = useRecoveryKey();
  const go = () => {
    useRecoveryKey.setState({ key: undefined, passphrase: undefined });
    onDone?.();
  };
  return (
    <div className="w-full rounded-lg border-2 border-accent p-4">
      <h3 ref={focusWhenShown} tabIndex={-1} className="font-semibold outline-none">
        {t('screen.keyTitle')}
      </h3>
      <p className="mt-1 text-sm">{t('recoveryKey')}</p>
      <dl className="my-4 flex flex-col gap-4">
        {passphrase !== undefined && (
          <div>
            <dt className="text-sm text-muted">{t('screen.passphraseIs')}</dt>
            <dd className="text-xl font-semibold break-words">{passphrase}</dd>
          </div>
        )}
        <div>
          <dt className="text-sm text-muted">{t('screen.keyIs')}</dt>
          <dd className="font-mono text-xl tracking-wider break-words">{key}</dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button onClick={go}>{done}</Button>
        <Button look="secondary" onClick={() => print()}>
          <Printer aria-hidden="true" className="size-5" />
          {t('screen.print')}
        </Button>
      </div>
    </div>
  );
}
