import { Draft, layOut, type Layout } from './draft.ts';
import { fillByDensity, type ResourceWeights } from './fill-by-density.ts';
import type { PlanProblem, Starts } from './plan-problem.ts';
import { placeByUrgency } from './serial-schedule.ts';

export interface FoundPlan {
  readonly starts: Starts;
  /** Value of the plan in points; comparable only within one problem. */
  readonly value: number;
}

/** The serial schedule of the specification, kept to all limits. */
export function serialPlan(problem: PlanProblem): FoundPlan {
  return planOf(serialDraft(layOut(problem)));
}

/**
 * The plan that is there at once: the serial schedule, or the best of a few greedy fillings where that is
 * worth clearly more, as it is when money or people are short. Deterministic.
 * @param agreed starts that somebody agreed to: they stay where they are as far as the limits allow,
 *   and what is not among them is added where there is room
 */
export function instantPlan(problem: PlanProblem, agreed?: Starts): FoundPlan {
  const layout = layOut(problem);
  return planOf(agreed === undefined ? bestAtOnce(layout) : keeping(layout, agreed));
}

/** Which resources count how much when gain is divided by what it uses. */
const MIXES: readonly ResourceWeights[] = [
  { money: 1, people: 1, slots: 1 },
  { money: 0, people: 0, slots: 1 },
  { money: 1, people: 0, slots: 0.2 },
  { money: 0, people: 1, slots: 0.2 },
  { money: 1, people: 0, slots: 1 },
  { money: 0, people: 1, slots: 1 },
];

/** What a filling must be worth against the serial schedule, whose order is easier to explain. */
const CLEARLY = 1.02;

function bestAtOnce(layout: Layout): Draft {
  const serial = serialDraft(layout);
  const best = bestFilling(layout);
  const clearly = best.forced() > serial.forced() || best.value() > CLEARLY * serial.value();
  return clearly && isBetter(best, serial) ? best : serial;
}

/** The best of what is found without a search, however little it is better. */
export function bestFilling(layout: Layout): Draft {
  let best = serialDraft(layout);
  for (const mix of MIXES) {
    const draft = new Draft(layout);
    draft.placeForced();
    fillByDensity(draft, mix);
    draft.tidy();
    if (isBetter(draft, best)) best = draft;
  }
  return best;
}

function serialDraft(layout: Layout): Draft {
  const draft = new Draft(layout);
  draft.placeForced();
  placeByUrgency(draft);
  draft.tidy();
  return draft;
}

/** What has to be in the plan comes before what it is worth. */
export function isBetter(one: Draft, other: Draft): boolean {
  const more = one.forced() - other.forced();
  return more > 0 || (more === 0 && one.value() > other.value() + 1e-9);
}

export function keeping(layout: Layout, agreed: Starts): Draft {
  const draft = new Draft(layout);
  const wished = layout.activities.map(({ id }) => agreed[id]);
  draft.placeForced(wished);
  const order = wished
    .flatMap((start, at) => (start === undefined ? [] : [{ at, start }]))
    .sort((a, b) => a.start - b.start || a.at - b.at);
  for (const { at, start } of order) if (!draft.has(at)) draft.place(at, start);
  for (const { at } of order) if (!draft.has(at)) draft.placeWithAll(at);
  fillByDensity(draft, MIXES[0]!);
  draft.tidy();
  return draft;
}

export function planOf(draft: Draft): FoundPlan {
  return { starts: draft.found(), value: draft.value() };
}
