import { briefly, leftOut } from './brief.ts';
import { capital, shownValue } from './explain.ts';
import type { Block, Cell } from './model.ts';
import { costRange } from './money.ts';
import { quarterPhrase } from './plan-time.ts';
import type { ReportInput } from './report-input.ts';

const BRIEF = 6;

/** Money and people of the plan, quarter by quarter, with where the firm stands at the end of each. */
export function budgetBlocks(input: ReportInput): Block[] {
  const { roadmap, t, names } = input;
  if (roadmap === null || roadmap.quarters.length === 0) return [];
  const { quarters, startsOn } = roadmap;
  const rows = briefly(quarters, BRIEF, input).map(({ quarter, starting, costWan, personMonths, after }): Cell[] => [
    [[{ text: capital(quarterPhrase((quarter - 1) * 3, { t, startsOn })), bold: true }]],
    [[String(starting.length)]],
    [[costRange(costWan, t)]],
    [[costRange(after.costWan, t)]],
    [[String(Math.round(personMonths * 10) / 10)]],
    [
      [
        after.level === null
          ? shownValue(after.value)
          : `${shownValue(after.value)} · ${after.level} ${names.level(after.level)}`,
      ],
    ],
  ]);
  return [
    { kind: 'heading', id: 'budget', level: 2, text: t('export:budget.title') },
    {
      kind: 'table',
      id: 'budget-table',
      caption: t('export:budget.table'),
      columns: [
        { title: t('export:budget.quarter'), width: 17 },
        { title: t('export:budget.starting'), width: 9, align: 'end' },
        { title: t('export:budget.cost'), width: 18, align: 'end' },
        { title: t('export:budget.sum'), width: 19, align: 'end' },
        { title: t('export:budget.effort'), width: 12, align: 'end' },
        { title: t('export:budget.after'), width: 25 },
      ],
      rows,
    },
    ...leftOut(quarters, BRIEF, input),
  ];
}
