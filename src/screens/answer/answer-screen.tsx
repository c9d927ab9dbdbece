import { ArrowLeft, ArrowRight } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import type { Item } from '#catalogue';
import { useLanguage } from '#i18n';
import { isAnswered, progressOf } from '#answers';
import { Button } from '#ui';
import { useApp, useAssessmentState, useOpenPart } from '../app-context.tsx';
import { dimensionOf } from '../dimension-of.ts';
import { laterScreen } from '../later-screen.ts';
import { minutesFor } from '../reading-time.ts';
import { routes } from '../routes.ts';
import { useVisibleItems } from '../use-content.ts';
import { DimensionRail } from './dimension-rail.tsx';
import { ItemCard } from './item-card.tsx';
import { takeInHand } from './item-in-hand.ts';
import { SlimProgress } from './slim-progress.tsx';
import { useAnswerKeys } from './use-answer-keys.ts';

// the first answer does not wait for the tools around it, nor for the arithmetic: there is nothing to show before it
const AnswerTools = laterScreen(async () => (await import('./answer-tools.tsx')).AnswerTools, 'answering');
const UndoBar = laterScreen(async () => (await import('./undo-bar.tsx')).UndoBar, 'compare');
const LiveResult = lazy(async () => ({ default: (await import('./live-result.tsx')).LiveResult }));

interface AnswerScreenProps {
  readonly dimension: string | undefined;
  /** Item of it that the address names: it is taken in hand. */
  readonly meant: string | undefined;
}

