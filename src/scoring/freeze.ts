import type { FrozenResult } from '#answers';
import type { Item } from '#catalogue';
import { fnv1a } from './random.ts';
import type { ScoreCard, Simulation } from './score-card.ts';

/**
 * A result with the ruler it was found by, for keeping: the figures, and a fingerprint of the words of each item.
 * @param asked items the card was scored with
 */
export function frozenResult(
  card: ScoreCard,
  simulation: Pick<Simulation, 'interval80' | 'dimensions'> | null,
  asked: readonly Item[],
): FrozenResult {
  const kept = new Set([...card.dimensions, ...asked.map(({ capability }) => capability)]);
  const nodes = [...kept].map((id) => [id, card.nodes[id]?.value ?? null] as const);
  const ranges =
    simulation === null
      ? {}
      : {
          interval80: simulation.interval80.shown,
          ranges: Object.fromEntries(
            Object.entries(simulation.dimensions).map(([id, { q10, q90 }]) => [id, [q10, q90] as const]),
          ),
        };
  return {
    engine: card.engine,
    asked: Object.fromEntries(asked.map((item) => [item.id, fingerprintOf(item)])),
    value: card.root.value,
    level: card.published,
    application: card.indices?.application ?? null,
    readiness: card.indices?.readiness ?? null,
    ...ranges,
    nodes: Object.fromEntries(nodes),
  };
}

/** Changes when the question or one of its five answers says something else; hexadecimal, of the Chinese words. */
function fingerprintOf({ stem, anchors }: Item): string {
  const words = [stem, ...anchors].map((text) => text['zh-CN']).join('\n');
  return fnv1a(words).toString(16).padStart(8, '0');
}

export interface RulerDifference {
  /** Asked now and not then. */
  readonly added: readonly Item[];
  /** Asked then and not any more, by id. */
  readonly gone: readonly string[];
  /** Asked both times, in other words. */
  readonly reworded: readonly Item[];
}

/** What is asked now and was not asked in the same way when a result was found. */
export function rulerDifference(found: Pick<FrozenResult, 'asked'>, asked: readonly Item[]): RulerDifference {
  const now = new Set(asked.map(({ id }) => id));
  return {
    added: asked.filter(({ id }) => !(id in found.asked)),
    gone: Object.keys(found.asked).filter((id) => !now.has(id)),
    reworded: asked.filter((item) => item.id in found.asked && found.asked[item.id] !== fingerprintOf(item)),
  };
}
