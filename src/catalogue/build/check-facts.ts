import type { Grade, Industry, Measure, Region, Source } from '../schema.ts';
import type { ContentFiles } from './content-files.ts';
import { rowsIn, rowsOf, type Checker, type Placed } from './place.ts';

/** The 21 measures, their atomic items, and the documents everything cites. */
export function checkMeasures(
  checker: Checker,
  measures: readonly Placed<Measure>[],
  sources: readonly Placed<Source>[],
): void {
  checker.unique(sources.map((place) => ({ id: place.value.id, place })));
  const atoms = measures.flatMap((place) => rowsIn(place, 'items', place.value.items));
  checker.unique([...measures, ...atoms].map((place) => ({ id: place.value.id, place })));
  checker.unique(measures.map((place) => ({ id: `number ${place.value.number}`, place, key: 'number' })));
  for (const place of measures) {
    checker.refer(place, ['source'], ['source', place.value.source]);
    for (const atom of rowsIn(place, 'items', place.value.items)) {
      checker.referAll(atom, 'dimensions', ['dimension', atom.value.dimensions]);
      if (!atom.value.id.startsWith(`${place.value.id}-`)) {
        checker.fault(atom, ['id'], `expected an id that starts with “${place.value.id}-”`);
      }
    }
  }
}

/** Industries and regions of the profile. */
export function checkPlaces(
  checker: Checker,
  industries: readonly Placed<Industry>[],
  regions: readonly Placed<Region>[],
): void {
  for (const places of [industries, regions]) {
    checker.unique(places.map((place) => ({ id: place.value.code, place, key: 'code' })));
  }
  for (const place of industries) {
    const options = rowsIn({ ...place, path: [...place.path, 'switch'] }, 'options', place.value.switch?.options ?? []);
    checker.unique(options.map((option) => ({ id: option.value.id, place: option })));
  }
  for (const place of regions) {
    if (!place.value.code.endsWith('0000')) checker.fault(place, ['code'], 'the code of a province ends with 0000');
  }
}

/** Statistics, obstacles, targets and safeguards. */
export function checkFacts(checker: Checker, files: ContentFiles): void {
  const sources = rowsOf(files.sources);
  const statistics = rowsOf(files.statistics);
  const obstacles = rowsOf(files.obstacles);
  const targets = rowsOf(files.targets);
  const safeguards = rowsOf(files.safeguards);
  for (const group of [statistics, obstacles, targets, safeguards]) {
    checker.unique(group.map((place) => ({ id: place.value.id, place })));
    for (const place of group) checkCitation(checker, place, sources);
  }
  for (const place of obstacles) {
    checker.referAll(place, 'measures', ['measure', place.value.measures]);
    checker.referAll(place, 'dimensions', ['dimension', place.value.dimensions]);
  }
  for (const place of safeguards) checker.referAll(place, 'dimensions', ['dimension', place.value.dimensions]);
  for (const place of targets) {
    if ((place.value.amount === undefined) !== (place.value.unit === undefined)) {
      checker.fault(place, ['unit'], 'an amount and its unit go together');
    }
  }
}

/** Stages of the guide: what each covers exists, and stands in one stage alone. */
export function checkGuide(checker: Checker, files: ContentFiles): void {
  const stages = rowsOf(files.guide);
  const actions = new Set(files.actions.flatMap(({ value }) => value ?? []).map(({ id }) => id));
  checker.unique(stages.map((place) => ({ id: place.value.id, place })));
  const covered = stages.flatMap((place) =>
    place.value.covers.map((id, index) => ({
      id,
      place: { ...place, path: [...place.path, 'covers'] },
      key: String(index),
    })),
  );
  checker.unique(covered);
  for (const place of stages) {
    checkCitation(checker, place, rowsOf(files.sources));
    const capabilities = place.value.covers.filter((id) => !actions.has(id));
    checker.referAll(place, 'covers', ['capability', capabilities]);
  }
}

/** An entry names its source and claims no better grade than that source has. */
export function checkCitation(
  checker: Checker,
  place: Placed<{ readonly source: string; readonly grade: Grade }>,
  sources: readonly Placed<Source>[],
): void {
  const { source: id, grade } = place.value;
  checker.refer(place, ['source'], ['source', id]);
  const source = sources.find(({ value }) => value.id === id);
  if (source !== undefined && grade < source.value.grade) {
    checker.fault(place, ['grade'], `grade ${grade} is better than ${source.value.grade}, the grade of ${id}`);
  }
}
