import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Snapshot } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { shownValue } from '#report';
import { AskFirst, Button, Card } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';

/** What was frozen, with what was found then; each can be deleted after one more question. */
export function SnapshotList() {
  const t = useTexts('compare');
  const { snapshots = [] } = useOpenAssessment();
  return (
    <Card aria-labelledby="snapshots" className="flex flex-col gap-3">
      <h2 id="snapshots" className="text-lg font-semibold">
        {t('compare.snapshots')}
      </h2>
      {snapshots.length === 0 ? (
        <p className="text-muted">{t('compare.noSnapshots')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {snapshots.map((snapshot) => (
            <SnapshotRow key={snapshot.id} snapshot={snapshot} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function SnapshotRow({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTexts('compare');
  const language = useLanguage();
  const { actions } = useApp().assessment;
  const [asking, setAsking] = useState(false);
  const { id, label, at, by, scope, result, pack } = snapshot;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  const remove = () => actions.edit(({ snapshots = [] }) => ({ snapshots: snapshots.filter((one) => one.id !== id) }));
  const level = result.level === null ? t('compare.noLevel') : t('compare.levelOnly', { level: result.level });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-medium">{label}</p>
        <p className="text-sm text-muted">
          {[date, by, t(`change.scope.${scope}`), t('compare.pack', { version: pack.version })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {asking ? (
        <AskFirst
          question={t('compare.removeAsk', { name: label })}
          yes={t('compare.remove')}
          no={t('compare.removeNo')}
          onYes={remove}
          onNo={() => setAsking(false)}
        />
      ) : (
        <>
          <p className="text-sm">{`${shownValue(result.value)} · ${level}`}</p>
          <Button look="quiet" aria-label={t('compare.removeNamed', { name: label })} onClick={() => setAsking(true)}>
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </>
      )}
    </li>
  );
}
