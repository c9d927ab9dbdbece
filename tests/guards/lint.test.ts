import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAYERS } from './layer-table.ts';
import { ROOT } from './source-files.ts';

interface Restricted {
  readonly paths?: readonly { readonly name: string }[];
  readonly patterns: readonly { readonly group: readonly string[] }[];
}

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, readonly [string, Restricted]>>;
}

const { overrides } = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as { overrides: Override[] };

/** Faults that must turn the lint red, each in a file of its own: file, rule that sees it, text. */
const PLANTED: readonly (readonly [file: string, rule: string, text: string])[] = [
  ['src/scoring/wrong-layer.ts', 'no-restricted-imports', "export { Card } from '#ui';"],
  ['src/scoring/wrong-package.ts', 'no-restricted-imports', "export { useState } from 'react';"],
  ['src/scoring/deep-import.ts', 'no-restricted-imports', "export { ok } from '#kernel/result.ts';"],
  ['src/scoring/way-round.ts', 'no-restricted-imports', "export { ok } from '../kernel/result.ts';"],
  ['src/screens/start/two-up.ts', 'no-restricted-imports', "export { ok } from '../../kernel/result.ts';"],
  ['src/screens/storage.ts', 'no-restricted-imports', "export { openDB } from 'idb';"],
  ['src/report/writer.ts', 'no-restricted-imports', "export const writer = () => import('jspdf');"],
  ['src/vault/value.ts', 'no-restricted-imports', "import { score } from '#scoring';\nexport const x = score;"],
  ['tests/scenario/deep.test.ts', 'no-restricted-imports', "export { score } from '../../src/scoring/score.ts';"],
  ['src/scoring/clock.ts', 'no-restricted-globals', 'export const today = () => new Date();'],
  ['src/report/window.ts', 'no-restricted-globals', 'export const wide = () => window.innerWidth;'],
  ['src/roadmap/chance.ts', 'no-restricted-properties', 'export const draw = () => Math.random();'],
  ['src/vault/network.ts', 'no-restricted-globals', "export const get = () => fetch('/x');"],
  ['src/session/any.ts', 'no-explicit-any', 'export const open = (value: any): unknown => value;'],
  ['src/session/default.ts', 'no-default-export', 'export default 1;'],
  ['src/session/CamelCase.ts', 'filename-case', 'export const one = 1;'],
  ['src/session/long.ts', 'max-lines', 'export const one = 1;\n'.replace('\n', '\n// line\n'.repeat(301))],
  [
    'src/session/many.ts',
    'max-params',
    'export const add = (a: number, b: number, c: number, d: number) => a + b + c + d;',
  ],
  ['src/session/circle.ts', 'no-cycle', "import type { B } from './circle-back.ts';\nexport type A = { b?: B };"],
  ['src/session/circle-back.ts', 'no-cycle', "import type { A } from './circle.ts';\nexport type B = { a?: A };"],
  ['src/session/floating.ts', 'no-floating-promises', 'export function go() {\n  Promise.resolve(1);\n}'],
  [
    'src/session/forgotten.ts',
    'switch-exhaustiveness-check',
    "export function text(kind: 'a' | 'b') {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
  ],
  ['src/ui/literal.tsx', 'jsx-no-literals', 'export const Title = () => <h1>Result</h1>;'],
  [
    'src/ui/literal-name.tsx',
    'jsx-no-literals',
    'export const Close = () => <button type="button" aria-label="Close" />;',
  ],
  ['src/ui/hook.tsx', 'rules-of-hooks', "import { useState } from 'react';\nexport const f = () => useState(0);"],
  [
    'src/ui/stale.tsx',
    'exhaustive-deps',
    "import { useEffect } from 'react';\nexport function Mark({ name }: { name: string }) {\n  useEffect(() => {\n    document.title = name;\n  }, []);\n  return null;\n}",
  ],
  ['src/ui/image.tsx', 'alt-text', 'export const Logo = () => <img src="x.png" />;'],
  ['src/ui/html.tsx', 'no-danger', 'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;'],
  ['src/kernel/only.test.ts', 'no-focused-tests', "import { it } from 'vitest';\nit.only('x', () => {});"],
];

let found: string;
let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'lint-'));
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(house, file));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
  for (const [file, , text] of PLANTED) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${text}\n`);
  }
  writeFileSync(join(house, 'src/session/clean.ts'), "export type { Answer } from '#answers';\n");
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  // named, because it would follow the link to node_modules
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '-f', 'unix', 'src', 'tests'], {
    cwd: house,
    encoding: 'utf8',
  });
  found = `${stdout}${stderr}`;
});

afterAll(() => rmSync(house, { recursive: true }));

describe('the lint', () => {
  it.each(PLANTED)('sees in %s: %s', (file, rule) => {
    const lines = found.split('\n').filter((line) => line.startsWith(`${file}:`));
    expect(lines.join('\n')).toContain(`(${rule})`);
  });

  it('leaves a clean file alone', () => {
    expect(found).not.toContain('src/session/clean.ts:');
  });

  it.each(LAYERS.map((layer) => [layer.folder || 'the composition root', layer] as const))(
    'says of %s what the table of layers says',
    (_, layer) => {
      const glob = layer.folder === '' ? 'src/*.{ts,tsx}' : `src/${layer.folder}/**/*.{ts,tsx}`;
      const rule = overrides.find(({ files }) => files.includes(glob))?.rules['no-restricted-imports'];
      const allowed = [...layer.doors, ...(layer.types ?? []), ...layer.packages].map((name) => `!${name}`);
      const up = layer.nested === true ? ['!../**', '../../**'] : [];
      expect(rule?.[1].paths?.map(({ name }) => name)).toEqual(layer.types);
      expect(rule?.[1].patterns.map(({ group }) => group)).toEqual([['**', '!.', '!./**', ...up, ...allowed]]);
    },
  );
});
