import { Board } from './board.ts';
import { worth, type PlanActivity, type PlanProblem, type Starts } from './plan-problem.ts';

/** A problem laid out for planning: activities by their number in the list. */
export interface Layout {
  readonly problem: PlanProblem;
  readonly activities: readonly PlanActivity[];
  /** Direct prerequisites and dependents, by number. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** All it rests on, those that rest on nothing first; without itself. */
  readonly ancestors: readonly (readonly number[])[];
  /** Largest rank among the activity and all it unlocks, by number. */
  readonly urgency: readonly number[];
}

/** @throws Error on a circle of prerequisites, a mistake of the pack that content checks exclude */
export function layOut(problem: PlanProblem): Layout {
  const { activities } = problem;
  const numbers = new Map(activities.map(({ id }, at) => [id, at]));
  const before = activities.map(({ prerequisites }) => prerequisites.flatMap((id) => numbers.get(id) ?? []));
  const after = activities.map((): number[] => []);
  before.forEach((list, at) => list.forEach((one) => after[one]!.push(at)));
  const ancestors: (readonly number[] | undefined)[] = [];
  const visit = (at: number, trail: ReadonlySet<number>): readonly number[] => {
    const known = ancestors[at];
    if (known !== undefined) return known;
    if (trail.has(at)) throw new Error('prerequisites lead in a circle');
    const deeper = new Set([...trail, at]);
    const all = new Set(before[at]!.flatMap((one) => [...visit(one, deeper), one]));
    return (ancestors[at] = [...all]);
  };
  activities.forEach((_, at) => visit(at, new Set()));
  const all = ancestors.map((list) => list ?? []);
  return { problem, activities, before, after, ancestors: all, urgency: urgencies(activities, all) };
}

function urgencies(activities: readonly PlanActivity[], ancestors: Layout['ancestors']): number[] {
  const urgency = activities.map(({ rank }) => rank);
  activities.forEach(({ rank }, at) => {
    for (const one of ancestors[at]!) urgency[one] = Math.max(urgency[one]!, rank);
  });
  return urgency;
}

/** A plan in the making: what has a start, and what that uses of the limits. */
export class Draft {
  readonly layout: Layout;
  readonly board: Board;
  /** First month by number; −1 = not in the plan. */
  readonly starts: number[];

  constructor(layout: Layout) {
    this.layout = layout;
    this.board = new Board(layout.problem.limits);
    this.starts = layout.activities.map(() => -1);
  }

  has(at: number): boolean {
    return this.starts[at]! >= 0;
  }

  /** Month after the last one of what it rests on; NaN while something of that is not in the plan. */
  earliest(at: number): number {
    let from = this.layout.activities[at]!.window?.[0] ?? 0;
    for (const one of this.layout.before[at]!) {
      const start = this.starts[one]!;
      if (start < 0) return Number.NaN;
      from = Math.max(from, start + this.layout.activities[one]!.months);
    }
    return from;
  }

  /** Puts it where it first fits, no earlier than `from`; false = nowhere. */
  place(at: number, from = 0): boolean {
    const earliest = this.earliest(at);
    if (Number.isNaN(earliest)) return false;
    const activity = this.layout.activities[at]!;
    const start = this.board.firstFit(activity, Math.max(from, earliest), activity.window?.[1]);
    if (start < 0) return false;
    this.putAt(at, start);
    return true;
  }

  putAt(at: number, start: number): void {
    this.starts[at] = start;
    this.board.put(this.layout.activities[at]!, start);
  }

  take(at: number): void {
    this.board.take(this.layout.activities[at]!, this.starts[at]!);
    this.starts[at] = -1;
  }

  /**
   * Places it with all it rests on, or nothing at all.
   * @param wished months no earlier than which each is tried, by number
   */
  placeWithAll(at: number, wished?: readonly (number | undefined)[]): boolean {
    const placed: number[] = [];
    for (const one of [...this.layout.ancestors[at]!, at]) {
      if (this.has(one)) continue;
      if (!this.place(one, wished?.[one])) {
        placed.forEach((back) => this.take(back));
        return false;
      }
      placed.push(one);
    }
    return true;
  }

  /** Takes it off with all in the plan that rests on it. */
  takeWithAll(at: number): void {
    if (!this.has(at)) return;
    this.take(at);
    for (const one of this.layout.after[at]!) this.takeWithAll(one);
  }

  /** Places what has to be in the plan: what is fixed in time, earliest first, then what is required, most urgent first. */
  placeForced(wished?: readonly (number | undefined)[]): void {
    const { activities, urgency } = this.layout;
    const fixed = activities.flatMap(({ window }, at) => (window === undefined ? [] : [{ at, last: window[1] }]));
    const required = activities.flatMap((one, at) => (one.required === true ? [{ at, last: Infinity }] : []));
    required.sort((a, b) => urgency[b.at]! - urgency[a.at]!);
    for (const { at } of [...fixed.sort((a, b) => a.last - b.last), ...required]) {
      if (!this.has(at) && !(wished !== undefined && this.placeWithAll(at, wished))) this.placeWithAll(at);
    }
  }

  /** Everything as early as it goes, and nothing that only opens the way for what is not in the plan. */
  tidy(): void {
    const { activities, after } = this.layout;
    const order = this.starts.flatMap((start, at) => (start < 0 ? [] : [at]));
    order.sort((a, b) => this.starts[a]! - this.starts[b]! || a - b);
    for (const at of [...order].reverse()) {
      const { gain, window, required } = activities[at]!;
      const idle = gain <= 0 && window === undefined && required !== true;
      if (idle && !after[at]!.some((one) => this.has(one))) this.take(at);
    }
    for (const at of order) {
      const start = this.starts[at]!;
      if (start <= 0) continue;
      this.take(at);
      if (!this.place(at)) this.putAt(at, start);
    }
  }

  value(): number {
    const { activities, problem } = this.layout;
    let value = 0;
    for (let at = 0; at < activities.length; at += 1) {
      const start = this.starts[at]!;
      const { gain, months } = activities[at]!;
      if (start >= 0 && gain > 0) value += gain * worth(start + months, problem.limits.months);
    }
    return value;
  }

  copy(other: Draft): void {
    other.starts.forEach((start, at) => (this.starts[at] = start));
    this.board.copy(other.board);
  }

  /** How many of those that have to be in the plan are. */
  forced(): number {
    return this.layout.activities.filter(
      ({ window, required }, at) => (window !== undefined || required === true) && this.has(at),
    ).length;
  }

  found(): Starts {
    const { activities } = this.layout;
    return Object.fromEntries(activities.flatMap(({ id }, at) => (this.has(at) ? [[id, this.starts[at]!]] : [])));
  }
}
