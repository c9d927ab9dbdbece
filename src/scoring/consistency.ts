import { EPSILON } from '#kernel';
import type { ConsistencyRule, FactCondition, ScoringPack, Severity } from './pack.ts';
import { programOf, type Program } from './program.ts';
import { quantile } from './quantile.ts';
import { readSheet, type Reading } from './reading.ts';
import type { Answers } from './score-card.ts';

export interface ConsistencyContext {
  /** Facts of the profile by name. */
  readonly facts?: Readonly<Record<string, number | string>>;
  /** Time spent on each item, in seconds. */
  readonly secondsPerItem?: readonly number[];
  /** Ids of rules that somebody has looked at and settled. */
  readonly resolved?: readonly string[];
}

export interface Violation {
  readonly rule: string;
  readonly kind: ConsistencyRule['kind'];
  readonly severity: Severity;
  /** Items to jump to, the questioned one first. */
  readonly items: readonly string[];
  /** By how much the pair misses, in levels; 1 where there is no measure. */
  readonly shortfall: number;
  readonly resolved: boolean;
}

export interface Consistency {
  /** 1 = no contradiction among implications and mirror pairs; null = none could be checked. */
  readonly index: number | null;
  /** In the order of the rules. */
  readonly violations: readonly Violation[];
}

/** From this distance on a mirror pair disagrees. */
const MIRROR_DISTANCE = 2;
const STRAIGHT_RUN = 10;
const MEDIAN_SECONDS = 3;
const HIGH_VALUE = 4;

/**
 * Checks answers against each other and against the profile. Never changes a score: an unresolved
 * error only widens the interval, by counting its items as E0 in the simulation.
 * @see docs/method.md (consistency)
 */
export function consistency(pack: ScoringPack, answers: Answers, context: ConsistencyContext = {}): Consistency {
  const program = programOf(pack);
  const check: Check = { program, reading: readSheet(program, answers), answers, context };
  const violations: Violation[] = [];
  let missed = 0;
  let possible = 0;
  for (const rule of pack.consistency ?? []) {
    const pair = pairMiss(rule, check);
    if (pair !== undefined) {
      missed += rule.severity * pair.miss;
      possible += rule.severity * pair.most;
      if (pair.miss > EPSILON) violations.push(violation(rule, check, { items: pair.items, shortfall: pair.miss }));
    } else {
      for (const items of breaches(rule, check)) violations.push(violation(rule, check, { items, shortfall: 1 }));
    }
  }
  return { index: possible === 0 ? null : 1 - missed / possible, violations };
}

/** Items of unresolved errors: the simulation takes their evidence as E0. */
export function itemsInError(pack: ScoringPack, answers: Answers, context: ConsistencyContext = {}): Set<string> {
  if ((pack.consistency ?? []).every(({ severity }) => severity < 2)) return new Set();
  const { violations } = consistency(pack, answers, context);
  return new Set(violations.filter((one) => one.severity === 2 && !one.resolved).flatMap(({ items }) => items));
}

interface Check {
  readonly program: Program;
  readonly reading: Reading;
  readonly answers: Answers;
  readonly context: ConsistencyContext;
}

function violation(
  { id, kind, severity }: ConsistencyRule,
  { context }: Check,
  rest: Pick<Violation, 'items' | 'shortfall'>,
): Violation {
  return { rule: id, kind, severity, ...rest, resolved: context.resolved?.includes(id) ?? false };
}

/** Value of an answered item; NaN for all others. */
function answered({ program, reading }: Check, id: string): number {
  const slot = program.slotOf.get(id)!;
  return reading.states[slot] === 'ok' ? reading.values[slot]! : Number.NaN;
}

