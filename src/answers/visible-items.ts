import type { Item, Pack, Sector } from '#catalogue';
import { isAnswered, type AnswerSheet } from './answer.ts';
import type { Profile } from './profile.ts';

/** 速评 quick · 全评 full · 深评 deep; each holds the one before. */
export type Scope = 'quick' | 'full' | 'deep';

export interface Visibility {
  readonly scope: Scope;
  readonly profile: Profile;
  readonly sector: Sector | undefined;
  /** Items handed to a respondent: only these are asked. Absent = all. */
  readonly only?: readonly string[] | undefined;
}

const scopesWithin: Record<Scope, readonly Item['scope'][]> = {
  quick: ['quick'],
  full: ['quick', 'full'],
  deep: ['quick', 'full', 'deep'],
};

/** Items asked in this scope and profile, in pack order. Only a declared scope-out hides; no answer does. */
export function visibleItems(pack: Pack, items: readonly Item[], { scope, profile, sector, only }: Visibility): Item[] {
  const open = new Set(
    pack.dimensions
      .filter(({ id }) => !(id in profile.outOfScope))
      .flatMap(({ capabilities }) => capabilities.map(({ id }) => id)),
  );
  return items.filter(
    (item) =>
      scopesWithin[scope].includes(item.scope) &&
      (only === undefined || only.includes(item.id)) &&
      open.has(item.capability) &&
      (item.sectors === undefined || (sector !== undefined && item.sectors.includes(sector))),
  );
}

/** Items of several lists in the order of the pack. */
export function inPackOrder(pack: Pack, items: readonly Item[]): Item[] {
  const order = new Map(
    pack.dimensions.flatMap(({ capabilities }) => capabilities).map(({ id }, index) => [id, index] as const),
  );
  return [...items].sort((a, b) => (order.get(a.capability) ?? 0) - (order.get(b.capability) ?? 0));
}

/**
 * Whether “not needed for now” may be said of an item: never of one that bounds the level, nor of
 * one in a critical dimension that every firm has to answer.
 */
export function canBeDeclined(item: Item, pack: Pack): boolean {
  if ([...pack.gates, ...pack.knockouts].some((bound) => bound.item === item.id)) return false;
  const dimension = pack.dimensions.find(({ capabilities }) => capabilities.some(({ id }) => id === item.capability));
  return dimension?.critical !== true || item.notApplicable.length > 0;
}

/** Share of the items of a larger scope that must be answered before its result replaces the last one. */
const ENOUGH = 0.5;

/**
 * Scope whose result is shown: when a scan grows, the last finished result stays on screen until
 * half of the larger scope is answered. The deep one adds a few questions to many: half of those few, or
 * growing alone would pull the result down.
 * @param items of the pack, at least those of the assessment's scope
 */
export function shownScope(
  pack: Pack,
  items: readonly Item[],
  input: Visibility & { readonly sheet: AnswerSheet },
): Scope {
  const order: readonly Scope[] = ['deep', 'full', 'quick'];
  const candidates = order.slice(order.indexOf(input.scope));
  const enough = candidates.find((scope) => {
    const asked = visibleItems(pack, items, { ...input, scope });
    return [asked, ...(scope === 'deep' ? [asked.filter((item) => item.scope === scope)] : [])].every((part) => {
      return part.length > 0 && progressOf(part, input.sheet).answered / part.length >= ENOUGH;
    });
  });
  return enough ?? candidates.at(-1) ?? input.scope;
}

export interface Progress {
  readonly answered: number;
  readonly asked: number;
  /** First item without an answer, where one resumes; undefined when all are answered. */
  readonly next: Item | undefined;
}

/** How far the questionnaire is filled. */
export function progressOf(items: readonly Item[], sheet: AnswerSheet): Progress {
  // counted after every answer, many times over: no list is made of what is open
  let answered = 0;
  let next: Item | undefined;
  for (const item of items) {
    if (isAnswered(sheet[item.id])) answered += 1;
    else next ??= item;
  }
  return { answered, asked: items.length, next };
}
