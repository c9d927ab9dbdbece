import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Kinds of input in which nothing is written. */
const CHOSEN = /\btype="(?:radio|checkbox|file|range|color|date|month)"/;

it('no field that is written in is remembered by the browser, which would put it on the disk in clear', () => {
  const fields = sourceFiles()
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/<(?:input|textarea)\b[^]*?\/>/g)].map(([field]) => ({ path, field })),
    );
  expect(fields.length).toBeGreaterThan(3);
  const remembered = fields.filter(({ field }) => !CHOSEN.test(field) && !field.includes('autoComplete="off"'));
  expect(remembered).toEqual([]);
});
