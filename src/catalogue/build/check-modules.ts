import type { IndustryModule, LadderModule, Module } from '../schema-modules.ts';
import { checkItem } from './check-questions.ts';
import { rowsIn, type Checker, type Placed } from './place.ts';

const LEVELS = [1, 2, 3, 4, 5];
const LEAST_A_LEVEL = 2;

/** Industry modules hang five-anchor items on capabilities; ladders list practices of one stage by level. */
export function checkModules(checker: Checker, modules: readonly Placed<Module>[]): void {
  checker.unique(modules.map((place) => ({ id: place.value.id, place })));
  // one industry, one set of questions; one stage, one ladder
  const subjects = modules.map((place) =>
    place.value.kind === 'industry'
      ? { id: place.value.sector, place, key: 'sector' }
      : { id: place.value.dimension, place, key: 'dimension' },
  );
  checker.unique(subjects);
  for (const place of modules) {
    if (place.value.kind === 'industry') checkIndustryModule(checker, { ...place, value: place.value });
    else checkLadder(checker, { ...place, value: place.value });
  }
}

function checkIndustryModule(checker: Checker, place: Placed<IndustryModule>): void {
  const { id, sector, items } = place.value;
  for (const item of rowsIn(place, 'items', items)) {
    checkItem(checker, item);
    const { capability, scope, sectors } = item.value;
    if (scope !== 'deep') checker.fault(item, ['scope'], 'a question of a module has the scope “deep”');
    if (!item.value.id.startsWith(`${id}.${capability}.`)) {
      checker.fault(item, ['id'], `expected an id that starts with “${id}.${capability}.”`);
    }
    if (sectors?.length !== 1 || sectors[0] !== sector) {
      checker.fault(item, ['sectors'], `a question of this module is for [${sector}]`);
    }
  }
}

function checkLadder(checker: Checker, place: Placed<LadderModule>): void {
  const { id, dimension, practices } = place.value;
  checker.refer(place, ['dimension'], ['dimension', dimension]);
  const rows = rowsIn(place, 'practices', practices);
  checker.unique(rows.map((row) => ({ id: row.value.id, place: row })));
  rows.forEach((practice, index) => {
    const { capability, level, measures } = practice.value;
    checker.refer(practice, ['capability'], ['capability', capability]);
    checker.referAll(practice, 'measures', ['measure', measures]);
    if (!practice.value.id.startsWith(`${id}.`))
      checker.fault(practice, ['id'], `expected an id that starts with “${id}.”`);
    if (!capability.startsWith(`${dimension}.`))
      checker.fault(practice, ['capability'], `${capability} is no capability of ${dimension}`);
    const before = practices[index - 1];
    if (before !== undefined && level < before.level)
      checker.fault(practice, ['level'], 'levels of a ladder must not fall');
  });
  for (const level of LEVELS) {
    const count = practices.filter((one) => one.level === level).length;
    if (count < LEAST_A_LEVEL)
      checker.fault(place, ['practices'], `level ${level} has ${count} practices; at least ${LEAST_A_LEVEL}`);
  }
}
