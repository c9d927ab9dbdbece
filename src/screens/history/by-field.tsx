import { useTexts } from '#i18n';
import { Button, Card, TextField } from '#ui';
import { useApp, useAssessmentState, useOpenAssessment } from '../app-context.tsx';

/** Who makes the changes from now on; the last one who did is proposed, never assumed. */
export function ByField() {
  const t = useTexts('compare');
  const { actions } = useApp().assessment;
  const by = useAssessmentState((state) => state.by);
  const { history = [] } = useOpenAssessment();
  const last = history.findLast((change) => change.by !== undefined)?.by;
  return (
    <Card className="flex flex-wrap items-start gap-3 py-4!">
      <div className="min-w-0 flex-1 basis-64">
        <TextField
          label={t('history.by')}
          hint={t('history.byHint')}
          maxLength={60}
          value={by}
          onChange={(event) => actions.setBy(event.target.value)}
        />
      </div>
      {by === '' && last !== undefined && (
        <Button look="secondary" className="mt-7.5" onClick={() => actions.setBy(last)}>
          {t('history.bySame', { name: last })}
        </Button>
      )}
    </Card>
  );
}
