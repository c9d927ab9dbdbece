import type { Action } from '#catalogue';
import type { Candidate } from './candidates.ts';

export interface LevelQuestion {
  readonly level: number;
  readonly candidates: readonly Candidate[];
  /** Level with these actions done; null while withheld. */
  readonly levelWith: (done: readonly Action[]) => number | null;
  readonly costWan: (action: Action) => number;
}

/** What a level rests on, or how far one gets with everything that could be done. */
export type LevelAnswer =
  | { readonly kind: 'reachable'; readonly required: ReadonlySet<string> }
  | { readonly kind: 'out-of-reach'; readonly best: number | null };

/**
 * Actions without which the level is not reached: of all that could be done, one after another is
 * dropped with what rests on it, the dearest first, as long as the level is still reached.
 */
export function requiredFor({ level, candidates, levelWith, costWan }: LevelQuestion): LevelAnswer {
  const actions = new Map(candidates.map(({ action }) => [action.id, action]));
  const reaches = (ids: ReadonlySet<string>) =>
    (levelWith([...ids].flatMap((id) => actions.get(id) ?? [])) ?? 0) >= level;
  let kept: ReadonlySet<string> = new Set(actions.keys());
  if (!reaches(kept)) return { kind: 'out-of-reach', best: levelWith([...actions.values()]) };
  const dearestFirst = candidates
    .map(({ action }) => action)
    .sort((a, b) => costWan(b) - costWan(a) || b.personMonths - a.personMonths);
  for (const { id } of dearestFirst) {
    if (!kept.has(id)) continue;
    const fewer = without(kept, id, candidates);
    if (reaches(fewer)) kept = fewer;
  }
  return { kind: 'reachable', required: kept };
}

/** A set of actions without one of them and all that rests on it. */
function without(ids: ReadonlySet<string>, dropped: string, candidates: readonly Candidate[]): Set<string> {
  const gone = new Set([dropped]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const { action, prerequisites } of candidates) {
      if (gone.has(action.id) || !prerequisites.some((id) => gone.has(id))) continue;
      gone.add(action.id);
      grew = true;
    }
  }
  return new Set([...ids].filter((id) => !gone.has(id)));
}
