import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhiheng-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, ...args: readonly string[]) {
  const program = fileURLToPath(new URL(`../../scripts/${script}`, import.meta.url));
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('npm run validate', () => {
  const examples = {
    packs: { tiny: { id: 'tiny', version: '1', dims: [{ id: 'D', items: [{ id: 'a' }, { id: 'b' }] }] } },
    assess: [
      {
        id: 'one',
        pack: 'tiny',
        answers: { a: { s: 'ok', x: 4, e: 3 }, b: { s: 'unknown' } },
        expect: {
          score: { D: 2.5, root: 2.5 },
          final: 2,
          caps: [
            ['breadth', 2],
            ['evidence', 3],
          ],
        },
      },
    ],
    priority: [{ id: 'p', in: { x: 1, T: 5, v: 1, b: null, u: null, p: null, effort: 5 }, expect: { P: 100, R: 20 } }],
    numerics: { 'quantile[1..3] p=.5': 2 },
  };

  it('counts what passed', () => {
    const { stdout, status } = run('validate.ts', file('right.json', examples));
    expect(stdout).toBe('8 passed, 0 failed\n');
    expect(status).toBe(0);
  });

  it('names each mismatch, among them what the engine has no answer to', () => {
    const [first] = examples.assess;
    const wrong = { ...examples, assess: [{ ...first, expect: { final: 3, caps: [['breadth', 2]], halo: 1 } }] };
    const { stdout, status } = run('validate.ts', file('wrong.json', wrong));
    expect(stdout.split('\n')).toEqual([
      'assess one final: expected 3, got 2',
      'assess one caps evidence: expected undefined, got 3',
      'assess one halo: expected 1, got undefined',
      '4 passed, 3 failed',
      '',
    ]);
    expect(status).toBe(1);
  });
});

describe('npm run score', () => {
  const assessment = {
    pack: { id: 'manufacturing-ai', version: '1.0.0' },
    scope: 'quick',
    profile: { outOfScope: { D2: 'no pilot stage' } },
    answers: { 'D3.3.1': { state: 'ok', level: 4, evidence: 2, at: '' } },
  };

  it('gives a line a file, and names the files that it cannot score', () => {
    const [good, bad] = [file('good.json', { format: 1, body: assessment }), file('bad.json', { hello: 1 })];
    const { stdout, stderr, status } = run('score.ts', good, bad, '--format', 'csv');
    const [headings = '', row = '', end] = stdout.split('\n').map((line) => line.split(','));
    const cellOf = (heading: string) => row[headings.indexOf(heading)];
    expect([cellOf('D3'), cellOf('D2'), cellOf('status'), cellOf('level')]).toEqual(['4', '', 'insufficient', '']);
    expect(end).toEqual(['']);
    expect(stderr).toContain('bad.json: no assessment');
    expect(status).toBe(1);
  });

  it('refuses answers to another version of the pack', () => {
    const other = file('other.json', { ...assessment, pack: { id: 'manufacturing-ai', version: '0.0.1' } });
    const { stdout, stderr } = run('score.ts', other, '--format', 'ndjson');
    expect(stdout).toBe('');
    expect(stderr).toContain('answered on manufacturing-ai@0.0.1');
  });
});
