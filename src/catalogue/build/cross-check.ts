import { checkActions, checkHints, checkProgrammes, checkScenarios } from './check-advice.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkFacts, checkGuide, checkMeasures, checkPlaces } from './check-facts.ts';
import { checkModules } from './check-modules.ts';
import { checkItems, checkPack } from './check-questions.ts';
import { checkSample } from './check-sample.ts';
import type { ContentFiles } from './content-files.ts';
import { checkerOf, rowsIn, rowsOf, wholeOf, type KnownIds } from './place.ts';
import type { Fault } from './read-yaml.ts';

/** Faults that only show when the files are read together: ids, references, prerequisites. */
export function crossCheck(files: ContentFiles): Fault[] {
  const [pack] = wholeOf(files.pack);
  if (pack === undefined) return [];
  const checker = checkerOf(knownIds(files));
  const items = files.items.flatMap(rowsOf);
  const modules = files.modules.flatMap(wholeOf);
  const moduleItems = modules.flatMap((place) =>
    place.value.kind === 'industry' ? rowsIn(place, 'items', place.value.items) : [],
  );
  const sources = rowsOf(files.sources);
  checkPack(checker, pack, [...items, ...moduleItems]);
  checkItems(checker, items);
  checkModules(checker, modules);
  checkMeasures(checker, rowsOf(files.measures), sources);
  checkPlaces(checker, rowsOf(files.industries), rowsOf(files.regions));
  checkFacts(checker, files);
  checkGuide(checker, files);
  checkActions(checker, files.actions.flatMap(rowsOf), rowsOf(files.programmes));
  checkProgrammes(checker, rowsOf(files.programmes), sources);
  checkScenarios(checker, rowsOf(files.scenarios), { pack: pack.value, sources, industries: rowsOf(files.industries) });
  checkContradictions(checker, rowsOf(files.contradictions));
  checkHints(checker, rowsOf(files.hints));
  for (const place of wholeOf(files.sample)) {
    checkSample(checker, place, { pack: pack.value, files, items: [...items, ...moduleItems] });
  }
  return [...checker.faults];
}

function knownIds(files: ContentFiles): KnownIds {
  const dimensions = files.pack.value?.dimensions ?? [];
  const modules = files.modules.flatMap(({ value }) => value ?? []);
  const moduleItems = modules.flatMap((one) => (one.kind === 'industry' ? one.items : []));
  return {
    dimension: ids(dimensions),
    capability: ids(dimensions.flatMap(({ capabilities }) => capabilities)),
    item: ids([...files.items.flatMap(({ value }) => value ?? []), ...moduleItems]),
    practice: ids(modules.flatMap((one) => (one.kind === 'ladder' ? one.practices : []))),
    action: ids(files.actions.flatMap(({ value }) => value ?? [])),
    measure: ids((files.measures.value ?? []).flatMap(({ items }) => items)),
    source: ids(files.sources.value),
    programme: ids(files.programmes.value),
    scenario: ids(files.scenarios.value),
    industry: codes(files.industries.value),
    region: codes(files.regions.value),
  };
}

function ids(rows: readonly { readonly id: string }[] | undefined): Set<string> {
  return new Set((rows ?? []).map(({ id }) => id));
}

function codes(rows: readonly { readonly code: string }[] | undefined): Set<string> {
  return new Set((rows ?? []).map(({ code }) => code));
}
