import { useLocation } from 'wouter';
import { sectorOf, type Assessment } from '#answers';
import type { Words } from '#report';
import { Button, Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';
import { routes } from '../routes.ts';
import { useVisibleItems } from '../use-content.ts';

interface GoFurtherProps {
  readonly assessment: Assessment;
  readonly words: Words;
}

/** A quick scan grows into the full assessment, and that into a deep one, with nothing retyped. */
export function GoFurther({ assessment, words }: GoFurtherProps) {
  // who was handed some questions does not decide how many there are
  if (assessment.invited !== undefined) return null;
  if (assessment.scope === 'quick') return <IntoFull assessment={assessment} words={words} />;
  return assessment.scope === 'full' ? <IntoDeep assessment={assessment} words={words} /> : null;
}

function IntoFull({ assessment, words: { t } }: GoFurtherProps) {
  const { assessment: store, library } = useApp();
  const [, navigate] = useLocation();
  const open = library.core.pack.dimensions.filter(({ id }) => !(id in assessment.profile.outOfScope));
  const all = open.reduce((sum, { capabilities }) => sum + capabilities.length, 0);
  const more = all - open.length;
  const grow = () => {
    store.actions.setScope('full');
    // from the first dimension on: the answer last looked at may stand in the last one
    navigate(routes.dimension(assessment.id, open[0]?.id ?? ''));
  };
  const text = t('result.furtherText', { more, all, minutes: minutesFor(more) });
  return <Offer title={t('result.further')} text={text} go={t('result.furtherGo')} onGo={grow} />;
}

/** Questions of the firm's own industry; none where the industry is not known or has no module. */
function IntoDeep({ assessment, words: { t } }: GoFurtherProps) {
  const { assessment: store, library } = useApp();
  const [, navigate] = useLocation();
  const { core } = library;
  const { profile } = assessment;
  const added = useVisibleItems({ scope: 'deep', profile }).filter(({ scope }) => scope === 'deep');
  const [first] = added;
  const sector = sectorOf(profile, core.industries);
  if (first === undefined || sector === undefined) return null;
  const place = core.pack.dimensions.find(({ capabilities }) => capabilities.some(({ id }) => id === first.capability));
  const grow = () => {
    store.actions.setScope('deep');
    navigate(routes.dimension(assessment.id, place?.id ?? '', first.id));
  };
  const text = t('result.deeperText', {
    more: added.length,
    minutes: minutesFor(added.length),
    industry: t(`app:term.sector.${sector}`),
  });
  return <Offer title={t('result.deeper')} text={text} go={t('result.deeperGo')} onGo={grow} />;
}

interface OfferProps {
  readonly title: string;
  readonly text: string;
  readonly go: string;
  readonly onGo: () => void;
}

function Offer({ title, text, go, onGo }: OfferProps) {
  return (
    <Card aria-labelledby="further" className="flex flex-wrap items-center justify-between gap-4">
      <div className="max-w-2xl">
        <h2 id="further" className="text-lg font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-muted">{text}</p>
      </div>
      <Button look="secondary" onClick={onGo}>
        {go}
      </Button>
    </Card>
  );
}