/** How far a pair of answered items misses its rule, and how far it could; undefined for other rules and open pairs. */
function pairMiss(
  rule: ConsistencyRule,
  check: Check,
): { items: readonly string[]; miss: number; most: number } | undefined {
  const { low, high } = check.program;
  if (rule.kind === 'implies') {
    const a = answered(check, rule.if.item);
    const b = answered(check, rule.then.item);
    if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
    const triggered = a + EPSILON >= rule.if.atLeast;
    const miss = triggered && b + EPSILON < rule.then.atLeast ? rule.then.atLeast - b : 0;
    return { items: [rule.then.item, rule.if.item], miss, most: rule.then.atLeast - low };
  }
  if (rule.kind === 'mirror') {
    const a = answered(check, rule.items[0]);
    const raw = answered(check, rule.items[1]);
    if (Number.isNaN(a) || Number.isNaN(raw)) return undefined;
    const distance = Math.abs(a - (rule.reversed === true ? low + high - raw : raw));
    return {
      items: rule.items,
      miss: distance + EPSILON >= MIRROR_DISTANCE ? distance : 0,
      most: high - low,
    };
  }
  return undefined;
}

/** One list of items for each breach of a rule that is no pair. */
function breaches(rule: ConsistencyRule, check: Check): (readonly string[])[] {
  switch (rule.kind) {
    case 'implies':
    case 'mirror':
      return [];
    case 'fact':
      return rule.all.every((condition) => holds(condition, check))
        ? [rule.all.flatMap((condition) => ('item' in condition ? [condition.item] : []))]
        : [];
    case 'number':
      return numberBreach(rule, check) ? [[rule.item, ...(rule.partOf === undefined ? [] : [rule.partOf])]] : [];
    case 'evidence': {
      const { items } = check.program;
      const claimed = items.filter(
        ({ id }, slot) =>
          check.reading.grades[slot] === 0 && answered(check, id) + EPSILON >= (rule.atLeast ?? HIGH_VALUE),
      );
      return claimed.map(({ id }) => [id]);
    }
    case 'straightline':
      return straightRuns(check, rule.run ?? STRAIGHT_RUN);
    case 'speed': {
      const times = [...(check.context.secondsPerItem ?? [])].sort((a, b) => a - b);
      const hurried = times.length > 0 && quantile(times, 0.5) + EPSILON < (rule.medianSeconds ?? MEDIAN_SECONDS);
      return hurried ? [[]] : [];
    }
  }
}

function holds(condition: FactCondition, check: Check): boolean {
  const known = 'item' in condition ? answered(check, condition.item) : check.context.facts?.[condition.fact];
  if (known === undefined || Number.isNaN(known)) return false;
  const { op, value } = condition;
  if (typeof known === 'string' || typeof value === 'string') return op === 'eq' && known === value;
  switch (op) {
    case 'lt':
      return known + EPSILON < value;
    case 'le':
      return known - EPSILON <= value;
    case 'eq':
      return Math.abs(known - value) <= EPSILON;
    case 'ge':
      return known + EPSILON >= value;
    case 'gt':
      return known - EPSILON > value;
  }
}

/** Looks at the number as typed, not at its band. */
function numberBreach(rule: ConsistencyRule & { kind: 'number' }, { answers }: Check): boolean {
  const raw = (id: string) => (answers[id]?.state === 'ok' ? answers[id].value : undefined);
  const part = raw(rule.item);
  if (typeof part !== 'number') return false;
  if (rule.min !== undefined && part + EPSILON < rule.min) return true;
  if (rule.max !== undefined && part - EPSILON > rule.max) return true;
  const whole = rule.partOf === undefined ? undefined : raw(rule.partOf);
  return typeof whole === 'number' && part - EPSILON > whole;
}

/** Runs of identical answers in pack order; an item without an answer ends a run. */
function straightRuns({ program, answers, reading }: Check, length: number): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  let last: string | undefined;
  program.items.forEach(({ id }, slot) => {
    const option = reading.states[slot] === 'ok' ? JSON.stringify(answers[id]?.value) : undefined;
    if (option === undefined || option !== last) run = [];
    last = option;
    if (option !== undefined) run.push(id);
    if (run.length === length) runs.push(run);
  });
  return runs;
}
