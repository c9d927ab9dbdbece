import { Snowflake } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '#i18n';
import type { Side } from '#scoring';
import { Button, Callout, Card, TextField } from '#ui';
import { useApp, useAssessmentState, useOpenAssessment } from '../app-context.tsx';

/** Each holds all answers once more: enough for years, and the document stays small. */
const MOST = 24;

/** Keeps how things stand under a name. */
export function FreezeCard({ now }: { readonly now: Side }) {
  const t = useTexts('compare');
  const { assessment, now: time } = useApp();
  const by = useAssessmentState((state) => state.by);
  const { snapshots = [] } = useOpenAssessment();
  const [typed, setTyped] = useState<string>();
  const [frozen, setFrozen] = useState<string>();
  const usual = `T${snapshots.length}`;
  const full = snapshots.length >= MOST;
  const nothing = now.result.value === null || Object.keys(now.answers).length === 0;

  const freeze = () => {
    const label = (typed ?? '').trim() === '' ? usual : (typed ?? '').trim();
    const snapshot = { ...now, label, id: crypto.randomUUID(), at: time(), ...(by === '' ? {} : { by }) };
    assessment.actions.edit(({ snapshots: kept = [] }) => ({ snapshots: [...kept, snapshot] }));
    setTyped(undefined);
    setFrozen(label);
  };
  return (
    <Card aria-labelledby="freeze" className="flex flex-col gap-4">
      <div>
        <h2 id="freeze" className="text-lg font-semibold">
          {t('compare.freeze')}
        </h2>
        <p className="mt-1 text-muted">{t('compare.freezeText')}</p>
      </div>
      {full || nothing ? (
        <Callout
          tone="info"
          title={nothing ? t('compare.freezeNothing') : t('compare.freezeFull', { count: snapshots.length })}
        />
      ) : (
        <div className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-56">
            <TextField
              label={t('compare.freezeName')}
              hint={t('compare.freezeNameHint')}
              maxLength={60}
              value={typed ?? usual}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          <Button className="mt-7.5" onClick={freeze}>
            <Snowflake aria-hidden="true" className="size-5" />
            {t('compare.freezeGo')}
          </Button>
        </div>
      )}
      <p role="status" className="font-medium text-brand empty:hidden">
        {frozen === undefined ? '' : t('compare.frozen', { name: frozen })}
      </p>
    </Card>
  );
}
