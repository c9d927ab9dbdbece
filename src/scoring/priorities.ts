import { EPSILON } from '#kernel';
import type { PackAction, Relevance, ScoringPack } from './pack.ts';
import { clip, gapOf, priorityOf, rankOf, relevanceShare } from './priority.ts';
import { leafSlots, programOf, type Program } from './program.ts';
import type { Answers, ScoreCard } from './score-card.ts';

/** What the firm wants, as far as it has said so. */
export interface Wishes {
  /** Target values by unit or dimension id, where the user set one. */
  readonly targets?: Readonly<Record<string, number>>;
  /** Importance by goal: 3, 2, 1 for the first three. */
  readonly objectives?: Readonly<Record<string, number>>;
  /** Shares of cost by kind. */
  readonly costShares?: Readonly<Record<string, number>>;
  /** Best value in a benchmark, by unit id. */
  readonly benchmark?: Readonly<Record<string, number>>;
  /** The answers behind the card: they tell which gaps were declined. */
  readonly answers?: Answers;
}

export interface UnitPriority {
  readonly id: string;
  readonly value: number;
  readonly target: number;
  /** 0–1. */
  readonly gap: number;
  /** The gap was declined with a reason: it counts as 0. */
  readonly declined: boolean;
  readonly objectives: number | null;
  readonly costRelief: number | null;
  readonly unlock: number | null;
  readonly proximity: number | null;
  /** P, 0–100. */
  readonly priority: number;
}

export interface Priorities {
  /** Level the default targets aim at. */
  readonly targetLevel: number;
  /** No level is published, so the target is a guess from the index. */
  readonly provisional: boolean;
  /** Units with a value, in the order of the pack. */
  readonly units: readonly UnitPriority[];
  /** R of every action: benefit per effort. */
  readonly actionRanks: Readonly<Record<string, number>>;
}

/**
 * Gaps and their priorities, and the rank of every action of the pack.
 * @returns null when the root has no value: without one there is no target
 * @see docs/method.md (gaps and priority)
 */
export function priorities(pack: ScoringPack, card: ScoreCard, wishes: Wishes = {}): Priorities | null {
  if (card.indexLevel === null) return null;
  const program = programOf(pack);
  const top = pack.thresholds?.length ?? program.high;
  const provisional = card.published === null;
  const targetLevel = Math.min(top, (provisional ? card.indexLevel : (card.final ?? card.indexLevel)) + 1);

  const open = unitIds(program).flatMap((id) => {
    const value = valueOf(card, id);
    if (value === null) return [];
    const target = targetOf(program, id, { targetLevel, targets: wishes.targets ?? {} });
    const declined = isDeclined(program, id, { card, answers: wishes.answers ?? {} });
    const width = program.high - program.low;
    return [{ id, value, target, declined, gap: declined ? 0 : gapOf({ x: value, target, width }) }];
  });
  const waiting = dependents(pack.actions ?? [], open);
  const most = Math.max(1, ...waiting.values());
  const relevance = relevanceById(program);
  const units = open.map((unit): UnitPriority => {
    const { goals = {}, costs = {} } = relevance.get(unit.id) ?? {};
    const best = wishes.benchmark?.[unit.id];
    const terms = {
      objectives: relevanceShare(goals, wishes.objectives ?? {}),
      costRelief: relevanceShare(costs, wishes.costShares ?? {}),
      unlock: (waiting.get(unit.id) ?? 0) / most,
      proximity: best === undefined ? null : clip((best - unit.value) / (program.high - program.low)),
    };
    const input = { x: unit.value, target: unit.target, width: program.high - program.low, ...terms };
    return { ...unit, ...terms, priority: unit.gap === 0 ? 0 : priorityOf(input) };
  });
  return { targetLevel, provisional, units, actionRanks: actionRanks(pack.actions ?? [], units) };
}

