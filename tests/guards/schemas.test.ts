import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentJsonSchemas } from '#catalogue-build';
import { ROOT } from './source-files.ts';

const schemas = [...contentJsonSchemas()];
// the ledger of second readings is written by a command, never by hand
const LEDGER = 'questionnaires/reviewed.yaml';
const content = globSync(['questionnaires/**/*.yaml', 'seeds/*.yaml'], { cwd: ROOT }).filter((file) => file !== LEDGER);

describe('the schemas that editors read', () => {
  it.each(schemas)('%s is what the code says (else: npm run content:schemas)', (name, schema) => {
    const written: unknown = JSON.parse(readFileSync(join(ROOT, 'seeds/schema', name), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('are named in the first line of every content file', () => {
    const unguided = content.filter((file) => {
      const [first = ''] = readFileSync(join(ROOT, file), 'utf8').split('\n', 1);
      const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1];
      return named === undefined || !existsSync(join(ROOT, dirname(file), named));
    });
    expect(unguided).toEqual([]);
    expect(content.length).toBeGreaterThan(10);
  });
});
