// npm test: installs what is missing, looks at the dependencies, runs the gate, then the journeys in a real browser, and counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, toolEnvironment } from './node-runtime.mjs';
import { chromium, ensureSystemPackages, firefox } from './system-packages.mjs';

const REPORTS = join(ROOT, 'reports');
const UNIT = join(REPORTS, 'unit.json');
const JOURNEYS = join(REPORTS, 'journeys.json');

process.exitCode = await test();

async function test() {
  const setUp = await run(process.execPath, [join(ROOT, 'scripts', 'setup.mjs')], { env: process.env });
  if (setUp !== 0 || !ensureSystemPackages()) return 1;

  // an old report must never be counted
  mkdirSync(REPORTS, { recursive: true });
  for (const report of [UNIT, JOURNEYS]) rmSync(report, { force: true });

  const env = { ...toolEnvironment(), CHROMIUM_PATH: chromium(), FIREFOX_PATH: firefox() };
  const audit = await run('npm', ['run', '--silent', 'audit'], { env });
  const gate = await run('npm', ['run', 'check'], { env });
  const journeys = gate === 0 ? await run('playwright', ['test', ...process.argv.slice(2)], { env }) : 1;
  if (gate !== 0) console.error('\nnpm run check failed, so the journeys were not run');

  const counts = [unitCounts(), ...(gate === 0 ? [journeyCounts()] : [])];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const ok = audit === 0 && gate === 0 && journeys === 0;
  // a step that is no test (types, lint, size …) counts as one failure
  console.log(`\n${passed} passed, ${ok || failed > 0 ? failed : 1} failed`);
  return ok && failed === 0 && passed > 0 ? 0 : 1;
}

function unitCounts() {
  const report = read(UNIT);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function journeyCounts() {
  const stats = read(JOURNEYS)?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