function actionRanks(actions: readonly PackAction[], units: readonly UnitPriority[]): Record<string, number> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const ranks: Record<string, number> = {};
  for (const { id, unit, to, effort } of actions) {
    const lifted = byId.get(unit);
    const lifts = lifted === undefined ? [] : [{ ...lifted, x: lifted.value, to }];
    ranks[id] = rankOf(lifts, effort);
  }
  return ranks;
}

function unitIds({ pack, items }: Program): readonly string[] {
  return pack.units ?? items.map(({ id }) => id);
}

function valueOf(card: ScoreCard, id: string): number | null {
  return card.items[id]?.value ?? card.nodes[id]?.value ?? null;
}

/** Slots of the items a unit stands for: itself, or what lies under the node. */
function slotsOf(program: Program, id: string): number[] {
  const slot = program.slotOf.get(id)!;
  return slot < program.items.length ? [slot] : leafSlots(program, slot - program.items.length);
}

/** The user's target, else the target level, raised to any bound that the level puts on the unit's items. */
function targetOf(
  program: Program,
  id: string,
  { targetLevel, targets }: { targetLevel: number; targets: Readonly<Record<string, number>> },
): number {
  const slots = slotsOf(program, id);
  const dimension = program.dimensions.find((number) =>
    leafSlots(program, number).some((slot) => slots.includes(slot)),
  );
  const wished = targets[id] ?? (dimension === undefined ? undefined : targets[program.nodes[dimension]!.id]);
  if (wished !== undefined) return Math.min(program.high, wished);
  const { gates = [], knockouts = [] } = program.pack.caps ?? {};
  const concerns = ({ item }: { item: string }) => slots.includes(program.slotOf.get(item)!);
  return Math.min(
    program.high,
    Math.max(
      targetLevel,
      ...gates.filter((gate) => gate.level <= targetLevel && concerns(gate)).map(({ min }) => min),
      ...knockouts.filter((one) => one.maxLevel < targetLevel && concerns(one)).map(({ below }) => below),
    ),
  );
}

/** Declined when the heaviest of its answered items are all marked “not needed”. */
function isDeclined(program: Program, id: string, { card, answers }: { card: ScoreCard; answers: Answers }): boolean {
  const answered = slotsOf(program, id)
    .map((slot) => program.items[slot]!)
    .filter((item) => card.items[item.id]?.state === 'ok');
  const heaviest = Math.max(...answered.map(({ weight = 1 }) => weight));
  const core = answered.filter(({ weight = 1 }) => weight === heaviest);
  return core.length > 0 && core.every((item) => answers[item.id]?.notNeeded !== undefined);
}

interface OpenUnit {
  readonly id: string;
  readonly value: number;
  readonly target: number;
  readonly gap: number;
}

/** For each unit: how many units with a gap wait for it, directly or through others. */
function dependents(actions: readonly PackAction[], units: readonly OpenUnit[]): Map<string, number> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const neededBy = new Map<string, Set<string>>();
  for (const { unit, from, to, prerequisites } of actions) {
    const waiting = byId.get(unit);
    const ahead = waiting !== undefined && to > waiting.value + EPSILON && from + EPSILON < waiting.target;
    if (!ahead) continue;
    for (const { unit: needed, atLeast } of prerequisites) {
      const there = byId.get(needed)?.value;
      if (there === undefined || there + EPSILON >= atLeast || needed === unit) continue;
      neededBy.set(needed, (neededBy.get(needed) ?? new Set<string>()).add(unit));
    }
  }
  const counts = new Map<string, number>();
  for (const { id } of units) {
    const reached = new Set<string>();
    const visit = (at: string) => {
      for (const next of neededBy.get(at) ?? []) {
        if (next === id || reached.has(next)) continue;
        reached.add(next);
        visit(next);
      }
    };
    visit(id);
    counts.set(id, [...reached].filter((other) => byId.get(other)!.gap > 0).length);
  }
  return counts;
}

function relevanceById({ items, nodes }: Program): Map<string, Relevance> {
  return new Map(
    [...items, ...nodes].flatMap(({ id, relevance }) => (relevance === undefined ? [] : [[id, relevance] as const])),
  );
}
