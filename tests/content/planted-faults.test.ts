import { describe, expect, it } from 'vitest';
import { faultsAfter, type Edit } from '../support/tiny-pack.ts';

const OVEN = 'items/bake.yaml';
const STEPS = 'actions/bake.yaml';

/** A mistake a writer may make, and what the loader must say of it. */
const MISTAKES: readonly (readonly [mistake: string, edit: Edit, said: string])[] = [
  // one file by itself
  [
    'a translation is missing',
    { file: OVEN, find: '    en: How is the oven watched?\n', put: '' },
    'items/bake.yaml:11:5 0.stem.en: missing: Invalid input: expected string, received undefined',
  ],
  [
    'a text is empty',
    { file: OVEN, find: 'en: How is the oven watched?', put: "en: ''" },
    'items/bake.yaml:12:9 0.stem.en: Too small: expected string to have >=1 characters',
  ],
  [
    'an anchor is missing',
    { file: OVEN, find: '    - zh-CN: 看炉：第5级\n      en: Oven, level 5\n', put: '' },
    'items/bake.yaml:14:5 0.anchors: Too small: expected array to have exactly 5 items',
  ],
  [
    'a key is misspelt',
    { file: OVEN, find: 'weight: 2', put: 'weigth: 2' },
    'items/bake.yaml:5:11 0.weigth: unknown key',
  ],
  [
    'a key stands twice',
    { file: OVEN, find: 'weight: 2', put: 'weight: 2\n  weight: 1' },
    'items/bake.yaml:6:3 Map keys must be unique',
  ],
  [
    'the YAML is broken',
    { file: OVEN, find: 'zh-CN: 怎样看炉？', put: 'zh-CN: "怎样看炉？' },
    'items/bake.yaml:87:1 Missing closing "quote',
  ],
  [
    'a tab indents',
    { file: OVEN, find: '  scope: quick', put: '\tscope: quick' },
    'items/bake.yaml:4:1 a tab indents this line: use blanks',
  ],
  [
    'an id has a blank',
    { file: OVEN, find: 'id: bake.oven.1', put: 'id: bake oven' },
    'items/bake.yaml:2:7 0.id: letters, digits, dot, underscore and hyphen only',
  ],
  [
    'a role nobody has',
    { file: OVEN, find: 'role: production', put: 'role: baker' },
    'items/bake.yaml:9:9 0.role: Invalid option',
  ],
  [
    'a level out of range',
    { file: STEPS, find: 'to: 2', put: 'to: 7' },
    'actions/bake.yaml:5:7 0.to: Too big: expected number to be <=5',
  ],
  [
    'a day that is none',
    { file: 'seeds/sources.yaml', find: '2026-01-02', put: '2026-02-30' },
    'seeds/sources.yaml:9:9 0.date: Invalid ISO date',
  ],
  [
    'a condition of neither form',
    { file: 'contradictions.yaml', find: 'fact: headcount\n      op: ge', put: 'fact: headcount\n      op: above' },
    'contradictions.yaml:22:11 1.all.0.op: Invalid option',
  ],
  [
    'a file is missing its rows',
    { file: OVEN, put: '[]\n' },
    'items/bake.yaml:1:1 Too small: expected array to have >=1 items',
  ],
  // ids
  [
    'an item is defined twice',
    { file: 'items/clean.yaml', find: 'id: clean.hands.1', put: 'id: bake.oven.1' },
    'items/clean.yaml:2:7 0.id: the id “bake.oven.1” is used twice',
  ],
  [
    'an item takes the name of a node of the tree',
    { file: 'pack.yaml', find: '- id: clean\n', put: '- id: A\n' },
    'pack.yaml:71:9 dimensions.1.id: the id “A” is used twice',
  ],
  [
    'an action is named after another step',
    { file: STEPS, find: 'id: bake.oven.L1-2', put: 'id: bake.oven.L1-3' },
    'actions/bake.yaml:2:7 0.id: expected bake.oven.L1-2',
  ],
  [
    'two questions for one capability',
    { file: OVEN, find: 'capability: bake.dough', put: 'capability: bake.oven' },
    'items/bake.yaml:47:15 1.capability: bake.oven already has the question bake.oven.1',
  ],
  // references
  [
    'an item of no capability',
    { file: OVEN, find: 'capability: bake.oven', put: 'capability: bake.stove' },
    'items/bake.yaml:3:15 0.capability: no capability has the id “bake.stove”',
  ],
  [
    'an item from no measure',
    { file: OVEN, find: 'measures: [Z01-1]', put: 'measures: [Z01-9]' },
    'items/bake.yaml:45:14 0.measures.0: no measure has the id “Z01-9”',
  ],
  [
    'a reference stands twice',
    { file: OVEN, find: 'measures: [Z01-1]', put: 'measures: [Z01-1, Z01-1]' },
    'items/bake.yaml:45:21 0.measures.1: “Z01-1” stands here twice',
  ],
  [
    'a step that opens no scenario',
    { file: STEPS, find: 'scenarios: [B01]', put: 'scenarios: [B02]' },
    'actions/bake.yaml:38:15 0.scenarios.0: no scenario has the id “B02”',
  ],
  [
    'a knock-out on no item',
    { file: 'pack.yaml', find: 'item: clean.hands.1', put: 'item: clean.hands.2' },
    'pack.yaml:89:11 knockouts.0.item: no item has the id “clean.hands.2”',
  ],
  [
    'a contradiction with no item',
    { file: 'contradictions.yaml', find: 'item: clean.hands.1', put: 'item: clean.hands.7' },
    'contradictions.yaml:12:11 0.then.item: no item has the id “clean.hands.7”',
  ],
  [
    'a hint to no action',
    { file: 'hints.yaml', find: 'actions: [clean.hands.L1-2]', put: 'actions: [clean.hands.L1-5]' },
    'hints.yaml:8:13 0.actions.0: no action has the id “clean.hands.L1-5”',
  ],
  [
    'a programme in no region',
    { file: 'seeds/programmes.yaml', find: "'330100'", put: "'990100'" },
    'seeds/programmes.yaml:14:15 0.regionCode: 990100 lies in no region of the list',
  ],
  [
    'the sample firm answers what is not asked',
    { file: 'sample.yaml', find: 'item: bake.dough.1', put: 'item: bake.bread.1' },
    'sample.yaml:14:11 answers.1.item: no item has the id “bake.bread.1”',
  ],
  // what would not make sense
  [
    'a step over two levels',
    { file: STEPS, find: 'to: 2', put: 'to: 3' },
    'actions/bake.yaml:5:7 0.to: a step goes from one level to the next, not from 1 to 3',
  ],
  [
    'prerequisites in a circle',
    {
      file: 'actions/clean.yaml',
      find: 'prerequisites: []',
      put: 'prerequisites:\n    - capability: bake.oven\n      level: 3',
    },
    'actions/bake.yaml:69:5 1.prerequisites: prerequisites lead in a circle: ' +
      'bake.oven.L2-3 → clean.hands.L1-2 → bake.oven.L2-3',
  ],
  [
    'a prerequisite that no step reaches',
    { file: STEPS, find: 'level: 2', put: 'level: 4' },
    'actions/bake.yaml:70:14 1.prerequisites.0.level: asks for clean.hands at level 4, but no action brings it to 4',
  ],
  [
    'a range of costs upside down',
    { file: STEPS, find: 'small: [0, 2]', put: 'small: [3, 2]' },
    'actions/bake.yaml:20:12 0.costWan.small: the lower cost 3 is above the higher 2',
  ],
  [
    'cheaper for the larger firm',
    { file: STEPS, find: 'medium: [1, 3]', put: 'medium: [0, 1]' },
    'actions/bake.yaml:21:13 0.costWan.medium: costs less than for a small firm',
  ],
  [
    'a knock-out that offers “not applicable”',
    { file: 'pack.yaml', find: 'item: clean.hands.1', put: 'item: bake.oven.1' },
    'items/bake.yaml:43:5 0.notApplicable: an item that bounds the level cannot be “not applicable”',
  ],
  [
    'thresholds that fall',
    { file: 'pack.yaml', find: '[1, 2, 3, 4, 5]', put: '[1, 2, 2, 4, 5]' },
    'pack.yaml:43:20 thresholds.2: thresholds must rise',
  ],
  [
    'a deep question outside a module',
    { file: OVEN, find: 'scope: full', put: 'scope: deep' },
    'items/bake.yaml:48:10 1.scope: questions of the deep scope belong in a module',
  ],
  [
    'a rule that can never be broken',
    { file: 'contradictions.yaml', find: 'level: 2', put: 'level: 1' },
    'contradictions.yaml:13:12 0.then.level: level 1 is always met: the rule says nothing',
  ],
  [
    'a number compared with a word',
    { file: 'contradictions.yaml', find: 'value: 100', put: 'value: many' },
    'contradictions.yaml:23:14 1.all.0.value: headcount is compared with a number',
  ],
  [
    'a word in an order',
    {
      file: 'contradictions.yaml',
      find: 'fact: headcount\n      op: ge\n      value: 100',
      put: 'fact: size\n      op: ge\n      value: large',
    },
    'contradictions.yaml:22:11 1.all.0.op: size is a word: only “eq” compares words',
  ],
  [
    'a hint that always shows',
    { file: 'hints.yaml', find: 'when:\n    quadrant: waiting', put: 'when: {}' },
    'hints.yaml:3:9 0.when: a hint without a condition would always show',
  ],
  [
    'a hint that never shows',
    { file: 'hints.yaml', find: 'quadrant: waiting', put: 'quadrant: leading\n    imbalance: nowhere' },
    'hints.yaml:5:16 0.when.imbalance: Invalid option',
  ],
  [
    'a grade better than its source',
    { file: 'seeds/programmes.yaml', find: 'grade: D', put: 'grade: A' },
    'seeds/programmes.yaml:45:10 1.grade: grade A is better than D, the grade of hearsay',
  ],
  [
    'a step that leans on a rumour',
    { file: STEPS, find: 'programmes: [flour-grant]', put: 'programmes: [rumoured-grant]' },
    'actions/bake.yaml:37:16 0.programmes.0: “rumoured-grant” has grade D, which is never shown',
  ],
  [
    'the sample firm says “not applicable” where it may not',
    { file: 'sample.yaml', find: 'unknown: true', put: 'na:\n      zh-CN: 不洗手\n      en: No washing' },
    'sample.yaml:19:7 answers.2.na: clean.hands.1 does not offer “not applicable”',
  ],
  [
    'the sample firm answers in two ways',
    { file: 'sample.yaml', find: 'unknown: true', put: 'unknown: true\n    level: 2' },
    'sample.yaml:17:5 answers.2: an answer has either a level, or “unknown”, or a reason for “na”',
  ],
];

describe('a mistake in the content', () => {
  it('is not seen where there is none', () => {
    expect(faultsAfter()).toEqual([]);
  });

  it.each(MISTAKES)('%s: file, line, column, path and reason', (_, edit, said) => {
    expect(faultsAfter(edit).map((fault) => fault.slice(0, said.length))).toContain(said);
  });

  it('of several kinds is reported all at once', () => {
    const faults = faultsAfter(
      { file: OVEN, find: 'measures: [Z01-1]', put: 'measures: [Z01-8]' },
      { file: 'hints.yaml', find: 'Z01-1', put: 'Z01-7' },
    );
    expect(faults).toEqual([
      'items/bake.yaml:45:14 0.measures.0: no measure has the id “Z01-8”',
      'hints.yaml:9:14 0.measures.0: no measure has the id “Z01-7”',
    ]);
  });
});
