import type { ScoringItem, ScoringPack } from './pack.ts';
import { priorValue } from './params.ts';
import { programOf, type Program } from './program.ts';
import type { Answer, Answers, ScoreCard } from './score-card.ts';
import { cardOf } from './score.ts';
import { simulate, type SimulationContext } from './simulate.ts';

/** blank: not asked yet · unknown: “don't know” · weak-evidence: said, with at most an example to show for it. */
export type OpenReason = 'blank' | 'unknown' | 'weak-evidence';

/** What finding out about one question may change. */
export interface QuestionEffect {
  readonly id: string;
  readonly why: OpenReason;
  /** Final levels that can come out, lowest and highest; null without levels. */
  readonly levels: readonly [low: number, high: number] | null;
  /** Probability that the final level is another one afterwards, 0–1. */
  readonly levelChange: number;
  /** Expected share of the plan's first steps that are replaced, 0–1; 0 where no plan was given. */
  readonly stepsChange: number;
  /** Spread of the root value over the possible answers, one standard deviation on the pack's scale. */
  readonly swing: number;
}

/** First steps of the plan with one answer replaced; null = as the answers stand. */
export type FirstSteps = (change: { readonly id: string; readonly answer: Answer } | null) => readonly string[];

/** Answers with a grade up to this one may well turn out otherwise when somebody looks. */
const WEAK = 1;
/** The grade a question has after somebody has looked into it: a document or a screen was seen. */
const LOOKED_INTO = 2;
/** Outcomes less probable than this are left out. */
const POSSIBLE = 0.01;

/** Ids of the questions that are open, in pack order: without an answer, not known, or said with weak evidence. */
export function openQuestions(pack: ScoringPack, answers: Answers): string[] {
  const program = programOf(pack);
  const card = cardOf(program, answers);
  return program.items.filter((item) => reasonOf(item, card) !== undefined).map(({ id }) => id);
}

/**
 * What may come of looking into one open question: every answer it may have, each with its probability —
 * the prior of an unknown, or the spread of a weakly evidenced answer — is scored in turn.
 * @param firstSteps of the plan, to see which of them would be others
 * @returns undefined for a question that is not open
 * @see docs/method.md (next question)
 */
export function questionEffect(
  pack: ScoringPack,
  answers: Answers,
  question: { readonly id: string; readonly firstSteps?: FirstSteps },
): QuestionEffect | undefined {
  const { id, firstSteps } = question;
  const program = programOf(pack);
  const now = cardOf(program, answers);
  const item = program.items[program.slotOf.get(id) ?? -1];
  const why = item === undefined ? undefined : reasonOf(item, now);
  if (item === undefined || why === undefined) return undefined;

  const stepsNow = firstSteps?.(null) ?? [];
  const outcomes = outcomesOf(program, now, id).map(({ value, probability }) => {
    const answer: Answer = { ...answers[id], state: 'ok', value, evidence: LOOKED_INTO };
    const card = cardOf(program, { ...answers, [id]: answer });
    const steps = firstSteps?.({ id, answer }) ?? stepsNow;
    return {
      probability,
      level: card.final,
      root: card.root.value ?? program.low,
      replaced: replaced(stepsNow, steps),
    };
  });
  const expected = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((sum, outcome) => sum + outcome.probability * of(outcome), 0);
  const mean = expected(({ root }) => root);
  const levels = outcomes.flatMap(({ level }) => (level === null ? [] : [level]));
  return {
    id,
    why,
    levels: levels.length === 0 ? null : [Math.min(...levels), Math.max(...levels)],
    levelChange: expected(({ level }) => (level === now.final ? 0 : 1)),
    stepsChange: expected((outcome) => outcome.replaced),
    swing: Math.sqrt(expected(({ root }) => (root - mean) ** 2)),
  };
}

/**
 * Questions in the order in which they are worth asking: by what they may change of the level, of the first
 * steps and of the value, each on 0–1 and added; ties stay in the order given.
 */
export function rankedQuestions(effects: readonly QuestionEffect[]): QuestionEffect[] {
  return [...effects].sort((a, b) => worth(b) - worth(a));
}

function worth({ levelChange, stepsChange, swing }: QuestionEffect): number {
  return levelChange + stepsChange + swing;
}

export interface Settlement {
  /** The level that is most probable once they are looked into. */
  readonly level: number;
  /** Questions to look into, most telling first. */
  readonly items: readonly string[];
  /** Probability of that level now and afterwards, 0–1, should the answers turn out as they stand. */
  readonly before: number;
  readonly after: number;
  /** Whether that is enough to call the level settled. */
  readonly settled: boolean;
}

