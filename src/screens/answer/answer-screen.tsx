import { ArrowLeft, ArrowRight } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import type { Item } from '#catalogue';
import { useLanguage } from '#i18n';
import { isAnswered, progressOf } from '#answers';
import { Button } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { routes } from '../routes.ts';
import { useVisibleItems } from '../use-content.ts';
import { DimensionRail } from './dimension-rail.tsx';
import { ItemCard } from './item-card.tsx';
import { SlimProgress } from './slim-progress.tsx';
import { useAnswerKeys } from './use-answer-keys.ts';

// the first answer does not wait for the arithmetic: there is nothing to show before it
const LiveResult = lazy(async () => ({ default: (await import('./live-result.tsx')).LiveResult }));

/** One dimension a screen: its items, the way to the next one, the result beside it. */
export function AnswerScreen({ dimension: wanted }: { readonly dimension: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { assessment: store, library } = useApp();
  const assessment = useOpenAssessment();
  const [, navigate] = useLocation();
  const items = useVisibleItems(assessment);
  const heading = useRef<HTMLHeadingElement>(null);
  // a key that comes between two screens belongs to neither
  const moving = useRef(false);

  const dimensions = library.core.pack.dimensions.filter(({ capabilities }) =>
    items.some((item) => capabilities.some(({ id }) => id === item.capability)),
  );
  const itemsOf = (id: string): Item[] => {
    const capabilities = dimensions.find((one) => one.id === id)?.capabilities ?? [];
    return items.filter((item) => capabilities.some((capability) => capability.id === item.capability));
  };
  const resumed = dimensions.find(({ id }) =>
    itemsOf(id).some((item) => item.id === resumeAt(assessment.at, items, assessment.answers)),
  );
  const current = dimensions.find(({ id }) => id === wanted) ?? resumed ?? dimensions[0];
  const index = current === undefined ? -1 : dimensions.indexOf(current);
  const shown = current === undefined ? [] : itemsOf(current.id);
  const firstShown = shown[0]?.id;

  useEffect(() => {
    if (firstShown === undefined || current?.id !== wanted) return;
    store.actions.visit(firstShown);
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [store, firstShown, current?.id, wanted]);

  const { invited } = assessment;
  const end = invited === undefined ? 'result' : 'return';

  /** The next screen is shown only when what was answered is durable. */
  const go = async (step: 1 | -1) => {
    const target = dimensions[index + step];
    moving.current = true;
    const durable = await store.actions.settled();
    moving.current = false;
    if (step === 1 && !durable) return;
    if (target !== undefined) navigate(routes.dimension(assessment.id, target.id));
    else navigate(routes.step(assessment.id, step === 1 ? end : 'profile'));
  };
  useAnswerKeys(shown, { onNext: () => void go(1), onBack: () => void go(-1), isMoving: () => moving.current });

  if (current === undefined) return null;
  // the address names the dimension: what is on screen must not move when an answer moves the resume point
  if (current.id !== wanted) return <Redirect replace to={routes.dimension(assessment.id, current.id)} />;
  const last = index === dimensions.length - 1;
  const open = shown.some(({ id }) => !isAnswered(assessment.answers[id]));
  return (
    <div className="grid gap-6 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_17rem]">
      <DimensionRail dimensions={dimensions} current={current.id} itemsOf={itemsOf} />
      <div className="mx-auto w-full max-w-2xl min-w-0">
        <SlimProgress items={items} />
        <p className="text-sm text-muted">{t('answer.position', { position: index + 1, total: dimensions.length })}</p>
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold outline-none">
          {current.name[language]}
        </h1>
        <p className="mt-1 text-muted">{current.about[language]}</p>
        <div className="mt-6 flex flex-col gap-6">
          {shown.map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
        </div>
        <div className="mt-6 flex items-center justify-between gap-3">
          <Button look="secondary" onClick={() => void go(-1)}>
            <ArrowLeft aria-hidden="true" className="size-5" />
            {t('answer.back')}
          </Button>
          <Button look={open ? 'secondary' : 'primary'} onClick={() => void go(1)}>
            {t(
              last
                ? invited === undefined
                  ? 'answer.toResult'
                  : 'answer.toReturn'
                : open
                  ? 'answer.later'
                  : 'answer.next',
            )}
            <ArrowRight aria-hidden="true" className="size-5" />
          </Button>
        </div>
        <p className="mt-4 text-xs text-muted max-md:hidden">{t('answer.keys')}</p>
      </div>
      {progressOf(items, assessment.answers).answered > 0 && invited?.showsResult !== false && (
        <Suspense>
          <LiveResult items={items} />
        </Suspense>
      )}
    </div>
  );
}

/** The item last looked at; once that is answered, the first open one after it. */
function resumeAt(
  at: string | undefined,
  items: readonly Item[],
  answers: Parameters<typeof progressOf>[1],
): string | undefined {
  const start = Math.max(
    0,
    items.findIndex(({ id }) => id === at),
  );
  if (at !== undefined && !isAnswered(answers[at])) return at;
  const next = progressOf(items.slice(start), answers).next ?? progressOf(items, answers).next;
  return next?.id ?? at;
}
