import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentJsonSchemas } from '#catalogue-build';
import { contentFiles } from '../../scripts/review-ledger.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = join(ROOT, 'seeds/schema');

/** Kind of a content file by its place: `items/D1.yaml` holds items, `seeds/sources.yaml` sources. */
function kindOf(file: string): string {
  const inside = basename(dirname(file));
  if (inside === 'modules') return 'module';
  return inside === 'items' || inside === 'actions' ? inside : basename(file, '.yaml');
}

describe('schemas for editors', () => {
  const schemas = contentJsonSchemas();

  it('are the ones the loader checks by: npm run content:schemas', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...schemas.keys()].toSorted());
    for (const [name, schema] of schemas) {
      const written: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      expect([name, written]).toEqual([name, JSON.parse(JSON.stringify(schema))]);
    }
  });

  it('refuse a key that does not exist', () => {
    const open = [...schemas].filter(([, schema]) => !JSON.stringify(schema).includes('"additionalProperties":false'));
    expect(open.map(([name]) => name)).toEqual([]);
  });

  it('are named in the first line of every content file', () => {
    const files = contentFiles(ROOT);
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const [first = ''] = readFileSync(join(ROOT, file), 'utf8').split('\n');
      const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? '';
      const target = posix.join(posix.dirname(file), named);
      expect([file, target]).toEqual([file, `seeds/schema/${kindOf(file)}.schema.json`]);
      expect(existsSync(join(ROOT, target))).toBe(true);
    }
  });
});
