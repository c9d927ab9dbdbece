import { changeSentence, conflictSentence, type PlanWords } from '#report';
import { Callout } from '#ui';
import type { PlanInHand } from './use-plan.ts';

/** Longest list of changes that is read out; the rest is counted. */
const TOLD = 6;

/** What the last decision moved and why, and which demands cannot be met. Told to screen readers as it happens. */
export function PlanNews({ plan, words }: { readonly plan: PlanInHand; readonly words: PlanWords }) {
  const { t } = words;
  const { changes } = plan;
  const { conflicts } = plan.roadmap;
  const told = changes?.slice(0, TOLD) ?? [];
  return (
    <div id="plan-news" tabIndex={-1} className="flex flex-col gap-3 outline-none">
      {conflicts.length > 0 && (
        <Callout tone="bad" title={t('plan.conflict.title')} live>
          <ul className="list-disc pl-5">
            {conflicts.map((conflict) => (
              <li key={JSON.stringify(conflict)}>{conflictSentence(conflict, words)}</li>
            ))}
          </ul>
        </Callout>
      )}
      <div role="status">
        {changes !== undefined && (
          <Callout tone="info" title={t(changes.length === 0 ? 'plan.change.none' : 'plan.change.title')}>
            {changes.length > 0 && (
              <ul className="list-disc pl-5">
                {told.map((one) => (
                  <li key={one.action.id}>{changeSentence(one, words)}</li>
                ))}
                {changes.length > told.length && (
                  <li>{t('plan.change.more', { count: changes.length - told.length })}</li>
                )}
              </ul>
            )}
          </Callout>
        )}
      </div>
    </div>
  );
}