/** One dimension a screen: its items, the way to the next one, the result beside it. */
export function AnswerScreen({ dimension: wanted, meant }: AnswerScreenProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { assessment: store, library } = useApp();
  const [, navigate] = useLocation();
  // not the whole assessment: an answer must draw its own card and the figures, nothing else
  const id = useOpenPart(({ id: open }) => open);
  const scope = useOpenPart((assessment) => assessment.scope);
  const profile = useOpenPart((assessment) => assessment.profile);
  const invited = useOpenPart((assessment) => assessment.invited);
  const items = useVisibleItems({ scope, profile, invited });
  const heading = useRef<HTMLHeadingElement>(null);
  // an item looked for in another dimension is taken in hand when that is on screen
  const wantedItem = useRef<Item>(undefined);
  // a key that comes between two screens belongs to neither
  const moving = useRef(false);

  const { pack } = library.core;
  const itemsBy = useMemo(() => {
    const entries = pack.dimensions.map((dimension) => {
      const held = new Set(dimension.capabilities.map((capability) => capability.id));
      return [dimension.id, items.filter(({ capability }) => held.has(capability))] as const;
    });
    return new Map(entries.filter(([, asked]) => asked.length > 0));
  }, [pack, items]);
  const itemsOf = useCallback((dimension: string) => itemsBy.get(dimension) ?? NONE, [itemsBy]);
  const dimensions = useMemo(() => pack.dimensions.filter((dimension) => itemsBy.has(dimension.id)), [pack, itemsBy]);
  const current = dimensions.find((one) => one.id === wanted) ?? resumed();
  const index = current === undefined ? -1 : dimensions.indexOf(current);
  const shown = current === undefined ? NONE : itemsOf(current.id);
  const firstShown = shown[0]?.id;
  const named = shown.find((item) => item.id === meant);
  const begun = useOpenPart(({ answers }) => items.some((item) => isAnswered(answers[item.id])));

  function resumed() {
    const { assessment } = store.getState();
    const at = assessment && resumeAt(assessment.at, items, assessment.answers);
    return dimensions.find((one) => itemsOf(one.id).some((item) => item.id === at)) ?? dimensions[0];
  }

  useEffect(() => {
    if (firstShown === undefined || current?.id !== wanted) return;
    const item = wantedItem.current ?? named;
    wantedItem.current = undefined;
    store.actions.visit(item?.id ?? firstShown);
    scrollTo({ top: 0 });
    if (item === undefined) heading.current?.focus({ preventScroll: true });
    else takeInHand(item);
  }, [store, firstShown, named, current?.id, wanted]);

  const changed = useAssessmentState(({ undoable, redoable }) => (undoable ?? redoable) !== undefined);
  const end = invited === undefined ? 'result' : 'return';

  /** The next screen is shown only when what was answered is durable. */
  const go = async (step: 1 | -1) => {
    const target = dimensions[index + step];
    moving.current = true;
    const durable = await store.actions.settled();
    moving.current = false;
    if (step === 1 && !durable) return;
    if (target !== undefined) navigate(routes.dimension(id, target.id));
    else navigate(routes.step(id, step === 1 ? end : 'profile'));
  };
  const here = current?.id;
  const jump = useCallback(
    (item: Item) => {
      const target = dimensionOf(pack, item);
      if (target === here) takeInHand(item);
      else {
        wantedItem.current = item;
        navigate(routes.dimension(id, target));
      }
    },
    [pack, here, id, navigate],
  );
  useAnswerKeys(shown, { onNext: () => void go(1), onBack: () => void go(-1), isMoving: () => moving.current });

  if (current === undefined) return null;
  // the address names the dimension: what is on screen must not move when an answer moves the resume point
  if (current.id !== wanted) return <Redirect replace to={routes.dimension(id, current.id)} />;
  const names = new Map(current.capabilities.map((capability) => [capability.id, capability.name]));
  const last = index === dimensions.length - 1;
  return (
    <div className="grid gap-6 lg:grid-cols-[15rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_17rem]">
      <div className="min-h-12 min-w-0 lg:sticky lg:top-20 lg:max-h-[calc(100vh-6rem)] lg:self-start lg:overflow-y-auto">
        <DimensionRail dimensions={dimensions} current={current.id} itemsOf={itemsOf} />
        <Suspense>
          <AnswerTools items={items} shown={shown} dimensions={dimensions} itemsOf={itemsOf} onJump={jump} />
        </Suspense>
      </div>
      <div className="mx-auto w-full max-w-2xl min-w-0">
        <SlimProgress items={items} />
        <div className="flex min-h-9 items-center justify-between gap-3">
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span>{t('answer.position', { position: index + 1, total: dimensions.length })}</span>
            <MinutesLeft items={shown} />
          </p>
          {changed && (
            <Suspense>
              <UndoBar shown={shown} items={items} onJump={jump} />
            </Suspense>
          )}
        </div>
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold outline-none">
          {current.name[language]}
        </h1>
        <p className="mt-1 text-muted">{current.about[language]}</p>
        <div className="mt-6 flex flex-col gap-6">
          {shown.map((item) => (
            <ItemCard key={item.id} item={item} capability={names.get(item.capability)?.[language] ?? ''} />
          ))}
        </div>
        <div className="mt-6 flex items-center justify-between gap-3">
          <Button look="secondary" onClick={() => void go(-1)}>
            <ArrowLeft aria-hidden="true" className="size-5" />
            {t('answer.back')}
          </Button>
          <Onwards items={shown} end={last ? end : undefined} onClick={() => void go(1)} />
        </div>
      </div>
      {begun && invited?.showsResult !== false && (
        <Suspense>
          <LiveResult items={items} />
        </Suspense>
      )}
    </div>
  );
}

const NONE: readonly Item[] = [];

interface OnwardsProps {
  readonly items: readonly Item[];
  /** Where the last of the dimensions leads. */
  readonly end: 'result' | 'return' | undefined;
  readonly onClick: () => void;
}

/** Stands out once nothing on screen is open. This and the line of minutes are apart: an answer draws no whole screen. */
function Onwards({ items, end, onClick }: OnwardsProps) {
  const { t } = useTranslation();
  const open = useOpenPart(({ answers }) => items.some((item) => !isAnswered(answers[item.id])));
  const onward = open ? 'answer.later' : 'answer.next';
  return (
    <Button look={open ? 'secondary' : 'primary'} onClick={onClick}>
      {t(end === undefined ? onward : end === 'result' ? 'answer.toResult' : 'answer.toReturn')}
      <ArrowRight aria-hidden="true" className="size-5" />
    </Button>
  );
}

function MinutesLeft({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation();
  const left = useOpenPart(({ answers }) => items.filter((item) => !isAnswered(answers[item.id])).length);
  return left > 0 ? <span>{t('answer.partMinutes', { minutes: minutesFor(left) })}</span> : null;
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
