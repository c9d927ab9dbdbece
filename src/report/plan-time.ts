import type { PlannedAction, Roadmap } from '#roadmap';
import type { Words } from './explain.ts';

const MONTHS = 3;

/** What is needed to speak of times in a plan. */
export interface TimeWords extends Pick<Words, 't'> {
  /** First month of the plan, YYYY-MM; undefined = not said. */
  readonly startsOn: Roadmap['startsOn'] | undefined;
}

/** “2027年4–6月” where the first month is known, else “第 2 季度”. @param month counted from 0 */
export function quarterPhrase(month: number, { t, startsOn }: TimeWords): string {
  const quarter = Math.floor(month / MONTHS) + 1;
  const first = MONTHS * (quarter - 1);
  if (startsOn === undefined) return t('plan.quarter', { quarter });
  return spanOnCalendar(calendar(startsOn, first), calendar(startsOn, first + 2), t);
}

/** “2027年4月”, or “第 4 月”. @param month counted from 0 */
export function monthPhrase(month: number, { t, startsOn }: TimeWords): string {
  if (startsOn === undefined) return t('plan.month', { month: month + 1 });
  const { year, month: number } = calendar(startsOn, month);
  return t('plan.monthDated', { year, month: monthName(number, t) });
}

/** “第 1–3 个月”: months counted from 1, both ends included. */
function monthsPhrase({ start, end }: Pick<PlannedAction, 'start' | 'end'>, { t }: Pick<Words, 't'>): string {
  return end - start === 1
    ? t('roadmap.oneMonth', { from: start + 1 })
    : t('roadmap.months', { from: start + 1, to: end });
}

/** “2027年4–6月” where the first month is known, else “第 4–6 个月”. */
export function spanPhrase(planned: Pick<PlannedAction, 'start' | 'end'>, words: TimeWords): string {
  const { t, startsOn } = words;
  if (startsOn === undefined) return monthsPhrase(planned, words);
  const { start, end } = planned;
  if (end - start === 1) return monthPhrase(start, words);
  return spanOnCalendar(calendar(startsOn, start), calendar(startsOn, end - 1), t);
}

function spanOnCalendar(first: CalendarMonth, last: CalendarMonth, t: Words['t']): string {
  const { year } = first;
  const [from, to] = [monthName(first.month, t), monthName(last.month, t)];
  if (last.year === year) return t('plan.quarterDated', { year, from, to });
  return t('plan.quarterDatedOver', { year, from, next: last.year, to });
}

function monthName(month: number, t: Words['t']): string {
  return t('plan.monthNames').split(' ')[month - 1] ?? String(month);
}

/** Year and first and last month of a quarter; undefined = the first month of the plan is not said. @param month counted from 0 */
export function quarterOnCalendar(
  month: number,
  startsOn: TimeWords['startsOn'],
): { readonly year: number; readonly from: number; readonly to: number } | undefined {
  if (startsOn === undefined) return undefined;
  const first = MONTHS * Math.floor(month / MONTHS);
  const { year, month: from } = calendar(startsOn, first);
  return { year, from, to: calendar(startsOn, first + MONTHS - 1).month };
}

/** First day of a month of the plan, YYYY-MM-DD. @param month counted from 0 */
export function firstDay(month: number, startsOn: string): string {
  return dated(calendar(startsOn, month), 1);
}

/** Last day of a month of the plan, YYYY-MM-DD. @param month counted from 0 */
export function lastDay(month: number, startsOn: string): string {
  const found = calendar(startsOn, month);
  const leap = found.year % 4 === 0 && (found.year % 100 !== 0 || found.year % 400 === 0);
  return dated(found, found.month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(found.month) ? 30 : 31);
}

function dated({ year, month }: CalendarMonth, day: number): string {
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

interface CalendarMonth {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

function calendar(startsOn: string, month: number): CalendarMonth {
  const [year = 0, first = 1] = startsOn.split('-').map(Number);
  const at = first - 1 + month;
  return { year: year + Math.floor(at / 12), month: (at % 12) + 1 };
}
