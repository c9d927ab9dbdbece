import { EPSILON } from '#kernel';
import { budgetOf, MONTHS_IN_QUARTER, MONTHS_IN_YEAR, type PlanActivity, type PlanLimits } from './plan-problem.ts';

/** What keeps an activity from starting in a month. */
export type Obstacle = 'horizon' | 'slots' | 'people' | 'budget';

type Work = Pick<PlanActivity, 'months' | 'personMonths' | 'costWan'>;

/** What is used of the limits, month by month: activities are put on it and taken off again. */
export class Board {
  readonly limits: PlanLimits;
  /** Activities running, by month. */
  readonly #running: number[] = [];
  /** Person-months, by quarter. */
  readonly #people: number[] = [];
  /** 万元, by year. */
  readonly #money: number[] = [];

  /** With an endless plan (`months` Infinity) slots are the only limit that may bind. */
  constructor(limits: PlanLimits) {
    this.limits = limits;
  }

  /** Takes over what is used of another board with the same limits. */
  copy(other: Board): void {
    refill(this.#running, other.#running);
    refill(this.#people, other.#people);
    refill(this.#money, other.#money);
  }

  /** The limit that an activity would break if it started in month `start`; undefined = it fits. */
  obstacle(work: Work, start: number): Obstacle | undefined {
    const { months, slots, personMonths } = this.limits;
    const end = start + work.months;
    if (end > months) return 'horizon';
    for (let month = start; month < end; month += 1) {
      if ((this.#running[month] ?? 0) >= slots) return 'slots';
    }
    const year = Math.floor(start / MONTHS_IN_YEAR);
    if ((this.#money[year] ?? 0) + work.costWan > budgetOf(this.limits, year) + EPSILON) return 'budget';
    if (personMonths === Infinity) return undefined;
    const each = work.personMonths / work.months;
    for (let month = start; month < end;) {
      const quarter = Math.floor(month / MONTHS_IN_QUARTER);
      const next = Math.min(end, (quarter + 1) * MONTHS_IN_QUARTER);
      if ((this.#people[quarter] ?? 0) + each * (next - month) > personMonths + EPSILON) return 'people';
      month = next;
    }
    return undefined;
  }

  /** First month from `from` to `last` in which it fits; −1 = none. */
  firstFit(work: Work, from: number, last = Infinity): number {
    const latest = Math.min(last, this.limits.months - work.months);
    for (let start = from; start <= latest; start += 1) {
      if (this.obstacle(work, start) === undefined) return start;
    }
    return -1;
  }

  put(work: Work, start: number): void {
    this.#add(work, start, 1);
  }

  take(work: Work, start: number): void {
    this.#add(work, start, -1);
  }

  #add(work: Work, start: number, sign: 1 | -1): void {
    while (this.#running.length < start + work.months) this.#running.push(0);
    const year = Math.floor(start / MONTHS_IN_YEAR);
    this.#money[year] = (this.#money[year] ?? 0) + sign * work.costWan;
    const each = work.personMonths / work.months;
    for (let month = start; month < start + work.months; month += 1) {
      const quarter = Math.floor(month / MONTHS_IN_QUARTER);
      this.#running[month] = (this.#running[month] ?? 0) + sign;
      this.#people[quarter] = (this.#people[quarter] ?? 0) + sign * each;
    }
  }
}

function refill(list: number[], from: readonly number[]): void {
  list.length = from.length;
  for (let at = 0; at < from.length; at += 1) list[at] = from[at] ?? 0;
}
