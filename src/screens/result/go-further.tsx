import { useLocation } from 'wouter';
import type { Assessment } from '#answers';
import type { Words } from '#report';
import { Button, Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';
import { routes } from '../routes.ts';

interface GoFurtherProps {
  readonly assessment: Assessment;
  readonly words: Words;
}

/** A quick scan grows into the full assessment with nothing retyped. */
export function GoFurther({ assessment, words }: GoFurtherProps) {
  const { assessment: store, library } = useApp();
  const { actions } = store;
  const [, navigate] = useLocation();
  const { t } = words;
  if (assessment.scope !== 'quick') return null;
  const open = library.core.pack.dimensions.filter(({ id }) => !(id in assessment.profile.outOfScope));
  const all = open.reduce((sum, { capabilities }) => sum + capabilities.length, 0);
  const more = all - open.length;
  const minutes = minutesFor(more);
  const grow = () => {
    actions.setScope('full');
    // from the first dimension on: the answer last looked at may stand in the last one
    navigate(routes.dimension(assessment.id, open[0]?.id ?? ''));
  };
  return (
    <Card aria-labelledby="further" className="flex flex-wrap items-center justify-between gap-4">
      <div className="max-w-2xl">
        <h2 id="further" className="text-lg font-semibold">
          {t('result.further')}
        </h2>
        <p className="mt-1 text-muted">{t('result.furtherText', { more, all, minutes })}</p>
      </div>
      <Button look="secondary" onClick={grow}>
        {t('result.furtherGo')}
      </Button>
    </Card>
  );
}
