import type { Hint } from '../schema-modules.ts';
import type { Action, Industry, LevelBound, Pack, Programme, Scenario, Source } from '../schema.ts';
import { SizeClass } from '../schema.ts';
import { checkCitation } from './check-facts.ts';
import { rowsIn, type Checker, type Placed } from './place.ts';
import { prerequisiteFaults } from './prerequisites.ts';

/** Steps between levels: named after what they do, priced by size, without circles. */
export function checkActions(
  checker: Checker,
  actions: readonly Placed<Action>[],
  programmes: readonly Placed<Programme>[],
): void {
  const unshown = new Set(programmes.filter(({ value }) => value.grade === 'D').map(({ value }) => value.id));
  checker.unique(actions.map((place) => ({ id: place.value.id, place })));
  for (const place of actions) {
    const { id, capability, from, to, measures, scenarios, prerequisites } = place.value;
    checker.refer(place, ['capability'], ['capability', capability]);
    checker.referAll(place, 'measures', ['measure', measures]);
    checker.referAll(place, 'programmes', ['programme', place.value.programmes]);
    place.value.programmes.forEach((programme, index) => {
      if (!unshown.has(programme)) return;
      checker.fault(place, ['programmes', index], `“${programme}” has grade D, which is never shown`);
    });
    checker.referAll(place, 'scenarios', ['scenario', scenarios]);
    checkPrerequisites(checker, place, prerequisites);
    if (to !== from + 1)
      checker.fault(place, ['to'], `a step goes from one level to the next, not from ${from} to ${to}`);
    if (id !== `${capability}.L${from}-${to}`) checker.fault(place, ['id'], `expected ${capability}.L${from}-${to}`);
    checkCosts(checker, place);
  }
  for (const { place, tail, reason } of prerequisiteFaults(actions)) checker.fault(place, tail, reason);
}

function checkCosts(checker: Checker, place: Placed<Action>): void {
  const { costWan } = place.value;
  SizeClass.options.forEach((size, index) => {
    const [low, high] = costWan[size];
    if (low > high) checker.fault(place, ['costWan', size], `the lower cost ${low} is above the higher ${high}`);
    const smaller = SizeClass.options[index - 1];
    if (smaller === undefined) return;
    if (low < costWan[smaller][0] || high < costWan[smaller][1]) {
      checker.fault(place, ['costWan', size], `costs less than for a ${smaller} firm`);
    }
  });
}

function checkPrerequisites(checker: Checker, place: Placed<unknown>, bounds: readonly LevelBound[]): void {
  const rows = rowsIn(place, 'prerequisites', bounds);
  checker.unique(rows.map((row) => ({ id: row.value.capability, place: row, key: 'capability' })));
  for (const row of rows) checker.refer(row, ['capability'], ['capability', row.value.capability]);
}

/** Instruments a firm can use. */
export function checkProgrammes(
  checker: Checker,
  programmes: readonly Placed<Programme>[],
  sources: readonly Placed<Source>[],
): void {
  checker.unique(programmes.map((place) => ({ id: place.value.id, place })));
  for (const place of programmes) {
    const { measures, dimensions, regionCode, date, validUntil } = place.value;
    checkCitation(checker, place, sources);
    checker.referAll(place, 'measures', ['measure', measures]);
    checker.referAll(place, 'dimensions', ['dimension', dimensions]);
    // a city or zone counts for the profile by its province
    if (regionCode !== undefined && !checker.ids.region.has(`${regionCode.slice(0, 2)}0000`)) {
      checker.fault(place, ['regionCode'], `${regionCode} lies in no region of the list`);
    }
    if (date !== undefined && validUntil !== undefined && validUntil < date) {
      checker.fault(place, ['validUntil'], 'ends before it begins');
    }
  }
}

interface ScenarioContext {
  readonly pack: Pack;
  readonly sources: readonly Placed<Source>[];
  readonly industries: readonly Placed<Industry>[];
}

export function checkScenarios(
  checker: Checker,
  scenarios: readonly Placed<Scenario>[],
  { pack, sources, industries }: ScenarioContext,
): void {
  checker.unique(scenarios.map((place) => ({ id: place.value.id, place })));
  for (const place of scenarios) {
    const { dimension, capability, sectors, measures, benefit, prerequisites } = place.value;
    checker.refer(place, ['dimension'], ['dimension', dimension]);
    checker.refer(place, ['capability'], ['capability', capability]);
    const home = pack.dimensions.find(({ capabilities }) => capabilities.some(({ id }) => id === capability));
    if (home !== undefined && home.id !== dimension) {
      checker.fault(place, ['dimension'], `${capability} is a capability of ${home.id}`);
    }
    checkPrerequisites(checker, place, prerequisites);
    checker.referAll(place, 'measures', ['measure', measures]);
    checker.referAll(place, 'industries', ['industry', place.value.industries]);
    place.value.industries.forEach((code, index) => {
      const industry = industries.find(({ value }) => value.code === code)?.value;
      if (industry === undefined || sectors.length === 0) return;
      const own = [industry.sector, ...(industry.switch?.options ?? []).map(({ sector }) => sector)];
      if (!own.some((sector) => sectors.includes(sector))) {
        checker.fault(place, ['industries', index], `${code} belongs to none of the sectors given`);
      }
    });
    if (benefit === undefined) continue;
    checkCitation(checker, { ...place, path: [...place.path, 'benefit'], value: benefit }, sources);
    if (benefit.grade === 'D')
      checker.fault(place, ['benefit', 'grade'], 'a benefit of grade D is not shown: leave it out');
  }
}

/** Quadrants in which an imbalance cannot occur: one index would have to lie on both sides of the cut. */
const IMPOSSIBLE: Record<NonNullable<Hint['when']['imbalance']>, Hint['when']['quadrant']> = {
  'application-first': 'building-up',
  'readiness-first': 'over-reaching',
};

export function checkHints(checker: Checker, hints: readonly Placed<Hint>[]): void {
  checker.unique(hints.map((place) => ({ id: place.value.id, place })));
  for (const place of hints) {
    const { when, actions, measures } = place.value;
    if (Object.keys(when).length === 0) checker.fault(place, ['when'], 'a hint without a condition would always show');
    if (when.low !== undefined) checker.refer(place, ['when', 'low', 'dimension'], ['dimension', when.low.dimension]);
    if (when.imbalance !== undefined && when.quadrant === IMPOSSIBLE[when.imbalance]) {
      checker.fault(place, ['when', 'imbalance'], `${when.imbalance} and ${when.quadrant} exclude each other`);
    }
    checker.referAll(place, 'actions', ['action', actions]);
    checker.referAll(place, 'measures', ['measure', measures]);
  }
}
