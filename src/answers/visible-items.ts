import type { Item, Pack, Sector } from '#catalogue';
import { isAnswered, type AnswerSheet } from './answer.ts';
import type { Profile } from './profile.ts';

/** 速评 quick · 全评 full · 深评 deep; each holds the one before. */
export type Scope = 'quick' | 'full' | 'deep';

export interface Visibility {
  readonly scope: Scope;
  readonly profile: Profile;
  readonly sector: Sector | undefined;
}

const scopesWithin: Record<Scope, readonly Item['scope'][]> = {
  quick: ['quick'],
  full: ['quick', 'full'],
  deep: ['quick', 'full', 'deep'],
};

/** Items asked in this scope and profile, in pack order. Only a declared scope-out hides; no answer does. */
export function visibleItems(pack: Pack, items: readonly Item[], { scope, profile, sector }: Visibility): Item[] {
  const open = new Set(
    pack.dimensions
      .filter(({ id }) => !(id in profile.outOfScope))
      .flatMap(({ capabilities }) => capabilities.map(({ id }) => id)),
  );
  return items.filter(
    (item) =>
      scopesWithin[scope].includes(item.scope) &&
      open.has(item.capability) &&
      (item.sectors === undefined || (sector !== undefined && item.sectors.includes(sector))),
  );
}

export interface Progress {
  readonly answered: number;
  readonly asked: number;
  /** First item without an answer, where one resumes; undefined when all are answered. */
  readonly next: Item | undefined;
}

/** How far the questionnaire is filled. */
export function progressOf(items: readonly Item[], sheet: AnswerSheet): Progress {
  const open = items.filter(({ id }) => !isAnswered(sheet[id]));
  return { answered: items.length - open.length, asked: items.length, next: open[0] };
}
