import { CalendarPlus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Action } from '#catalogue';
import { leftOutSentence, planWords, spanPhrase, type Words } from '#report';
import { takeIntoPlan } from '#roadmap';
import { Button } from '#ui';
import { useApp, useAssessmentState, useOpenAssessment } from './app-context.tsx';
import { href, routes } from './routes.ts';
import type { Findings } from './use-findings.ts';

interface PutIntoPlanProps {
  readonly action: Action;
  readonly findings: Findings;
  readonly words: Words;
}

/** Whether a step is in the plan, when it runs, and the way in: with what else moves, and the way back. */
export function PutIntoPlan({ action, findings, words }: PutIntoPlanProps) {
  const { t } = words;
  const { assessment: store, library } = useApp();
  const open = useOpenAssessment();
  const undoable = useAssessmentState((state) => state.undoable);
  const [put, setPut] = useState<{ readonly moved: number; readonly removed: number } | 'no-room'>();
  const { roadmap, items, advice } = findings;
  if (roadmap === null) return null;
  const planned = roadmap.actions.find((one) => one.action.id === action.id);
  const left = roadmap.leftOut.find((one) => one.action.id === action.id);
  const take = () => {
    const taken = takeIntoPlan(
      { ...findings.assessment, plan: open.plan ?? {} },
      { ...library.core, items, actions: advice.actions },
      action.id,
    );
    if (taken !== null) store.actions.setPlan(taken.wishes);
    setPut(taken === null ? 'no-room' : { moved: taken.moved, removed: taken.removed.length });
  };
  const isTaken = typeof put === 'object' && planned !== undefined;
  return (
    <span className="block text-sm text-muted">
      {whereItStands(action, findings, words)}
      <span className="flex flex-wrap items-center gap-x-3">
        {left !== undefined && left.why.kind !== 'waits' && put !== 'no-room' && (
          <Button look="quiet" className="-ml-3" aria-label={named('toPlan.takeNamed')} onClick={take}>
            <CalendarPlus aria-hidden="true" className="size-4" />
            {t('toPlan.take')}
          </Button>
        )}
        <span role="status">
          {isTaken && t(whatGaveWay(put), put)}
          {put === 'no-room' && t('toPlan.noRoom')}
        </span>
        {isTaken && undoable?.kind === 'plan' && (
          <Button
            look="quiet"
            aria-label={named('toPlan.undoNamed')}
            onClick={() => {
              store.actions.undo();
              setPut(undefined);
            }}
          >
            <Undo2 aria-hidden="true" className="size-4" />
            {t('toPlan.undo')}
          </Button>
        )}
        {(isTaken || put === 'no-room') && (
          <a className="text-brand underline" href={href(routes.step(open.id, 'roadmap'))}>
            {t('links.roadmap')}
          </a>
        )}
      </span>
    </span>
  );

  function named(key: 'toPlan.takeNamed' | 'toPlan.undoNamed'): string {
    return t(key, { title: action.title[words.names.language] });
  }
}

function whereItStands({ id }: Action, { roadmap, advice }: Findings, words: Words): string {
  const { t } = words;
  if (roadmap === null) return '';
  const planned = roadmap.actions.find(({ action }) => action.id === id);
  if (planned !== undefined)
    return t('scenario.inPlan', { months: spanPhrase(planned, { t, startsOn: roadmap.startsOn }) });
  if (roadmap.done.some(({ action }) => action.id === id)) return t('toPlan.done');
  const left = roadmap.leftOut.find(({ action }) => action.id === id);
  if (left === undefined) return t('toPlan.beyond');
  const why = leftOutSentence(left.why, planWords(roadmap, advice.actions, words));
  return `${t('scenario.notInPlan')}${t('scenario.colon')}${why}`;
}

function whatGaveWay({ moved, removed }: { readonly moved: number; readonly removed: number }) {
  if (removed > 0) return moved > 0 ? 'toPlan.takenFor' : 'toPlan.takenInstead';
  return moved > 0 ? 'toPlan.takenMoved' : 'toPlan.taken';
}
