import { useMemo, useState } from 'react';
import type { Assessment, PlanWishes } from '#answers';
import type { Advice, Goal, Item } from '#catalogue';
import type { Words } from '#report';
import { ownMoney, type OwnMoney as Comparison, type Roadmap } from '#roadmap';
import { Callout, Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { useShownAssessment } from '../use-content.ts';
import { GoalPicker } from '../profile/goal-picker.tsx';
import { CostShares } from './cost-shares.tsx';
import { PlanMoves } from './plan-moves.tsx';

interface OwnMoneyProps {
  readonly assessment: Assessment;
  readonly items: readonly Item[];
  readonly advice: Advice;
  readonly words: Words;
  readonly onGoals: (goals: readonly Goal[]) => void;
  readonly onPlan: (wishes: PlanWishes) => void;
}

/** What the firm wants and what it pays for, and the plan with and without it side by side. */
export function OwnMoney(props: OwnMoneyProps) {
  const { t } = props.words;
  const [open, setOpen] = useState(false);
  return (
    <Card aria-labelledby="own-money">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2 id="own-money" className="inline text-lg font-semibold">
            {t('ownMoney.title')}
          </h2>
        </summary>
        <p className="mt-1 mb-4 max-w-3xl text-sm text-muted">{t('ownMoney.lead')}</p>
        {open && <Inside {...props} />}
      </details>
    </Card>
  );
}

function Inside({ assessment, items, advice, words, onGoals, onPlan }: OwnMoneyProps) {
  const { core } = useApp().library;
  const { t } = words;
  const { plan = {}, profile } = assessment;
  const shown = useShownAssessment(assessment);
  const comparison = useMemo(
    () => ownMoney(shown, { ...core, items, actions: advice.actions }),
    [shown, core, items, advice],
  );
  return (
    <div className="flex flex-col gap-6">
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <GoalPicker value={profile.goals} onChange={onGoals} />
        <CostShares wishes={plan} words={words} onChange={onPlan} />
      </div>
      {plan.agreed !== undefined && <Callout tone="info" title={t('ownMoney.agreed')} />}
      {comparison === null ? (
        <p className="text-muted">{t('ownMoney.nothing')}</p>
      ) : (
        <SideBySide comparison={comparison} words={words} />
      )}
    </div>
  );
}

/** Places shown of each plan. */
const SHOWN = 8;

function SideBySide({ comparison, words }: { readonly comparison: Comparison; readonly words: Words }) {
  const { t } = words;
  const before = new Map(comparison.without.actions.map(({ action }, index) => [action.id, index + 1]));
  return (
    <div role="status" className="flex flex-col gap-6">
      <div className="grid gap-6 md:grid-cols-2">
        <Order title={t('ownMoney.without')} roadmap={comparison.without} words={words} />
        <Order title={t('ownMoney.with')} roadmap={comparison.with} before={before} words={words} />
      </div>
      {comparison.moves.length === 0 ? (
        <p>{t('ownMoney.same')}</p>
      ) : (
        <PlanMoves comparison={comparison} words={words} />
      )}
    </div>
  );
}

interface OrderProps {
  readonly title: string;
  readonly roadmap: Roadmap;
  /** Places in the other plan, from 1: where they differ, that is marked. */
  readonly before?: ReadonlyMap<string, number>;
  readonly words: Words;
}

function Order({ title, roadmap, before, words }: OrderProps) {
  const { t, names } = words;
  return (
    <section className="min-w-0">
      <h3 className="font-semibold">{title}</h3>
      <ol className="mt-2 flex flex-col divide-y divide-line text-sm">
        {roadmap.actions.slice(0, SHOWN).map(({ action }, index) => (
          <li key={action.id} className="flex gap-3 py-1.5">
            <span className="w-6 shrink-0 text-right font-semibold text-muted">{index + 1}</span>
            <span className="min-w-0 flex-1">{action.title[names.language]}</span>
            {before !== undefined && <Shift from={before.get(action.id)} to={index + 1} words={words} />}
          </li>
        ))}
      </ol>
      {roadmap.actions.length > SHOWN && (
        <p className="mt-1 pl-9 text-sm text-muted">{t('ownMoney.rest', { count: roadmap.actions.length - SHOWN })}</p>
      )}
    </section>
  );
}

/** By how many places an action moved: an arrow for the eye, words for the ear. */
function Shift({ from, to, words: { t } }: { readonly from: number | undefined; to: number; words: Words }) {
  if (from === to) return <span className="text-faint">–</span>;
  if (from === undefined) return <span className="font-medium text-brand">{t('ownMoney.new')}</span>;
  const by = Math.abs(from - to);
  return (
    <span className={from > to ? 'font-semibold text-brand' : 'text-muted'}>
      <span aria-hidden="true">{`${from > to ? '↑' : '↓'}${by}`}</span>
      <span className="sr-only">{t(from > to ? 'ownMoney.up' : 'ownMoney.down', { count: by })}</span>
    </span>
  );
}
