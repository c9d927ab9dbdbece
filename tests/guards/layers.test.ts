import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layerOf, TEST_PACKAGES, type Layer } from './layer-table.ts';
import {
  circles,
  DOORS,
  ROOT,
  sourceFile,
  sourceFiles,
  stringsOf,
  wordsInMarkup,
  type Import,
  type SourceFile,
} from './source-files.ts';

const files = sourceFiles();
const LONGEST = 300;
/** Methods that browsers learnt after Chrome 109, the oldest we build for; a build does not add them. */
const TOO_YOUNG =
  /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|intersection|isSubsetOf|isDisjointFrom|transferToFixedLength)\(|Object\.groupBy|Map\.groupBy|Promise\.(?:withResolvers|try)|Array\.fromAsync|AbortSignal\.any|Uint8Array\.fromBase64|\.(?:toBase64|toHex)\(|(?:values|keys|entries)\(\)\s*\.(?:map|filter|flatMap|take|drop|reduce|toArray|some|every|find)\(/;

describe('the house of src', () => {
  it('is looked at as a whole', () => {
    console.log(
      `architecture: looked at ${files.length} files of src, ${files.flatMap((file) => file.imports).length} imports`,
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(10);
  });

  it('gives every file a layer', () => {
    expect(files.filter(({ path }) => layerOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('lets a layer import only what its row of the table allows', () => {
    expect(files.flatMap(wrongImports)).toEqual([]);
  });

  it('has no circles, type-only ones included', () => {
    expect(circles(files)).toEqual([]);
  });

  it('has doors that only pass names on', () => {
    const doors = files.filter(({ path }) => [...DOORS.values()].includes(path));
    const faults = doors.flatMap(({ path, otherThanReExports }) =>
      otherThanReExports.map((what) => `${path}: ${what}`),
    );
    expect(faults).toEqual([]);
    expect(doors.length).toBeGreaterThan(5);
  });

  it('has a file behind every door', () => {
    expect([...DOORS.values()].filter((file) => !existsSync(join(ROOT, 'src', file)))).toEqual([]);
  });

  it('passes nothing on wholesale', () => {
    expect(matches(/^export \*/m)).toEqual([]);
  });

  it('has no file longer than 300 lines', () => {
    const long = files.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('names files after things, in kebab-case', () => {
    const odd = files.filter(
      ({ path }) =>
        !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.tsx?$/.test(path) ||
        /(?:^|\/)(?:utils?|helpers?|common|misc|types|interfaces)(?:\/|\.tsx?$)|-(?:utils?|helpers?)\.tsx?$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('keeps Chinese out of the code of the interface: it lives in locales and content', () => {
    const shown = files.filter(({ path }) => /^(?:ui|screens|session|charts|[^/]+$)/.test(path) && !isTest(path));
    const faults = shown.flatMap((file) =>
      stringsOf(file)
        .filter((text) => /\p{Script=Han}/u.test(text))
        .map((text) => `${file.path}: ${text}`),
    );
    expect(faults).toEqual([]);
    expect(shown.length).toBeGreaterThan(10);
  });

  it('shows no words that are not from the locales or the content', () => {
    expect(
      files.flatMap((file) => (isTest(file.path) ? [] : wordsInMarkup(file).map((text) => `${file.path}: ${text}`))),
    ).toEqual([]);
  });

  it('calls nothing younger than Chrome 109', () => {
    const shipped = files.filter(({ path }) => !isTest(path) && !path.startsWith('catalogue/build/'));
    expect(shipped.flatMap((file) => TOO_YOUNG.exec(file.text)?.map((call) => `${file.path}: ${call}`) ?? [])).toEqual(
      [],
    );
  });
});

describe('the eyes of these guards', () => {
  const faultsOf = (path: string, text: string) => wrongImports(sourceFile(path, text));

  it('see an import of a layer above, whatever its form', () => {
    expect(faultsOf('scoring/x.ts', "import { a } from '#ui';")).toHaveLength(1);
    expect(faultsOf('scoring/x.ts', "import type { A } from '#ui';")).toHaveLength(1);
    expect(faultsOf('scoring/x.ts', "export { a } from '#ui';")).toHaveLength(1);
    expect(faultsOf('scoring/x.ts', "export const a = () => import('#ui');")).toHaveLength(1);
    expect(faultsOf('scoring/x.ts', "export type A = import('#ui').A;")).toHaveLength(1);
  });

  it('see a deep import, a way round the door and a door used from inside', () => {
    expect(faultsOf('scoring/x.ts', "import { a } from '#kernel/result.ts';")).toHaveLength(1);
    expect(faultsOf('scoring/x.ts', "import { a } from '../kernel/result.ts';")).toHaveLength(1);
    expect(faultsOf('scoring/x.ts', "import { a } from '#scoring';")).toHaveLength(1);
    expect(faultsOf('screens/start/x.tsx', "import { a } from '../../ui/button.tsx';")).toHaveLength(1);
  });

  it('see a package that is not for this layer', () => {
    expect(faultsOf('screens/x.tsx', "import { openDB } from 'idb';")).toHaveLength(1);
    expect(faultsOf('report/x.ts', "import { jsPDF } from 'jspdf';")).toHaveLength(1);
    expect(faultsOf('scoring/x.ts', "import 'node:fs';")).toHaveLength(1);
  });

  it('see a value where only types may pass', () => {
    expect(faultsOf('vault/x.ts', "import type { ScoreCard } from '#scoring';")).toEqual([]);
    expect(faultsOf('vault/x.ts', "import { score, type ScoreCard } from '#scoring';")).toHaveLength(1);
  });

  it('see a circle of types alone, and one through a door', () => {
    const a = sourceFile('answers/a.ts', "import type { B } from './b.ts';");
    const b = sourceFile('answers/b.ts', "import type { A } from './a.ts';");
    expect(circles([a, b])).toEqual(['answers/a.ts → answers/b.ts → answers/a.ts']);
    const door = sourceFile('answers/index.ts', "export { a } from './a.ts';");
    expect(circles([door, sourceFile('answers/a.ts', "import { a } from '#answers';")])).toHaveLength(1);
  });

  it('see logic in a door', () => {
    expect(
      sourceFile('ui/index.ts', "export { a } from './a.ts';\nexport const b = 1;").otherThanReExports,
    ).toHaveLength(1);
    expect(sourceFile('ui/index.ts', "export * from './a.ts';").otherThanReExports).toHaveLength(1);
  });

  it.each([
    ['bare', '<h1>Result</h1>'],
    ['in braces', "<h1>{'结果'}</h1>"],
    ['in a template', '<h1>{`Level ${n}`}</h1>'],
    ['behind a condition', "<h1>{open ? 'Close' : n}</h1>"],
    ['in a name read out', "<i aria-label={'Close'} />"],
  ])('see words %s', (_, markup) => {
    expect(wordsInMarkup(sourceFile('ui/x.tsx', `export const X = () => ${markup};`))).toHaveLength(1);
  });

  it('leave marks, classes and single letters alone', () => {
    const markup = '<p className="text-muted">{`L${n} · ${name}`}: {n}</p>';
    expect(wordsInMarkup(sourceFile('ui/x.tsx', `export const X = () => ${markup};`))).toEqual([]);
  });

  it('see a method that Chrome 109 does not have', () => {
    expect('list.toSorted()').toMatch(TOO_YOUNG);
    expect('[...map.values()].map(f)').not.toMatch(TOO_YOUNG);
  });
});

function wrongImports(file: SourceFile): string[] {
  const layer = layerOf(file.path);
  return file.imports
    .filter((wanted) => layer === undefined || !isAllowed(file, layer, wanted))
    .map(({ request, typeOnly }) => `${file.path}: ${typeOnly ? 'type of ' : ''}${request}`);
}

function isAllowed({ path }: SourceFile, layer: Layer, { request, target, typeOnly }: Import): boolean {
  const test = isTest(path);
  if (request.startsWith('.')) {
    const other = target === undefined ? undefined : layerOf(target);
    if (request.endsWith('.css')) return other !== undefined;
    return other === layer || (layer.relative ?? []).includes(other?.folder ?? 'nowhere');
  }
  if (request.startsWith('#')) {
    if (!DOORS.has(request)) return false;
    return test || layer.doors.includes(request) || (typeOnly && (layer.types ?? []).includes(request));
  }
  const packages = test ? [...layer.packages, ...TEST_PACKAGES] : layer.packages;
  return packages.some((name) => (/[/:]\*$/.test(name) ? request.startsWith(name.slice(0, -1)) : request === name));
}

function matches(pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
