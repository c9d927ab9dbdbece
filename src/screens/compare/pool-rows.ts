import { sectorOf, sizeClassOf, visibleItems, type Assessment, type Scope } from '#answers';
import type { CoreContent, Item, Sector, SizeClass } from '#catalogue';
import { answersOf, packOf, score } from '#scoring';

/** What a pool knows of one firm: figures, and what it may be grouped by. Never its name. */
export interface PoolRow {
  readonly sector: Sector | undefined;
  readonly size: SizeClass | undefined;
  readonly archived: boolean;
  /** Index on 1–5. */
  readonly value: number | null;
  /** By id of the dimension. */
  readonly nodes: Readonly<Record<string, number | null>>;
}

export interface PoolRuler extends Pick<CoreContent, 'pack' | 'industries'> {
  /** Of the pack, at least those of the scope. */
  readonly items: readonly Item[];
  readonly scope: Scope;
}

/**
 * One firm by the ruler at hand.
 * @returns undefined where another pack or another main version of it was answered, or too little of the scope
 */
export function poolRowOf(assessment: Assessment, ruler: PoolRuler): PoolRow | undefined {
  const { pack, items, industries, scope } = ruler;
  if (assessment.pack.id !== pack.id || mainVersion(assessment.pack.version) !== mainVersion(pack.version)) {
    return undefined;
  }
  const { profile, answers, archived = false } = assessment;
  const sector = sectorOf(profile, industries);
  const asked = visibleItems(pack, items, { scope, profile, sector });
  const card = score(packOf({ pack, items: asked, scope, profile, sector }), answersOf(answers));
  if (card.published === null) return undefined;
  const nodes = Object.fromEntries(card.dimensions.map((id) => [id, card.nodes[id]?.value ?? null]));
  return { sector, size: sizeClassOf(profile), archived, value: card.root.value, nodes };
}

const mainVersion = (version: string): string => version.split('.')[0] ?? version;
