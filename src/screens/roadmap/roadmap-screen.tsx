import { FileText, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { progressOf } from '#answers';
import type { Item } from '#catalogue';
import { joinSentences, projectionSentence, planWords } from '#report';
import type { Stability } from '#roadmap';
import { planInWorker } from '#session';
import { Button, ButtonLink, Callout, Card } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { useWords } from '../use-findings.ts';
import { ActionCard } from './action-card.tsx';
import { ActionEditor } from './action-editor.tsx';
import { OwnMoney } from './own-money.tsx';
import type { BoardCommand } from './board-command.ts';
import { PlanAside } from './plan-aside.tsx';
import { PlanBoard } from './plan-board.tsx';
import { PlanLimits } from './plan-limits.tsx';
import { PlanNews } from './plan-news.tsx';
import { PlanOutlook } from './plan-outlook.tsx';
import { PlanSearch } from './plan-search.tsx';
import { usePlan, type PlanInHand } from './use-plan.ts';

/** The plan: its conditions, when each action runs, where it leads, and every action in full. */
export function RoadmapScreen() {
  const assessment = useOpenAssessment();
  const store = useApp().assessment;
  const { items, advice, plan } = usePlan();
  const words = useWords(items, 'plan', 'ledger');
  const { t } = words;
  // open questions count as the lowest level: a plan made of nothing else would be one for no firm
  const nothing = progressOf(items, assessment.answers).answered === 0;
  if (nothing || plan === null || plan.setup.candidates.length === 0) {
    return (
      <div className="mx-auto flex max-w-xl flex-col items-start gap-4 py-10">
        <h1 className="text-2xl font-bold">{t('roadmap.title')}</h1>
        <p>{t(nothing ? 'result.nothing' : 'roadmap.empty')}</p>
        <ButtonLink href={href(routes.step(assessment.id, 'answer'))}>{t('result.toQuestions')}</ButtonLink>
      </div>
    );
  }
  const { roadmap } = plan;
  return (
    <div className="flex flex-col gap-8">
      <PlanHead plan={plan} words={planWords(roadmap, advice.actions, words)} />
      <Workbench plan={plan} items={items} words={planWords(roadmap, advice.actions, words)} />
      <OwnMoney
        assessment={assessment}
        items={items}
        advice={advice}
        words={words}
        onGoals={(goals) => store.actions.setProfile({ ...assessment.profile, goals })}
        onPlan={plan.change}
      />
      {roadmap.waves.map(({ wave, actions, after }) => (
        <section key={wave} aria-labelledby={`wave-${wave}`}>
          <h2 id={`wave-${wave}`} className="text-xl font-bold">
            {t(`roadmap.wave.${wave}`)}
          </h2>
          <ol className="mt-4 flex flex-col gap-4">
            {actions.map((planned) => (
              <li key={planned.action.id}>
                <ActionCard planned={planned} roadmap={roadmap} items={items} advice={advice} words={words} />
              </li>
            ))}
          </ol>
          <div className="mt-4">
            <Callout tone="info" title={t('roadmap.after')}>
              {projectionSentence(after, words)}
            </Callout>
          </div>
        </section>
      ))}
      {roadmap.declined.length > 0 && (
        <section aria-labelledby="declined">
          <h2 id="declined" className="text-xl font-bold">
            {t('roadmap.declinedTitle')}
          </h2>
          <ul className="mt-3 list-disc pl-5">
            {roadmap.declined.map(({ capability, reason }) => (
              <li key={capability}>{t('roadmap.declinedItem', { capability: words.names.of(capability), reason })}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface PlanProps {
  readonly plan: PlanInHand;
  readonly words: ReturnType<typeof planWords>;
}

function PlanHead({ plan, words }: PlanProps) {
  const { t, names } = words;
  const { id } = useOpenAssessment();
  const { roadmap, undo, redo } = plan;
  return (
    <header className="flex flex-wrap items-end justify-between gap-4">
      <div className="max-w-3xl">
        <h1 className="text-2xl font-bold">{t('roadmap.title')}</h1>
        <p className="mt-2 text-muted">
          {t('roadmap.lead', { target: roadmap.target, name: names.level(roadmap.target), slots: roadmap.slots })}
        </p>
        <p className="mt-1 text-sm text-muted">
          {joinSentences(
            [
              ...(roadmap.provisional ? [t('roadmap.provisional')] : []),
              ...(roadmap.sizeAssumed ? [t('roadmap.sizeAssumed')] : []),
              t('roadmap.estimate'),
            ],
            words,
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" disabled={undo === undefined} onClick={undo}>
          <Undo2 aria-hidden="true" className="size-4" />
          {t('plan.undo')}
        </Button>
        <Button look="secondary" disabled={redo === undefined} onClick={redo}>
          <Redo2 aria-hidden="true" className="size-4" />
          {t('plan.redo')}
        </Button>
        <ButtonLink look="secondary" href={href(routes.step(id, 'measures'))}>
          {t('links.measures')}
        </ButtonLink>
        <ButtonLink href={href(routes.step(id, 'report'))}>
          <FileText aria-hidden="true" className="size-5" />
          {t('result.makeReport')}
        </ButtonLink>
      </div>
    </header>
  );
}

/** Conditions, time line, search and outlook: what is decided about a plan, and what comes of it at once. */
function Workbench({ plan, items, words }: PlanProps & { readonly items: readonly Item[] }) {
  const { t } = words;
  const { now, today } = useApp();
  const { roadmap, wishes, decide, change, undo, redo } = plan;
  const [open, setOpen] = useState<{ readonly id: string; readonly asked: BoardCommand; readonly press: number }>();
  const stability = useStability(plan);
  // only at first: taking a limit back must not shut the fields under one's hands
  const [limited] = useState(wishes.budgetWan !== undefined || wishes.personMonths !== undefined);
  const edited = roadmap.actions.find(({ action }) => action.id === open?.id);
  useUndoKeys(undo, redo);
  return (
    <>
      <Card aria-labelledby="plan-limits">
        <details open={limited}>
          <summary>
            <h2 id="plan-limits" className="inline text-lg font-semibold">
              {t('plan.limits.title')}
            </h2>
          </summary>
          <p className="mt-1 mb-4 text-sm text-muted">{t('plan.limits.lead')}</p>
          <PlanLimits wishes={wishes} roadmap={roadmap} words={words} today={today()} onChange={change} />
        </details>
      </Card>
      <Card aria-labelledby="plan-board">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="plan-board" className="text-lg font-semibold">
            {t('roadmap.gantt')}
          </h2>
          <details className="text-sm text-muted">
            <summary>{t('plan.keys.title')}</summary>
            <p className="max-w-xl py-1">{t('plan.keys.text')}</p>
          </details>
        </div>
        <p className="mt-1 mb-3 text-sm text-muted">{t('plan.board.lead')}</p>
        <PlanNews plan={plan} words={words} />
        <div className="mt-4">
          <PlanBoard
            roadmap={roadmap}
            words={words}
            stability={stability}
            open={open?.id}
            onMove={({ action }, quarter) => {
              const { startMonth: _month, ...wish } = wishes.actions?.[action.id] ?? {};
              decide(action.id, { ...wish, pinned: Math.min(quarter, roadmap.limits.months / 3 - 1) });
            }}
            onCommand={({ action, quarter, pinned }, asked) => {
              const { pinned: _pinned, startMonth: _month, ...rest } = wishes.actions?.[action.id] ?? {};
              if (asked === 'pin') decide(action.id, pinned ? rest : { ...rest, pinned: quarter - 1 });
              else if (asked === 'open' && open?.id === action.id) setOpen(undefined);
              else setOpen((before) => ({ id: action.id, asked, press: (before?.press ?? 0) + 1 }));
            }}
          >
            {edited !== undefined && open !== undefined && (
              <ActionEditor
                key={`${open.id} ${open.press}`}
                planned={edited}
                roadmap={roadmap}
                words={words}
                wish={wishes.actions?.[open.id] ?? {}}
                asked={open.asked}
                now={now}
                onDecide={(wish) => {
                  decide(open.id, wish);
                  // the row is gone: what came of it is told where the focus goes
                  if (wish.excluded !== undefined || wish.done !== undefined) {
                    setOpen(undefined);
                    document.getElementById('plan-news')?.focus();
                  }
                }}
                onClose={() => {
                  setOpen(undefined);
                  document.querySelector<HTMLElement>(`[data-action="${CSS.escape(open.id)}"]`)?.focus();
                }}
              />
            )}
          </PlanBoard>
        </div>
        <p className="mt-3 text-xs text-muted">{t('plan.stability.text', { runs: stability?.runs ?? 200 })}</p>
        <div className="mt-4">
          <PlanAside plan={plan} items={items} words={words} />
        </div>
      </Card>
      <PlanSearch plan={plan} words={words} />
      <Card aria-labelledby="plan-outlook">
        <h2 id="plan-outlook" className="text-lg font-semibold">
          {t('plan.outlook.title')}
        </h2>
        <p className="mt-1 mb-3 text-sm text-muted">{t('plan.outlook.lead')}</p>
        <PlanOutlook plan={plan} words={words} />
      </Card>
    </>
  );
}

/** How firm the order is, worked out beside the page; undefined until then. */
function useStability({ setup: { problem }, roadmap }: PlanInHand): Stability | undefined {
  const [found, setFound] = useState<{ readonly of: typeof roadmap; readonly stability: Stability }>();
  useEffect(() => {
    let isOver = false;
    const starts = Object.fromEntries(roadmap.actions.map(({ action, start }) => [action.id, start]));
    void planInWorker.stability(problem, starts).then((stability) => {
      if (!isOver) setFound({ of: roadmap, stability });
    });
    return () => {
      isOver = true;
    };
  }, [problem, roadmap]);
  return found?.of === roadmap ? found.stability : undefined;
}

/** Ctrl+Z and Ctrl+Y, or Shift with the first, where nobody is typing. */
function useUndoKeys(undo: (() => void) | undefined, redo: (() => void) | undefined) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (isTyping || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
      if (step === undefined) return;
      event.preventDefault();
      step();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo]);
}
