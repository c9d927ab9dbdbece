import { useTranslation } from 'react-i18next';
import { progressOf, type Assessment } from '#answers';
import type { Item } from '#catalogue';
import { floorTo } from '#kernel';
import { rulerStateOf } from '#scoring';
import { Card, LevelSteps, ProgressBar } from '#ui';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';
import { useScore } from '../use-score.ts';

/** How far one is and what the answers come to so far. */
export function LiveResult({ items }: { readonly items: readonly Item[] }) {
  // a write behind: what is worked out here never holds up the next answer
  const settled = useAssessmentState((state) => state.settled);
  return settled === undefined ? null : <Figures assessment={settled} items={items} />;
}

function Figures({ assessment, items }: { readonly assessment: Assessment; readonly items: readonly Item[] }) {
  const { t } = useTranslation();
  const { answered, asked } = progressOf(items, assessment.answers);
  const { card } = useScore(assessment, items);
  const minutes = minutesFor(asked - answered);
  // by another ruler nothing is counted before that is asked for, on the result
  const same = rulerStateOf(assessment, useApp().library.core.pack) === 'same';
  const enough = same && card.published !== null;
  return (
    <aside aria-label={t('answer.live.title')} className="max-xl:hidden">
      <Card className="sticky top-20 flex flex-col gap-4 p-5!">
        <div>
          <p className="text-sm text-muted">{t('answer.live.progress', { answered, asked })}</p>
          <div className="mt-2">
            <ProgressBar
              value={asked === 0 ? 0 : answered / asked}
              label={t('answer.live.progress', { answered, asked })}
            />
          </div>
          <p className="mt-2 text-sm text-muted">
            {minutes > 0 ? t('answer.live.minutes', { minutes }) : t('answer.live.complete')}
          </p>
        </div>
        <dl aria-live="polite" className="flex flex-col gap-3 border-t border-line pt-4">
          {(['A', 'F'] as const).map((group) => {
            const node = card.nodes[group];
            const value = enough && node?.value != null ? floorTo(node.value, 2).toFixed(2) : t('answer.live.none');
            return (
              <div key={group} className="flex items-center justify-between gap-2">
                <dt className="text-sm">{t(group === 'A' ? 'term.index.application' : 'term.index.readiness')}</dt>
                <dd className="flex items-center gap-2 font-semibold">
                  <LevelSteps
                    level={enough ? (node?.level ?? null) : null}
                    label={t('term.levelOf', { level: enough ? (node?.level ?? '—') : '—' })}
                  />
                  {value}
                </dd>
              </div>
            );
          })}
        </dl>
        <p className="text-xs text-muted">{t(`answer.live.${!same ? 'otherRuler' : enough ? 'moving' : 'tooFew'}`)}</p>
      </Card>
    </aside>
  );
}
