import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTraditional } from '#catalogue-build';

/** One form of a term for another, in traditional characters; the longer one is looked for first. */
type Terms = Readonly<Record<string, string>>;

interface Wording {
  /** Terms of the interface that differ, in every file. */
  readonly everywhere: Terms;
  /** Further terms of single files, by namespace: “文件” is a file in one and a document in another. */
  readonly files: Readonly<Record<string, Terms>>;
  /** Passages that keep their words: names of documents, ministries and industries. */
  readonly kept: readonly string[];
  /** Texts written by hand, by namespace and dotted key. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A file that says which language it is, rather than holding texts. */
const NO_TEXTS = 'language.json';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

/**
 * The texts of the interface in traditional characters as they follow from the Chinese reference and from
 * `wording.json`: one file a namespace, by name.
 */
export function hantTexts(root: string): ReadonlyMap<string, string> {
  const wording = read(join(root, 'scripts/hant/wording.json')) as Wording;
  const folder = join(root, 'src/i18n/locales/zh-CN');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== NO_TEXTS);
  return new Map(
    files.map((file) => {
      const namespace = file.replace('.json', '');
      const terms = { ...wording.everywhere, ...wording.files[namespace] };
      const translated = walk(read(join(folder, file)), namespace, (text, key) => {
        return wording.texts[key] ?? inTerms(inTraditional(text), terms, wording.kept);
      });
      return [file, `${JSON.stringify(translated, null, 2)}\n`];
    }),
  );
}

function walk(value: unknown, path: string, translate: (text: string, key: string) => string): unknown {
  if (typeof value === 'string') return translate(value, path);
  const group = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(group).map(([key, below]) => [
      key,
      walk(below, `${path}${path.includes(':') ? '.' : ':'}${key}`, translate),
    ]),
  );
}

/** Replaces terms outside places (`{{name}}`) and outside what keeps its words. */
function inTerms(text: string, terms: Terms, kept: readonly string[]): string {
  const longestFirst = [...kept, ...Object.keys(terms)].toSorted((a, b) => b.length - a.length);
  const known = new RegExp([String.raw`\{\{.*?\}\}`, ...longestFirst].join('|'), 'g');
  return text.replaceAll(known, (term) => terms[term] ?? term);
}
