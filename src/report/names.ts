import type { Capability, Dimension, Item, Pack } from '#catalogue';
import type { Language } from '#kernel';

/** Names of everything in a pack by id, in one language. */
export interface Names {
  readonly language: Language;
  /** Dimension or capability by its own id or by the id of an item below it; the id itself where unknown. */
  of(id: string): string;
  level(level: number): string;
  stem(itemId: string): string;
  anchor(itemId: string, level: number): string;
  dimensionOf(capabilityId: string): Dimension | undefined;
}

export function namesOf(pack: Pack, items: readonly Item[], language: Language): Names {
  const named = new Map<string, Dimension | Capability>();
  const dimensionByCapability = new Map<string, Dimension>();
  for (const dimension of pack.dimensions) {
    named.set(dimension.id, dimension);
    for (const capability of dimension.capabilities) {
      named.set(capability.id, capability);
      dimensionByCapability.set(capability.id, dimension);
    }
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    language,
    of(id) {
      const found = named.get(id) ?? named.get(byId.get(id)?.capability ?? '');
      return found?.name[language] ?? id;
    },
    level: (level) => pack.levels[level - 1]?.name[language] ?? String(level),
    stem: (itemId) => byId.get(itemId)?.stem[language] ?? itemId,
    anchor: (itemId, level) => byId.get(itemId)?.anchors[level - 1]?.[language] ?? String(level),
    dimensionOf: (capabilityId) => dimensionByCapability.get(capabilityId),
  };
}
