import { useState } from 'react';
import { useTexts } from '#i18n';
import type { Result } from '#kernel';
import { Button, Callout, Card, TextField } from '#ui';
import { wipeEverything, type VaultError } from '#vault';
import { useApp } from '../app-context.tsx';
import { useReason } from './use-reason.ts';

/** Deletes the open vault, confirmed by typing its name; the page starts anew. */
export function WipeVault({ id, label }: { readonly id: string; readonly label: string }) {
  const t = useTexts('vault');
  const { keyring } = useApp();
  return (
    <WipeCard
      title={t('screen.wipe')}
      text={t('screen.wipeText', { label })}
      word={label}
      wipe={async () => (await keyring()).wipe(id)}
    />
  );
}

/** Deletes all that is ours in this browser, confirmed by typing a word. */
export function WipeEverything() {
  const t = useTexts('vault');
  const { keyring } = useApp();
  const word = t('screen.wipeAllWord');
  return (
    <WipeCard
      title={t('screen.wipeAll')}
      text={t('screen.wipeAllText', { word })}
      word={word}
      wipe={async () => wipeEverything(await keyring())}
    />
  );
}

interface WipeCardProps {
  readonly title: string;
  readonly text: string;
  /** What must be typed. */
  readonly word: string;
  readonly wipe: () => Promise<Result<void, VaultError>>;
}

function WipeCard({ title, text, word, wipe }: WipeCardProps) {
  const t = useTexts('vault');
  const reason = useReason();
  const { assessment } = useApp();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string>();
  const go = async () => {
    await assessment.actions.settled();
    assessment.actions.close();
    const wiped = await wipe();
    if (wiped.ok) location.replace(location.pathname);
    else setFailure(t('screen.failed', { reason: reason(wiped.error) }));
  };
  return (
    <Card className="p-0! sm:p-0!">
      <details>
        <summary className="px-5 py-4 font-semibold text-bad sm:px-6">{title}</summary>
        <div className="flex flex-col items-start gap-3 border-t border-line px-5 py-4 sm:px-6">
          <TextField label={text} value={typed} onChange={(event) => setTyped(event.target.value)} />
          {failure !== undefined && <Callout tone="bad" title={failure} live />}
          <Button look="secondary" className="text-bad" disabled={typed.trim() !== word} onClick={() => void go()}>
            {t('screen.wipeGo')}
          </Button>
        </div>
      </details>
    </Card>
  );
}
