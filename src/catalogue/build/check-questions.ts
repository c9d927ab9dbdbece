import type { Item, Pack } from '../schema.ts';
import { rowsIn, type Checker, type Placed } from './place.ts';

const MOST_BOUNDS = 6;
/** Names of the nodes that scoring puts above the dimensions. */
const RESERVED = ['root', 'A', 'F'];

/** The pack itself. Dimensions, capabilities and items are nodes of one tree, so they share their ids. */
export function checkPack(checker: Checker, place: Placed<Pack>, items: readonly Placed<Item>[]): void {
  const { dimensions, knockouts, gates, thresholds, levels } = place.value;
  const dimensionPlaces = rowsIn(place, 'dimensions', dimensions);
  const capabilityPlaces = dimensionPlaces.flatMap((one) => rowsIn(one, 'capabilities', one.value.capabilities));
  checker.unique([
    ...RESERVED.map((id) => ({ id, place })),
    ...[...dimensionPlaces, ...capabilityPlaces, ...items].map((one) => ({ id: one.value.id, place: one })),
  ]);
  levels.forEach(({ level }, index) => {
    if (level !== index + 1)
      checker.fault(place, ['levels', index, 'level'], `levels run from 1 to 5: expected ${index + 1}`);
  });
  thresholds.forEach((threshold, index) => {
    const before = thresholds[index - 1];
    if (before !== undefined && threshold <= before)
      checker.fault(place, ['thresholds', index], 'thresholds must rise');
  });

  const bounds = [...rowsIn(place, 'knockouts', knockouts), ...rowsIn(place, 'gates', gates)];
  if (bounds.length > MOST_BOUNDS)
    checker.fault(place, ['gates'], `${bounds.length} gates and knock-outs; at most ${MOST_BOUNDS}`);
  for (const bound of bounds) {
    checker.refer(bound, ['item'], ['item', bound.value.item]);
    const bounded = items.find(({ value }) => value.id === bound.value.item);
    if (bounded === undefined) continue;
    if (bounded.value.notApplicable.length > 0) {
      checker.fault(bounded, ['notApplicable'], 'an item that bounds the level cannot be “not applicable”');
    }
    if (bounded.value.scope === 'deep') checker.fault(bound, ['item'], 'an item of a module cannot bound the level');
  }
}

/** Core items: one a capability, named after it. */
export function checkItems(checker: Checker, items: readonly Placed<Item>[]): void {
  const holder = new Map<string, string>();
  for (const place of items) {
    const { id, capability, scope } = place.value;
    checkItem(checker, place);
    if (scope === 'deep') checker.fault(place, ['scope'], 'questions of the deep scope belong in a module');
    if (!id.startsWith(`${capability}.`))
      checker.fault(place, ['id'], `expected an id that starts with “${capability}.”`);
    const other = holder.get(capability);
    if (other !== undefined && other !== id)
      checker.fault(place, ['capability'], `${capability} already has the question ${other}`);
    holder.set(capability, id);
  }
}

/** What holds for every item, of the pack or of a module. */
export function checkItem(checker: Checker, place: Placed<Item>): void {
  checker.refer(place, ['capability'], ['capability', place.value.capability]);
  checker.referAll(place, 'measures', ['measure', place.value.measures]);
}
