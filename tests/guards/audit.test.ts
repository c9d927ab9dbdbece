import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { advisoriesOf, licenceFaults, scriptFaults, type Lock } from '../../scripts/dependencies.ts';
import { ROOT } from './source-files.ts';

const planted = (name: string, about: Lock[string]): Lock => ({
  '': { version: '1.0.0' },
  [`node_modules/${name}`]: { version: '1.0.0', license: 'MIT', ...about },
});

describe('what the app stands on', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Lock };

  it('is under licences of the list, and runs no script when it is installed', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    expect(licenceFaults(packages)).toEqual([]);
    expect(scriptFaults(packages)).toEqual([]);
  });

  it('would be refused under another licence, or none, and a tool may have more than what is shipped', () => {
    expect(licenceFaults(planted('a', { license: 'GPL-3.0-only' }))).toHaveLength(1);
    expect(licenceFaults({ 'node_modules/a': { version: '1.0.0' } })[0]).toContain('not named');
    expect(licenceFaults(planted('a', { license: 'MPL-2.0' }))).toHaveLength(1);
    expect(licenceFaults(planted('a', { license: 'MPL-2.0', dev: true }))).toEqual([]);
    expect(licenceFaults(planted('a', { license: '(GPL-3.0 OR MIT)' }))).toEqual([]);
    expect(licenceFaults(planted('a', { license: '(MIT AND GPL-3.0)' }))).toHaveLength(1);
  });

  it('would be refused with a script of its own, also deep inside another package', () => {
    expect(scriptFaults(planted('a/node_modules/@b/c', { hasInstallScript: true }))).toEqual([
      '@b/c: runs a script when it is installed',
    ]);
  });

  it('is refused for a serious advisory, and no answer is not taken for a good one', () => {
    const report = { vulnerabilities: { a: { severity: 'high' }, b: { severity: 'low' } } };
    expect(advisoriesOf(JSON.stringify(report))).toEqual({
      kind: 'answered',
      serious: ['a: known advisory, severity high'],
      others: 1,
    });
    expect(advisoriesOf('{"vulnerabilities":{}}')).toEqual({ kind: 'answered', serious: [], others: 0 });
    for (const none of ['', '{"error":{}}', '<html>']) expect(advisoriesOf(none)).toEqual({ kind: 'unanswered' });
  });
});
