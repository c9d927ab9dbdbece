import type { Sample } from '../schema-sample.ts';
import type { Item, Pack } from '../schema.ts';
import type { ContentFiles } from './content-files.ts';
import { rowsIn, type Checker, type Placed } from './place.ts';

interface SampleContext {
  readonly pack: Pack;
  readonly files: ContentFiles;
  readonly items: readonly Placed<Item>[];
}

/** The fictitious firm answers what the pack asks, and only so as the form would let it. */
export function checkSample(checker: Checker, place: Placed<Sample>, { pack, files, items }: SampleContext): void {
  const { industry, industrySwitch, region, outOfScope, answers } = place.value;
  checker.refer(place, ['industry'], ['industry', industry]);
  checker.refer(place, ['region'], ['region', region]);
  const options = (files.industries.value ?? []).find(({ code }) => code === industry)?.switch?.options ?? [];
  if (industrySwitch !== undefined && options.every(({ id }) => id !== industrySwitch)) {
    checker.fault(place, ['industrySwitch'], `industry ${industry} has no option “${industrySwitch}”`);
  }
  for (const one of rowsIn(place, 'outOfScope', outOfScope)) {
    const dimension = pack.dimensions.find(({ id }) => id === one.value.dimension);
    checker.refer(one, ['dimension'], ['dimension', one.value.dimension]);
    if (dimension?.canBeOutOfScope === false) {
      checker.fault(one, ['dimension'], `${dimension.id} cannot be out of scope`);
    }
  }
  const rows = rowsIn(place, 'answers', answers);
  checker.unique(rows.map((row) => ({ id: row.value.item, place: row, key: 'item' })));
  for (const answer of rows) {
    const { item, level, unknown, na } = answer.value;
    checker.refer(answer, ['item'], ['item', item]);
    const given = [level, unknown, na].filter((one) => one !== undefined).length;
    if (given !== 1) checker.fault(answer, [], 'an answer has either a level, or “unknown”, or a reason for “na”');
    const asked = items.find(({ value }) => value.id === item);
    if (na !== undefined && asked?.value.notApplicable.length === 0) {
      checker.fault(answer, ['na'], `${item} does not offer “not applicable”`);
    }
  }
}
