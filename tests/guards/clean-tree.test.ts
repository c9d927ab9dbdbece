import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

// written in pieces, so that this file does not find itself
const word = (...pieces: string[]) => pieces.join('');

const MACHINE_PATH = new RegExp(
  word('(?<![\\w.~-])/', '(?:work|root|tmp|home/\\w+|Users/\\w+)/', '(?!\\s)|\\b[A-Z]:\\\\Users\\\\'),
);
const REGISTRY = new RegExp(
  word(
    '\\bregis',
    'try[.-][\\w-]+\\.[a-z]{2,}|npm',
    'mirror|arti',
    'factory|verd',
    'accio|/api',
    '/npm|/npm-(?:proxy|group|remote)',
  ),
  'i',
);
const MAKING = new RegExp(
  [
    word('\\bclau', 'de\\b'),
    word('\\banth', 'ropic\\b'),
    word('\\bchat', 'gpt\\b'),
    word('\\bcopi', 'lot\\b'),
    word('\\bopen', 'ai\\b'),
    word('\\bsub-?', 'agents?\\b'),
    word('\\bcoding ', 'agents?\\b'),
    word('session ', 'transcript'),
    word('co-authored', '-by:'),
    word('generated ', '(?:by|with) (?:an? )?(?:ai|llm)\\b'),
    word('as an ai ', '(?:language )?model'),
  ].join('|'),
  'i',
);
const LEFT_OUT = new RegExp(
  word(
    '\\b(?:it|test|describe|suite|bench)(?:\\.\\w+)*\\.(?:on',
    'ly|sk',
    'ip|sk',
    'ipIf|run',
    'If|to',
    'do|fix',
    'me)\\b|\\bx(?:it|describe)\\(',
  ),
);

const BINARY = /\.(?:png|jpe?g|ico|pdf|ttf|otf|woff2?|gz|wasm)$/i;
const files = tracked().filter((file) => !BINARY.test(file));

describe('the tracked files', () => {
  it('are looked at as a whole', () => {
    console.log(`clean tree: looked at ${files.length} tracked text files`);
    expect(files.length).toBeGreaterThan(50);
  });

  it('name no path of somebody’s machine', () => {
    expect(findings(MACHINE_PATH)).toEqual([]);
  });

  it('name no package registry', () => {
    expect(findings(REGISTRY)).toEqual([]);
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  it('do not speak of how they were made', () => {
    expect(findings(MAKING)).toEqual([]);
  });

  it('leave no test out', () => {
    const tests = /^(?:tests\/|src\/.*\.test\.tsx?$)/;
    // this folder plants such faults on purpose
    expect(findings(LEFT_OUT, (file) => tests.test(file) && !file.startsWith('tests/guards/'))).toEqual([]);
  });
});

describe('the commit messages', () => {
  it('name no machine, registry or tool', () => {
    const { stdout } = spawnSync('git', ['log', '--format=%s%n%b', '-n', '2000'], { cwd: ROOT, encoding: 'utf8' });
    const lines = stdout
      .split('\n')
      .filter((line) => [MACHINE_PATH, REGISTRY, MAKING].some((fault) => fault.test(line)));
    expect(lines).toEqual([]);
    expect(stdout.length).toBeGreaterThan(0);
  });
});

describe('the eyes of these guards', () => {
  it.each([
    [MACHINE_PATH, word('see /', 'work/main/src')],
    [MACHINE_PATH, word("'/ro", "ot/x'")],
    [MACHINE_PATH, word('/home/', 'me/x')],
    [REGISTRY, word('https://regis', 'try.example.org/x')],
    [REGISTRY, word('https://x.example/api', '/npm/npm')],
    [MAKING, word('Co-Authored', '-By: someone')],
    [LEFT_OUT, word('it.on', 'ly(')],
    [LEFT_OUT, word('describe.concurrent.sk', 'ip(')],
    [LEFT_OUT, word('test.fix', 'me(')],
  ])('%s sees %s', (fault, text) => {
    expect(text).toMatch(fault);
  });

  it.each([
    [MACHINE_PATH, 'src/work/plan.ts, https://example.org/home/'],
    [MACHINE_PATH, ['.', 'tmp', 'x'].join('/')],
    [REGISTRY, 'the registry of companies'],
    [LEFT_OUT, 'it.fails( it.each('],
    [MAKING, 'an agent plans the shift; 智能体'],
  ])('%s leaves %s alone', (fault, text) => {
    expect(text).not.toMatch(fault);
  });
});

function tracked(): string[] {
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('git ls-files failed: nothing was looked at');
  // a file may be deleted here and not yet in the index
  return stdout.split('\0').filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

function findings(fault: RegExp, concerns: (file: string) => boolean = () => true): string[] {
  return files.filter(concerns).flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (fault.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
  );
}
