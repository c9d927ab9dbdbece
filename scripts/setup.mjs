// Installs what package.json asks for, when that has changed since the last time. Touches no tracked file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT, toolEnvironment } from './node-runtime.mjs';

const STAMP = join(ROOT, 'node_modules', '.setup-stamp');

try {
  const wanted = fingerprint();
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
    const env = { ...toolEnvironment(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
    console.log('Installing dependencies 正在安装依赖…');
    npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { env });
    writeFileSync(STAMP, wanted);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Changes with the dependencies and with the kind of machine, not with other edits of package.json. */
function fingerprint() {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const facts = [process.platform, process.arch, { dependencies, devDependencies, overrides }, lock];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
