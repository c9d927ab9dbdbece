import { useState } from 'react';
import { useTexts } from '#i18n';
import { Button, Callout, Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { useReason } from './use-reason.ts';

/** A session that is gone with the page: nothing is written to this computer. */
export function LeaveNoTrace({ onBegun }: { readonly onBegun?: () => void }) {
  const t = useTexts('vault');
  const { vaultSession } = useApp();
  const reason = useReason();
  const [failure, setFailure] = useState<string>();
  const begin = async () => {
    const begun = await vaultSession.actions.leaveNoTrace();
    if (begun.ok) onBegun?.();
    else setFailure(reason(begun.error));
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
