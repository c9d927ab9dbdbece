import type { Action, Industry, Item, LevelBound, Measure, Pack, Programme, Scenario, Source } from '../schema.ts';
import type { Sample } from '../schema-sample.ts';
import { prerequisiteFaults } from './prerequisites.ts';
import type { Fault, Parsed } from './read-yaml.ts';

export interface ContentFiles {
  readonly pack: Parsed<Pack>;
  readonly items: readonly Parsed<Item[]>[];
  readonly actions: readonly Parsed<Action[]>[];
  readonly measures: Parsed<Measure[]>;
  readonly sources: Parsed<Source[]>;
  readonly programmes: Parsed<Programme[]>;
  readonly scenarios: Parsed<Scenario[]>;
  readonly industries: Parsed<Industry[]>;
  readonly sample: Parsed<Sample>;
}

/** A value, and where it stands. */
interface Placed<T> {
  readonly value: T;
  readonly file: Parsed<unknown>;
  readonly path: readonly PropertyKey[];
}

/** Faults that only show when the files are read together: ids, references, prerequisites. */
export function crossCheck(files: ContentFiles): Fault[] {
  const faults: Fault[] = [];
  const fault = ({ file, path }: Placed<unknown>, tail: readonly PropertyKey[], reason: string) => {
    const full = [...path, ...tail];
    faults.push({ file: file.file, ...file.locate(full), path: full.map(String).join('.'), reason });
  };

  const pack = files.pack.value;
  if (pack === undefined) return faults;
  const packPlace: Placed<Pack> = { value: pack, file: files.pack, path: [] };
  const items = files.items.flatMap((file) => placedRows(file));
  const actions = files.actions.flatMap((file) => placedRows(file));
  const measures = placedRows(files.measures);
  const sources = placedRows(files.sources);
  const programmes = placedRows(files.programmes);
  const scenarios = placedRows(files.scenarios);

  const dimensions = new Set(pack.dimensions.map(({ id }) => id));
  const capabilities = new Set(pack.dimensions.flatMap((dimension) => dimension.capabilities.map(({ id }) => id)));
  const ids = {
    item: new Set(items.map(({ value }) => value.id)),
    action: new Set(actions.map(({ value }) => value.id)),
    measure: new Set(measures.flatMap(({ value }) => value.items.map(({ id }) => id))),
    source: new Set(sources.map(({ value }) => value.id)),
    programme: new Set(programmes.map(({ value }) => value.id)),
    scenario: new Set(scenarios.map(({ value }) => value.id)),
    dimension: dimensions,
    capability: capabilities,
  };
  const refer = (place: Placed<unknown>, tail: readonly PropertyKey[], [kind, id]: [keyof typeof ids, string]) => {
    if (!ids[kind].has(id)) fault(place, tail, `no ${kind} has the id “${id}”`);
  };
  const referAll = (place: Placed<unknown>, key: string, [kind, list]: [keyof typeof ids, readonly string[]]) =>
    list.forEach((id, index) => refer(place, [key, index], [kind, id]));
  const referBounds = (place: Placed<unknown>, bounds: readonly LevelBound[]) =>
    bounds.forEach(({ capability }, index) =>
      refer(place, ['prerequisites', index, 'capability'], ['capability', capability]),
    );

  for (const group of [items, actions, measures, sources, programmes, scenarios]) {
    const seen = new Set<string>();
    for (const place of group) {
      if (seen.has(place.value.id)) fault(place, ['id'], `the id “${place.value.id}” is used twice`);
      seen.add(place.value.id);
    }
  }
  const atoms = new Set<string>();
  for (const place of measures) {
    refer(place, ['source'], ['source', place.value.source]);
    place.value.items.forEach((atom, index) => {
      if (atoms.has(atom.id)) fault(place, ['items', index, 'id'], `the id “${atom.id}” is used twice`);
      atoms.add(atom.id);
      atom.dimensions.forEach((id, at) => refer(place, ['items', index, 'dimensions', at], ['dimension', id]));
    });
  }
  for (const place of items) {
    refer(place, ['capability'], ['capability', place.value.capability]);
    referAll(place, 'measures', ['measure', place.value.measures]);
  }
  for (const place of actions) {
    const { capability, from, to } = place.value;
    refer(place, ['capability'], ['capability', capability]);
    referAll(place, 'measures', ['measure', place.value.measures]);
    referAll(place, 'programmes', ['programme', place.value.programmes]);
    referAll(place, 'scenarios', ['scenario', place.value.scenarios]);
    referBounds(place, place.value.prerequisites);
    if (to !== from + 1) fault(place, ['to'], `a step goes from one level to the next, not from ${from} to ${to}`);
    if (place.value.id !== `${capability}.L${from}-${to}`)
      fault(place, ['id'], `expected ${capability}.L${from}-${to}`);
    for (const [size, [low, high]] of Object.entries(place.value.costWan)) {
      if (low > high) fault(place, ['costWan', size], `the lower cost ${low} is above the higher ${high}`);
    }
  }
  for (const place of programmes) {
    refer(place, ['source'], ['source', place.value.source]);
    referAll(place, 'measures', ['measure', place.value.measures]);
    referAll(place, 'dimensions', ['dimension', place.value.dimensions]);
  }
  for (const place of scenarios) {
    refer(place, ['dimension'], ['dimension', place.value.dimension]);
    refer(place, ['capability'], ['capability', place.value.capability]);
    referBounds(place, place.value.prerequisites);
    referAll(place, 'measures', ['measure', place.value.measures]);
    if (place.value.benefit) refer(place, ['benefit', 'source'], ['source', place.value.benefit.source]);
  }

  files.sample.value?.answers.forEach(({ item }, index) => {
    const place = { value: files.sample.value, file: files.sample, path: ['answers', index, 'item'] };
    refer(place, [], ['item', item]);
  });

  const bounds = [...pack.knockouts, ...pack.gates];
  if (bounds.length > 6) fault(packPlace, ['gates'], `${bounds.length} gates and knock-outs; at most six`);
  for (const [key, list] of [
    ['knockouts', pack.knockouts],
    ['gates', pack.gates],
  ] as const) {
    list.forEach(({ item }, index) => {
      refer(packPlace, [key, index, 'item'], ['item', item]);
      const bounded = items.find(({ value }) => value.id === item);
      if (bounded && bounded.value.notApplicable.length > 0) {
        fault(bounded, ['notApplicable'], 'an item that bounds the level cannot be “not applicable”');
      }
    });
  }
  pack.thresholds.forEach((threshold, index) => {
    const before = pack.thresholds[index - 1];
    if (before !== undefined && threshold <= before) fault(packPlace, ['thresholds', index], 'thresholds must rise');
  });
  for (const { place, reason } of prerequisiteFaults(actions)) fault(place, ['prerequisites'], reason);
  return faults;
}

function placedRows<T>(file: Parsed<T[]>): Placed<T>[] {
  return (file.value ?? []).map((value, index) => ({ value, file, path: [index] }));
}
