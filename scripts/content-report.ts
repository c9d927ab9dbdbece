// What the content covers, how long it takes to read and how much of it a second person has read.
// npm run content:report            the tables, as Markdown
// npm run content:report -- --json  the same as JSON
// npm run content:report -- --reviewed <files>   notes today's second reading of these files
import { join } from 'node:path';
import {
  capabilityCoverage,
  charactersOf,
  loadContent,
  measureCoverage,
  readingTimes,
  textsIn,
  type AtomCoverage,
} from '#catalogue-build';
import { markReviewed, reviewStates } from './review-ledger.ts';

const LONGEST = 20;
const root = join(import.meta.dirname, '..');
const [mode, ...files] = process.argv.slice(2);

if (mode === '--reviewed') {
  markReviewed(root, files, new Date().toISOString().slice(0, 10));
} else {
  const report = reportOf();
  console.log(mode === '--json' ? JSON.stringify(report, null, 2) : markdown(report));
}

function reportOf() {
  // the same choice as the build's
  const { ZHIHENG_PACK: pack = 'questionnaires/manufacturing-ai', ZHIHENG_SEEDS: seeds = 'seeds' } = process.env;
  const content = loadContent({ root, pack: join(root, pack), seeds: join(root, seeds) });
  const { sample, ...shown } = content;
  const longest = textsIn([shown, sample])
    .map((text) => ({ ...text, characters: charactersOf(text.zh) }))
    .toSorted((a, b) => b.characters - a.characters)
    .slice(0, LONGEST);
  return {
    measures: content.advice.measures.map(({ id, clause, title }) => ({ id, clause, title })),
    atoms: measureCoverage(content),
    capabilities: capabilityCoverage(content),
    reading: readingTimes(content),
    longest,
    review: reviewStates(root),
  };
}

function markdown({ measures, atoms, capabilities, reading, longest, review }: ReturnType<typeof reportOf>): string {
  const counts = ({ items, actions, programmes, scenarios }: Omit<AtomCoverage, 'id' | 'measure' | 'usability'>) =>
    [items, actions, programmes, scenarios].map(({ length }) => length);
  const union = (of: readonly AtomCoverage[], key: 'items' | 'actions' | 'programmes' | 'scenarios') => [
    ...new Set(of.flatMap((atom) => atom[key])),
  ];
  const measureRows = measures.map(({ id, clause, title }) => {
    const own = atoms.filter(({ measure }) => measure === id);
    const reached = own.filter(({ items, actions }) => items.length + actions.length > 0).length;
    const cover = {
      items: union(own, 'items'),
      actions: union(own, 'actions'),
      programmes: union(own, 'programmes'),
      scenarios: union(own, 'scenarios'),
    };
    return [`${clause}${title['zh-CN']}`, ...counts(cover), `${reached}/${own.length}`];
  });
  const atomRows = atoms.map((atom) => [atom.id, atom.usability, ...counts(atom)]);
  const capabilityRows = capabilities.map((one) => [
    one.id,
    one.items.length,
    one.moduleItems.length,
    one.practices.length,
    ...one.actions.map(({ length }) => length),
    one.scenarios.length,
  ]);
  const pairs = (of: typeof review) => of.reduce((sum, one) => sum + one.pairs, 0);
  const read = pairs(review.filter(({ reviewed }) => reviewed !== undefined));
  const share = ((100 * read) / Math.max(1, pairs(review))).toFixed(0);

  return [
    '# Content report',
    '## Measures: questions, steps, programmes and scenarios that cite them',
    table(['measure', 'items', 'actions', 'programmes', 'scenarios', 'atoms asked or followed'], measureRows),
    '## Atomic items',
    table(['item', 'usability', 'items', 'actions', 'programmes', 'scenarios'], atomRows),
    '## Capabilities',
    table(
      ['capability', 'items', 'module items', 'practices', 'to L2', 'to L3', 'to L4', 'to L5', 'scenarios'],
      capabilityRows,
    ),
    '## Reading time, Chinese (300 字 a minute, and time to choose)',
    table(
      ['part', 'questions', '字 of stems and anchors', '字 of examples and evidence', 'minutes'],
      reading.map((one) => [one.part, one.questions, one.characters, one.furtherCharacters, one.minutes.toFixed(1)]),
    ),
    `## Longest texts`,
    table(
      ['entry', 'text', '字', ''],
      longest.map(({ owner, key, characters, zh }) => [owner, key, characters, `${zh.slice(0, 40)}…`]),
    ),
    `## Second reading: ${read} of ${pairs(review)} pairs (${share} %)`,
    table(
      ['file', 'pairs', 'read on'],
      review.map(({ file, pairs: own, reviewed, changedSince }) => [
        file,
        own,
        reviewed ?? (changedSince ? 'changed since' : '–'),
      ]),
    ),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