/** From this probability on a level is called settled. */
const SETTLED = 0.8;
/** More questions than this are no help to anybody. */
const MOST_QUESTIONS = 8;
/** Replicates for the search; fewer than for the result, which is drawn in full. */
const REPLICATES = 500;

/**
 * The questions to look into until the level is settled: the most telling first, one more at a time, until the
 * most probable level has a probability of 0.8 with those known and checked.
 * @returns null when the level is settled already, when none is published, or when nothing is open
 * @see docs/method.md (next question)
 */
export function settlement(
  pack: ScoringPack,
  answers: Answers,
  search: { readonly effects: readonly QuestionEffect[]; readonly context?: SimulationContext },
): Settlement | null {
  const brisk: ScoringPack = { ...pack, params: { ...pack.params, replicates: REPLICATES } };
  const program = programOf(brisk);
  const now = cardOf(program, answers);
  const { card: _card, ...context } = search.context ?? {};
  const surest = (sheet: Answers) => likeliest(simulate(brisk, sheet, context)?.levelProbabilities ?? {});
  const first = surest(answers);
  if (now.published === null || first === undefined || first.probability >= SETTLED) return null;

  const order = [...search.effects].sort((a, b) => b.levelChange + b.swing - (a.levelChange + a.swing));
  const items: string[] = [];
  let known = answers;
  let found = first;
  for (const { id } of order.slice(0, MOST_QUESTIONS)) {
    const value = now.items[id]?.value ?? program.low;
    known = { ...known, [id]: { ...known[id], state: 'ok', value, evidence: 3 } };
    items.push(id);
    found = surest(known) ?? found;
    if (found.probability >= SETTLED) break;
  }
  if (items.length === 0) return null;
  const before = simulate(brisk, answers, context)?.levelProbabilities[String(found.level)] ?? 0;
  return { level: found.level, items, before, after: found.probability, settled: found.probability >= SETTLED };
}

function likeliest(levels: Readonly<Record<string, number>>): { level: number; probability: number } | undefined {
  const [first] = Object.entries(levels).sort(([, a], [, b]) => b - a);
  return first === undefined ? undefined : { level: Number(first[0]), probability: first[1] };
}

/** Only questions of five steps can be looked into this way; the others' values are no levels. */
function reasonOf(item: ScoringItem, card: ScoreCard): OpenReason | undefined {
  const found = card.items[item.id];
  if (item.kind !== 'bars' || found === undefined || found.value === null) return undefined;
  if (found.state === 'blank' || found.state === 'unknown') return found.state;
  return found.state === 'ok' && found.evidence <= WEAK ? 'weak-evidence' : undefined;
}

interface Outcome {
  readonly value: number;
  readonly probability: number;
}

function outcomesOf(program: Program, card: ScoreCard, id: string): Outcome[] {
  const { params, pack, low, high } = program;
  const found = card.items[id]!;
  const open = found.state !== 'ok' || found.value === null;
  const all = open
    ? params.prior.map((probability, k) => ({ value: priorValue(params, pack.scale, k), probability }))
    : around(found.value, { low, high, sd: spreadOf(program, found.evidence) });
  const possible = all.filter(({ probability }) => probability >= POSSIBLE);
  const total = possible.reduce((sum, { probability }) => sum + probability, 0);
  return possible.map(({ value, probability }) => ({ value, probability: probability / total }));
}

/** Spread of the latent value behind an answer: its own and the leniency that its evidence leaves. */
function spreadOf({ params }: Program, evidence: 0 | 1 | 2 | 3): number {
  return Math.hypot(params.answerSd[evidence], (1 - params.leniencyRemoved[evidence]) * params.leniencySd);
}

/** Whole levels around a value by a normal law; what lies beyond the scale falls to its ends. */
function around(value: number, { low, high, sd }: { low: number; high: number; sd: number }): Outcome[] {
  const below = (bound: number) => normal((bound - value) / sd);
  return Array.from({ length: Math.round(high - low) + 1 }, (_, step) => {
    const level = low + step;
    const from = level === low ? 0 : below(level - 0.5);
    const to = level === high ? 1 : below(level + 0.5);
    return { value: level, probability: to - from };
  });
}

/** Distribution function of the standard normal law, to 1e-7 (Abramowitz and Stegun 26.2.17). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
  return z < 0 ? tail : 1 - tail;
}

/** Share of the steps that are others now, 0–1. */
function replaced(before: readonly string[], after: readonly string[]): number {
  const most = Math.max(before.length, after.length);
  return most === 0 ? 0 : 1 - before.filter((id) => after.includes(id)).length / most;
}
