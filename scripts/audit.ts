// What the app stands on: licences, install scripts, and known advisories where the registry answers.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisoriesOf, licenceFaults, scriptFaults, type Lock } from './dependencies.ts';

const ROOT = join(import.meta.dirname, '..');
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Lock };
const faults = [...licenceFaults(packages), ...scriptFaults(packages)];
console.log(`dependencies: licences and install scripts of ${Object.keys(packages).length - 1} packages read`);

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 120_000,
  env: { ...process.env, npm_config_fetch_retries: '0' },
});
const advisories = advisoriesOf(stdout ?? '');
if (advisories.kind === 'unanswered') {
  console.log('dependencies: the registry gave no answer about known advisories; they were NOT checked this time');
} else {
  faults.push(...advisories.serious);
  console.log(
    `dependencies: known advisories in what is shipped: ${advisories.serious.length} serious, ${advisories.others} lesser`,
  );
}
for (const fault of faults) console.error(`dependencies: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
