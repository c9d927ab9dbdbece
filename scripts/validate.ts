/**
 * npm run validate -- <file…>
 * Runs every expected number of files in the format of the specification's own examples, or of a published
 * model that tests/validation knows by its id. Prints each mismatch; exit 1 when there is one.
 */
import { readFileSync } from 'node:fs';
import { holds, mismatch } from '../tests/validation/checks.ts';
import { checksOf } from '../tests/validation/published-models.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run validate -- <file…>');
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const file of files) {
  let checks;
  try {
    checks = checksOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    failed += 1;
    continue;
  }
  const wrong = checks.filter((check) => !holds(check));
  for (const check of wrong) console.log(files.length > 1 ? `${file}: ${mismatch(check)}` : mismatch(check));
  failed += wrong.length;
  passed += checks.length - wrong.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
