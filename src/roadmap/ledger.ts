import { sectorOf, type Assessment } from '#answers';
import type { Advice, CoreContent, Item, Measure, MeasureItem, Programme, Source } from '#catalogue';
import { isExpired, isFor } from './programmes.ts';
import type { PlannedAction, Roadmap } from './roadmap.ts';
import { concernsIndustry } from './scenarios.ts';

/**
 * doing: every answer behind it has reached the target · gap: one has not · to-check: nothing that was answered tells ·
 * can-use: others act, the firm may use it · not-here: not for a firm like this · background: nothing for an ordinary firm.
 */
export type LedgerState = 'gap' | 'doing' | 'to-check' | 'can-use' | 'not-here' | 'background';

/** In the order in which the state of a measure is taken from those of its items. */
export const LEDGER_STATES: readonly LedgerState[] = ['gap', 'doing', 'to-check', 'can-use', 'not-here', 'background'];

/** An answer behind an atomic item. */
export interface LedgerAnswer {
  readonly item: Item;
  /** Level chosen; null = no level was. */
  readonly level: number | null;
  readonly state: 'reached' | 'below' | 'unknown' | 'na' | 'declined';
}

export interface LedgerItem {
  readonly atom: MeasureItem;
  readonly state: LedgerState;
  /** Why it is not for this firm. */
  readonly notHere: 'industry' | 'stage' | 'na' | 'declined' | null;
  readonly answers: readonly LedgerAnswer[];
  /** Actions of the plan that follow it, in the order of the plan. */
  readonly actions: readonly PlannedAction[];
}

export interface LedgerProgramme {
  readonly programme: Programme;
  readonly source: Source | undefined;
  /** Its last day is over. */
  readonly expired: boolean;
}

export interface LedgerRow {
  readonly measure: Measure;
  readonly state: LedgerState;
  /** How many of its atomic items are in each state. */
  readonly counts: Readonly<Record<LedgerState, number>>;
  readonly items: readonly LedgerItem[];
  /** Those that hold for the firm's place and size, the expired ones last. */
  readonly programmes: readonly LedgerProgramme[];
  /** The document the measure stands in. */
  readonly source: Source | undefined;
}

export interface LedgerInput {
  readonly core: Pick<CoreContent, 'pack' | 'industries'>;
  /** Items the assessment asks. */
  readonly items: readonly Item[];
  readonly advice: Pick<Advice, 'measures' | 'programmes' | 'scenarios' | 'sources'>;
  readonly assessment: Pick<Assessment, 'answers' | 'profile'>;
  readonly roadmap: Roadmap | null;
  /** Calendar date, YYYY-MM-DD: what is over by then is marked so. */
  readonly today: string;
}

/**
 * All measures, one row each, in their order: what applies to this firm, what it does already, where it lags, what it can
 * use, and what is background.
 * @see docs/method.md (ledger of measures)
 */
export function measureLedger(input: LedgerInput): LedgerRow[] {
  const { advice, assessment, today } = input;
  const sourceOf = (id: string) => advice.sources.find((source) => source.id === id);
  const open = advice.programmes.filter((programme) => isFor(programme, assessment.profile));
  return advice.measures.map((measure): LedgerRow => {
    const items = measure.items.map((atom) => ledgerItem(atom, input));
    const atoms = new Set(measure.items.map(({ id }) => id));
    const counted = LEDGER_STATES.map((state) => [state, items.filter((item) => item.state === state).length] as const);
    const programmes = open
      .filter((programme) => programme.measures.some((id) => atoms.has(id)))
      .map((programme) => ({
        programme,
        source: sourceOf(programme.source),
        expired: isExpired(programme, today),
      }));
    return {
      measure,
      state: LEDGER_STATES.find((state) => items.some((item) => item.state === state)) ?? 'background',
      counts: Object.fromEntries(counted) as Record<LedgerState, number>,
      items,
      programmes: programmes.sort((a, b) => Number(a.expired) - Number(b.expired)),
      source: sourceOf(measure.source),
    };
  });
}

function ledgerItem(atom: MeasureItem, input: LedgerInput): LedgerItem {
  const { items, assessment, roadmap } = input;
  const answers = items
    .filter(({ measures }) => measures.includes(atom.id))
    .map((item) => ledgerAnswer(item, assessment, roadmap?.target ?? null));
  const actions = roadmap?.actions.filter(({ action }) => action.measures.includes(atom.id)) ?? [];
  const notHere = atom.usability === 'background' ? null : whyNotHere(atom, answers, input);
  return { atom, state: notHere === null ? stateOf(atom, answers) : 'not-here', notHere, answers, actions };
}

function ledgerAnswer(item: Item, { answers }: Pick<Assessment, 'answers'>, target: number | null): LedgerAnswer {
  const answer = answers[item.id];
  if (answer?.state === 'na') return { item, level: null, state: 'na' };
  if (answer?.state !== 'ok') return { item, level: null, state: 'unknown' };
  if (answer.notNeeded !== undefined) return { item, level: answer.level, state: 'declined' };
  const reached = target !== null && answer.level >= target;
  return { item, level: answer.level, state: reached ? 'reached' : 'below' };
}

function stateOf({ usability }: MeasureItem, answers: readonly LedgerAnswer[]): LedgerState {
  if (usability === 'background') return 'background';
  if (usability === 'leverage') return 'can-use';
  if (answers.some(({ state }) => state === 'below')) return 'gap';
  if (answers.some(({ state }) => state === 'unknown')) return 'to-check';
  return answers.some(({ state }) => state === 'reached') ? 'doing' : 'to-check';
}

function whyNotHere(
  { id, dimensions, usability }: MeasureItem,
  answers: readonly LedgerAnswer[],
  { core, advice, assessment }: LedgerInput,
): LedgerItem['notHere'] {
  const { profile } = assessment;
  if (dimensions.length > 0 && dimensions.every((dimension) => dimension in profile.outOfScope)) return 'stage';
  if (usability !== 'direct') return null;
  if (answers.length > 0) {
    if (answers.every(({ state }) => state === 'na')) return 'na';
    if (answers.every(({ state }) => state === 'na' || state === 'declined')) return 'declined';
    return null;
  }
  // of what no question asks, the scenarios tell whom it is for: medicines are not everybody's business
  const sector = sectorOf(profile, core.industries);
  const told = advice.scenarios.filter(({ measures }) => measures.includes(id));
  return told.length > 0 && !told.some((one) => concernsIndustry(one, { profile, sector })) ? 'industry' : null;
}
