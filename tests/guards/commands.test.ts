import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

function node(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } });
}

describe('scripts/node.mjs', () => {
  it('gives back the exit code of the tool it runs', () => {
    expect(node(['scripts/node.mjs', 'node', '-e', 'process.exit(7)']).status).toBe(7);
  });

  it('puts the tools of the project first on the path', () => {
    expect(node(['scripts/node.mjs', 'oxlint', '--version']).stdout).toMatch(/\d+\.\d+/);
  });

  it('says in words that a tool is not installed', () => {
    const { status, stderr } = node(['scripts/node.mjs', 'no-such-tool']);
    expect(stderr).toContain('no-such-tool is not installed here');
    expect(status).toBe(1);
  });

  it('tells of a failed download without naming the host', () => {
    const folder = mkdtempSync(join(tmpdir(), 'npm-'));
    const call = `import { npm } from './scripts/node-runtime.mjs';
      npm(['install', '--prefix', ${JSON.stringify(folder)}, 'left-pad'], { env: process.env });`;
    const { status, stderr } = node(['--input-type=module', '-e', call], {
      npm_config_registry: 'http://packages.invalid:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(folder, 'cache'),
    });
    rmSync(folder, { recursive: true, force: true });
    expect(status).not.toBe(0);
    expect(stderr).toContain('npm install failed');
    expect(stderr).not.toContain('packages.invalid');
  });
});

describe('the commands of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it('run every gate in one check', () => {
    const steps = (scripts['check'] ?? '').split(' && ');
    expect(steps).toEqual(
      ['setup', 'typecheck', 'lint', 'format:check', 'dead-code', 'test:unit', 'build', 'size'].map(
        (step) => `npm run ${step}`,
      ),
    );
    expect(scripts['lint']).toContain('--deny-warnings');
  });

  it('reach every tool through a Node that is new enough', () => {
    const bare = Object.entries(scripts).filter(([, line]) =>
      line.split(' && ').some((step) => !/^(?:npm run [\w:-]+|node scripts\/[\w-]+\.mjs\b.*)$/.test(step)),
    );
    expect(bare).toEqual([]);
  });
});
