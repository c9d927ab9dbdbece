import type { Action, LevelBound, SizeClass } from '#catalogue';

/** Level of a capability now: whole, 1–5; undefined = not asked or not applicable, so nobody knows whether a bound holds. */
export type LevelNow = (capability: string) => number | undefined;

/** The steps that lead to a set of bounds, in an order in which they can be done. */
export interface ActionChain {
  /** Each after everything it rests on. */
  readonly actions: readonly Action[];
  /** Bounds on the way that nobody knows about: neither taken as met nor planned for. */
  readonly toCheck: readonly LevelBound[];
}

/**
 * The fewest actions that make all bounds hold, with what they rest on added transitively. There is one action a
 * step, so the set is the only one that does; its order follows the bounds, prerequisites first.
 * @param actions all actions of the pack, in pack order
 */
export function chainTo(bounds: readonly LevelBound[], actions: readonly Action[], levelNow: LevelNow): ActionChain {
  const stepTo = new Map(actions.map((action) => [`${action.capability}@${action.to}`, action]));
  const chain = new Map<string, Action>();
  const seen = new Set<string>();
  const toCheck = new Map<string, LevelBound>();

  const reach = ({ capability, level }: LevelBound): void => {
    const now = levelNow(capability);
    if (now === undefined) {
      const known = toCheck.get(capability);
      if (known === undefined || known.level < level) toCheck.set(capability, { capability, level });
      return;
    }
    for (let to = now + 1; to <= level; to += 1) {
      const step = stepTo.get(`${capability}@${to}`);
      if (step === undefined || seen.has(step.id)) continue;
      seen.add(step.id);
      for (const bound of step.prerequisites) reach(bound);
      chain.set(step.id, step);
    }
  };
  for (const bound of bounds) reach(bound);
  return { actions: [...chain.values()], toCheck: [...toCheck.values()] };
}

/** What a set of actions takes. */
export interface Effort {
  /** Planning estimate in 万元: lowest and highest. */
  readonly costWan: readonly [low: number, high: number];
  /** Own people, in person-months. */
  readonly personMonths: number;
  /** One after the other. */
  readonly months: number;
}

export function effortOf(actions: readonly Action[], size: SizeClass): Effort {
  const sum = (of: (action: Action) => number) => actions.reduce((total, action) => total + of(action), 0);
  return {
    costWan: [sum(({ costWan }) => costWan[size][0]), sum(({ costWan }) => costWan[size][1])],
    personMonths: sum(({ personMonths }) => personMonths),
    months: sum(({ months }) => months),
  };
}
