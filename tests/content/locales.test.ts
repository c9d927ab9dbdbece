import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/i18n/locales');
const REFERENCE = 'zh-CN';

/** Leaves of a locale file by dotted key; plural endings are folded, since Chinese has one form. */
function leaves(value: unknown, path = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[path.replace(/_(zero|one|two|few|many|other)$/, ''), value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither text nor group`);
  return Object.entries(value).flatMap(([key, below]) => leaves(below, path === '' ? key : `${path}.${key}`));
}

const read = (locale: string, file: string) =>
  leaves(JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as unknown);
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

const files = readdirSync(join(folder, REFERENCE));
const others = readdirSync(folder).filter((locale) => locale !== REFERENCE);

it('there are texts to compare', () => {
  expect(files).toContain('app.json');
  expect(others).toContain('en');
});

describe.each(others.flatMap((locale) => files.map((file) => [locale, file] as const)))('%s/%s', (locale, file) => {
  const reference = read(REFERENCE, file);
  const translated = read(locale, file);

  it('has every text of the reference and no other', () => {
    const keys = (of: typeof reference) => [...new Set(of.map(([key]) => key))].sort();
    expect(keys(translated)).toEqual(keys(reference));
  });

  it('fills the same places', () => {
    const wanted = new Map(reference.map(([key, text]) => [key, placeholders(text)]));
    // each language takes the figures in its own unit, and numbers the measures in its own way
    const money = /^money\.|\.measureNo$/;
    const wrong = translated
      .filter(([key]) => !money.test(key))
      .filter(([key, text]) => placeholders(text).some((place) => !wanted.get(key)?.includes(place)));
    expect(wrong).toEqual([]);
  });

  it('leaves nothing empty and nothing that is still the key', () => {
    expect(translated.filter(([key, text]) => text.trim() === '' || text === key)).toEqual([]);
  });

  it('writes a share as 80%', () => {
    expect([...reference, ...translated].filter(([, text]) => /\s%|％/.test(text))).toEqual([]);
  });
});

/** Said of no fewer than two: of 12 and 49 questions, of five firms and more, of a whole catalogue, of ways of many steps. */
const ALWAYS_MANY =
  /^(report\.scope\.\w+|pool\.n|scenario\.(leadAnyIndustry|chainTakes|opensMore)|ledger\.applies|agenda\.agreement\.\w+|summary\.plan)$/;

it.each(files)('en/%s says one of a thing as one', (file) => {
  const counted = /\{\{count\}\} (?:[a-z-]+ )?[a-z-]+s\b/;
  const plain = (value: object, path = ''): [string, string][] =>
    Object.entries(value).flatMap(([key, below]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return typeof below === 'string' ? [[at, below] as [string, string]] : plain(below as object, at);
    });
  const texts = plain(JSON.parse(readFileSync(join(folder, 'en', file), 'utf8')) as object);
  const wrong = texts.filter(
    ([key, text]) => counted.test(text) && !/_(one|other)$/.test(key) && !ALWAYS_MANY.test(key),
  );
  expect(wrong).toEqual([]);
});
