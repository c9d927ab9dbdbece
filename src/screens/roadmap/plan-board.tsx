import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { quarterOnCalendar, quarterPhrase, type PlanWords } from '#report';
import type { PlannedAction, Roadmap, Stability } from '#roadmap';
import type { BoardEvents } from './board-command.ts';
import { PlanBar } from './plan-bar.tsx';

interface BoardProps extends BoardEvents {
  readonly roadmap: Roadmap;
  readonly words: PlanWords;
  readonly stability: Stability | undefined;
  /** Id of the action whose decisions are being edited. */
  readonly open: string | undefined;
  /** Editor of the open action. */
  readonly children: ReactNode;
}

/** The plan on a time line: one row an action, each bar a button that can be dragged or moved by arrows. */
export function PlanBoard({ roadmap, words, stability, open, onCommand, onMove, children }: BoardProps) {
  const { t } = words;
  const quarters = Math.max(4, roadmap.quarters.length);
  const guides = { backgroundSize: `${100 / quarters}% 100%` };
  return (
    <div>
      <div className="z-10 grid border-b border-line bg-surface lg:sticky lg:top-15 lg:grid-cols-[minmax(15rem,24rem)_1fr]">
        <span className="hidden py-1.5 text-xs text-muted lg:block">{t('plan.board.actions')}</span>
        <div className="grid text-xs text-muted" style={{ gridTemplateColumns: `repeat(${quarters}, minmax(0, 1fr))` }}>
          {Array.from({ length: quarters }, (_, index) => (
            <span
              key={index}
              title={quarterPhrase(3 * index, words)}
              className={clsx(
                'border-l py-1 pl-0.5 sm:pl-1.5',
                beginsYear(index, words) ? 'border-line-strong' : 'border-line',
              )}
            >
              <ColumnHead quarter={index} words={words} />
              <span className="sr-only">{quarterPhrase(3 * index, words)}</span>
            </span>
          ))}
        </div>
      </div>
      <ol aria-label={t('plan.board.label')}>
        {roadmap.actions.map((planned) => (
          <li key={planned.action.id} className="border-b border-line last:border-b-0">
            <div className="grid lg:grid-cols-[minmax(15rem,24rem)_1fr]">
              <RowTitle planned={planned} words={words} stability={stability} />
              <div
                className="relative min-h-11 bg-[linear-gradient(to_right,var(--line)_1px,transparent_1px)]"
                style={guides}
              >
                <PlanBar
                  planned={planned}
                  quarters={quarters}
                  words={words}
                  isOpen={planned.action.id === open}
                  onCommand={onCommand}
                  onMove={onMove}
                />
              </div>
            </div>
            {planned.action.id === open && children}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Whether a column is the first of a calendar year, or of a year of the plan where no month was named. */
function beginsYear(quarter: number, { startsOn }: PlanWords): boolean {
  if (quarter === 0) return true;
  const year = (of: number) => quarterOnCalendar(3 * of, startsOn)?.year ?? Math.floor(of / 4);
  return year(quarter) !== year(quarter - 1);
}

/** The year over the first column of it, the months or the quarter under it; on a phone the first month alone. */
function ColumnHead({ quarter, words }: { readonly quarter: number; readonly words: PlanWords }) {
  const { t, startsOn } = words;
  const dated = quarterOnCalendar(3 * quarter, startsOn);
  const year =
    dated === undefined
      ? t('plan.board.year', { year: quarter / 4 + 1 })
      : t('plan.board.calendarYear', { year: dated.year });
  return (
    <span aria-hidden="true" className="block">
      <span className="block h-5 whitespace-nowrap">{beginsYear(quarter, words) && year}</span>
      <span className="block whitespace-nowrap sm:hidden">{dated?.from ?? quarter + 1}</span>
      <span className="hidden whitespace-nowrap sm:block">
        {dated === undefined
          ? t('plan.board.quarter', { quarter: quarter + 1 })
          : t('plan.board.months', { from: dated.from, to: dated.to })}
      </span>
    </span>
  );
}

function RowTitle({ planned, words, stability }: Pick<BoardProps, 'words' | 'stability'> & { planned: PlannedAction }) {
  const { t, names } = words;
  const { action } = planned;
  const share = stability?.firstFive[action.id] ?? 0;
  const isTossUp = stability?.tossUps.includes(action.id) ?? false;
  return (
    <div className="pt-2 pr-3 lg:py-2">
      <p id={`row-${action.id}`} className="text-sm leading-snug">
        {action.title[names.language]}
      </p>
      <p className="flex flex-wrap gap-x-2 text-xs text-muted">
        <span className="inline-block first-letter:uppercase">
          {planned.assignee ?? t(`app:term.role.${action.owner}`)}
        </span>
        {planned.required && <span>{t('plan.board.required')}</span>}
        {share >= 0.05 && <span>{t('plan.stability.firstFive', { share: Math.round(share * 100) })}</span>}
        {isTossUp && <span className="text-accent">{t('plan.stability.tossUp')}</span>}
      </p>
    </div>
  );
}
