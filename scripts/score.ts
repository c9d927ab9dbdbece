/**
 * npm run score -- <file…> [--format json|csv|ndjson]
 * Scores assessment files by the pack of this copy of the project. Values are unrounded; null = not applicable.
 * A file that cannot be scored is named on stderr, the others are scored; exit 1 when there was one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { profileFacts, sectorOf } from '#answers';
import { loadContent } from '#catalogue-build';
import { answersOf, packOf, score, sensitivity, simulate } from '#scoring';
import { assessmentsIn } from './score/assessment-file.ts';
import { printed, type Format, type ScoredFile } from './score/score-output.ts';

const FORMATS: readonly string[] = ['json', 'csv', 'ndjson'] satisfies Format[];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'json' } },
});
if (positionals.length === 0 || !FORMATS.includes(values.format)) {
  console.error('usage: npm run score -- <file…> [--format json|csv|ndjson]');
  process.exit(2);
}

const root = join(import.meta.dirname, '..');
const content = loadContent({
  root,
  pack: join(root, 'questionnaires/manufacturing-ai'),
  seeds: join(root, 'seeds'),
});

function scored(file: string): ScoredFile[] {
  return assessmentsIn(readFileSync(file, 'utf8')).map((assessment) => scoredAssessment(file, assessment));
}

function scoredAssessment(
  file: string,
  { id, pack: answered, scope, profile, answers: sheet }: ReturnType<typeof assessmentsIn>[number],
): ScoredFile {
  const { pack, items, industries } = content;
  if (answered.id !== pack.id || answered.version !== pack.version) {
    throw new Error(`answered on ${answered.id}@${answered.version}, this is ${pack.id}@${pack.version}`);
  }
  const scoringPack = packOf({ pack, items, scope, profile, sector: sectorOf(profile, industries) });
  const answers = answersOf(sheet);
  const card = score(scoringPack, answers);
  const facts = profileFacts(profile, industries);
  return {
    file,
    assessment: id ?? '',
    scope,
    card,
    simulation: simulate(scoringPack, answers, { card, facts }),
    sensitivity: sensitivity(scoringPack, answers),
  };
}

const results: ScoredFile[] = [];
for (const file of positionals) {
  try {
    results.push(...scored(file));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
process.stdout.write(printed(results, values.format as Format));
