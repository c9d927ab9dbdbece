import { useEffect, useState, type ReactNode } from 'react';
import { costRange, shownRange, shownValue, quarterPhrase, type PlanWords } from '#report';
import { answersAfter, type QuarterOutlook } from '#roadmap';
import { LevelSteps } from '#ui';
import { useApp } from '../app-context.tsx';
import type { PlanInHand } from './use-plan.ts';

/** What each quarter takes and where it leads: money, people, index with its range, level with what holds it. */
export function PlanOutlook({ plan, words }: { readonly plan: PlanInHand; readonly words: PlanWords }) {
  const { t } = words;
  const { quarters, limits } = plan.roadmap;
  const ranges = useRanges(plan);
  return (
    <ol>
      {quarters.map((quarter) => (
        <li
          key={quarter.quarter}
          className="grid gap-x-6 gap-y-1 border-t border-line py-2.5 text-sm lg:grid-cols-[10rem_1fr]"
        >
          <h3 className="font-medium first-letter:uppercase">{quarterPhrase(3 * (quarter.quarter - 1), words)}</h3>
          <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-4">
            <Figure
              label={t('plan.outlook.cost')}
              more={t('plan.outlook.soFar', { cost: costRange(quarter.after.costWan, t) })}
            >
              {costRange(quarter.costWan, t)}
            </Figure>
            <Figure
              label={t('plan.outlook.people')}
              more={
                limits.personMonths === Infinity
                  ? undefined
                  : t('plan.outlook.of', { count: round(limits.personMonths) })
              }
            >
              {t('plan.outlook.personMonths', { count: round(quarter.personMonths) })}
            </Figure>
            <Figure label={t('plan.outlook.index')} more={rangePhrase(ranges.get(quarter.quarter), words)}>
              {shownValue(quarter.after.value)}
            </Figure>
            <Figure label={t('plan.outlook.level')} more={heldPhrase(quarter, words)}>
              <LevelCell quarter={quarter} words={words} />
            </Figure>
          </dl>
        </li>
      ))}
    </ol>
  );
}

interface FigureProps {
  readonly label: string;
  readonly more: string | undefined;
  readonly children: ReactNode;
}

function Figure({ label, more, children }: FigureProps) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd>
        {children}
        {more !== undefined && <span className="block text-xs text-muted">{more}</span>}
      </dd>
    </div>
  );
}

function LevelCell({ quarter: { after }, words }: { readonly quarter: QuarterOutlook; readonly words: PlanWords }) {
  const { t, names } = words;
  if (after.level === null) return t('result.noLevel');
  const name = t('plan.limits.level', { level: after.level, name: names.level(after.level) });
  return (
    <span className="flex items-center gap-2">
      <LevelSteps level={after.level} label={name} />
      <span aria-hidden="true">{after.level}</span>
    </span>
  );
}

function heldPhrase({ after }: QuarterOutlook, words: PlanWords): string | undefined {
  if (after.level === null || after.binding.length === 0) return undefined;
  const held = new Set(after.binding.map(({ kind, id }) => capName(kind, id, words)));
  return words.t('plan.outlook.held', { list: [...held].join(words.t('plan.and')) });
}

function capName(kind: string, id: string, { t, names }: PlanWords): string {
  const of = id.slice(id.indexOf(':') + 1);
  return kind === 'critical' ? names.of(of) : t(`plan.cap.${kind}`);
}

function rangePhrase(range: readonly [number, number] | undefined, { t }: PlanWords): string | undefined {
  if (range === undefined) return undefined;
  const [low, high] = shownRange(range);
  return t('plan.outlook.range', { low, high });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Range of the index at the end of each quarter, drawn in the worker one after the other. */
function useRanges({ setup, roadmap }: PlanInHand): ReadonlyMap<number, readonly [number, number]> {
  const { simulate } = useApp();
  const [drawn, setDrawn] = useState<{
    readonly of: typeof roadmap;
    readonly ranges: Map<number, readonly [number, number]>;
  }>();
  useEffect(() => {
    let isOver = false;
    const ranges = new Map<number, readonly [number, number]>();
    const draw = async () => {
      for (const { quarter } of roadmap.quarters) {
        const found = await simulate(setup.base.pack, answersAfter(setup, roadmap, quarter), {});
        if (isOver) return;
        if (found !== null) ranges.set(quarter, found.interval80.shown);
      }
      setDrawn({ of: roadmap, ranges });
    };
    void draw();
    return () => {
      isOver = true;
    };
  }, [simulate, setup, roadmap]);
  return drawn?.of === roadmap ? drawn.ranges : NONE;
}

const NONE: ReadonlyMap<number, readonly [number, number]> = new Map();
