import {
  budgetOf,
  MONTHS_IN_QUARTER,
  MONTHS_IN_YEAR,
  worth,
  type PlanActivity,
  type PlanProblem,
  type Starts,
} from '../plan-problem.ts';

/** A mixed-integer program: maximise cost · x, rows within bounds, all x 0 or 1. Rows one after another. */
export interface ExactModel {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rowUpper: readonly number[];
  /** Row r: positions rowStart[r] up to rowStart[r + 1] of the two lists. */
  readonly rowStart: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly number[];
  /** x of a plan, to start from. */
  solutionOf(starts: Starts): number[];
  startsOf(solution: ArrayLike<number>): Starts;
}

/** Columns of one activity: x is 1 from the month on in which it has started. */
interface Span {
  readonly activity: PlanActivity;
  /** First column; the months from `from` to `to` follow one another. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The planning problem as a program for an exact solver. A variable says of an activity and a month whether
 * it has started by then: so one thing after another takes two coefficients a row.
 * @param kept plan in which everything that has to be in it, and can be, is
 */
export function exactModel(problem: PlanProblem, kept: Starts): ExactModel {
  const { activities, limits } = problem;
  const spans = spansOf(problem, kept);
  const byId = new Map(spans.map((span) => [span.activity.id, span]));
  const cost: number[] = [];
  const lower: number[] = [];
  for (const { activity, from, to } of spans) {
    const at = (month: number) => activity.gain * worth(month + activity.months, limits.months);
    const forced = activity.window !== undefined || activity.required === true;
    for (let month = from; month <= to; month += 1) {
      cost.push(month < to ? at(month) - at(month + 1) : at(month));
      lower.push(forced && month === to ? 1 : 0);
    }
  }
  const rows = createRows();
  for (const span of spans) addOrder(rows, span, { byId, problem });
  addLimits(rows, spans, problem);
  return {
    cost,
    lower,
    upper: cost.map(() => 1),
    ...rows.matrix,
    solutionOf: (starts) =>
      spans.flatMap(({ activity, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => (from + at >= (starts[activity.id] ?? Infinity) ? 1 : 0)),
      ),
    startsOf: (solution) =>
      Object.fromEntries(
        spans.flatMap(({ activity, column, from, to }): [string, number][] => {
          for (let month = from; month <= to; month += 1) {
            if ((solution[column + month - from] ?? 0) > 0.5) return [[activity.id, month]];
          }
          return [];
        }),
      ),
  };
  function spansOf({ activities: all }: PlanProblem, plan: Starts): Span[] {
    const earliest = earliestStarts(all);
    let column = 0;
    return activities.flatMap((activity): Span[] => {
      const { id, months, window, required } = activity;
      const from = Math.max(earliest.get(id) ?? 0, window?.[0] ?? 0);
      const to = Math.min(limits.months - months, window?.[1] ?? Infinity);
      // what somebody demanded and no plan can hold is left to the report of conflicts
      const vain = (window !== undefined || required === true) && plan[id] === undefined;
      if (to < from || vain) return [];
      const span = { activity, column, from, to };
      column += to - from + 1;
      return [span];
    });
  }
}

function earliestStarts(activities: readonly PlanActivity[]): Map<string, number> {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const earliest = new Map<string, number>();
  const visit = (id: string): number => {
    const activity = byId.get(id);
    if (activity === undefined) return 0;
    const known = earliest.get(id);
    if (known !== undefined) return known;
    const ends = activity.prerequisites.map((one) => (byId.has(one) ? visit(one) + byId.get(one)!.months : 0));
    const start = Math.max(activity.window?.[0] ?? 0, 0, ...ends);
    earliest.set(id, start);
    return start;
  };
  for (const { id } of activities) visit(id);
  return earliest;
}

function createRows() {
  const matrix = { rowUpper: [] as number[], rowStart: [0], columns: [] as number[], values: [] as number[] };
  return {
    matrix,
    /** Σ value · x ≤ upper. */
    add(entries: ReadonlyMap<number, number>, upper: number): void {
      const used = [...entries].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b);
      if (used.length === 0) return;
      for (const [column, value] of used) {
        matrix.columns.push(column);
        matrix.values.push(value);
      }
      matrix.rowUpper.push(upper);
      matrix.rowStart.push(matrix.columns.length);
    },
  };
}

type Rows = ReturnType<typeof createRows>;

/** Column that says whether it has started by a month; undefined = it cannot have. */
function startedBy({ column, from, to }: Span, month: number): number | undefined {
  return month < from ? undefined : column + Math.min(month, to) - from;
}

function addOrder(
  rows: Rows,
  span: Span,
  { byId, problem }: { byId: ReadonlyMap<string, Span>; problem: PlanProblem },
): void {
  const { activity, from, to, column } = span;
  const known = new Set(problem.activities.map(({ id }) => id));
  for (let month = from; month < to; month += 1) {
    rows.add(
      new Map([
        [column + month - from, 1],
        [column + month - from + 1, -1],
      ]),
      0,
    );
  }
  for (const id of activity.prerequisites) {
    if (!known.has(id)) continue;
    const needed = byId.get(id);
    for (let month = from; month <= to; month += 1) {
      const ended = needed === undefined ? undefined : startedBy(needed, month - needed.activity.months);
      const row = new Map([[column + month - from, 1]]);
      if (ended !== undefined) row.set(ended, -1);
      rows.add(row, 0);
    }
  }
}

function addLimits(rows: Rows, spans: readonly Span[], { limits }: PlanProblem): void {
  const add = (row: Map<number, number>, span: Span, { month, value }: { month: number; value: number }) => {
    const column = startedBy(span, month);
    if (column !== undefined) row.set(column, (row.get(column) ?? 0) + value);
  };
  const running = (row: Map<number, number>, span: Span, { month, value }: { month: number; value: number }) => {
    add(row, span, { month, value });
    add(row, span, { month: month - span.activity.months, value: -value });
  };
  for (let month = 0; month < limits.months; month += 1) {
    const row = new Map<number, number>();
    for (const span of spans) running(row, span, { month, value: 1 });
    if (limits.slots !== Infinity) rows.add(row, limits.slots);
  }
  for (let from = 0; from < limits.months && limits.personMonths !== Infinity; from += MONTHS_IN_QUARTER) {
    const row = new Map<number, number>();
    for (const span of spans) {
      const value = span.activity.personMonths / span.activity.months;
      for (let month = from; month < from + MONTHS_IN_QUARTER; month += 1) running(row, span, { month, value });
    }
    rows.add(row, limits.personMonths);
  }
  for (let year = 0; year * MONTHS_IN_YEAR < limits.months; year += 1) {
    const money = budgetOf(limits, year);
    if (money === Infinity) continue;
    const row = new Map<number, number>();
    for (const span of spans) {
      const value = span.activity.costWan;
      add(row, span, { month: (year + 1) * MONTHS_IN_YEAR - 1, value });
      add(row, span, { month: year * MONTHS_IN_YEAR - 1, value: -value });
    }
    rows.add(row, money);
  }
}
