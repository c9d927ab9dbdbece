import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');

export interface Import {
  /** As written, without a query such as `?worker`. */
  readonly request: string;
  readonly typeOnly: boolean;
  /** File under src it leads to; undefined for a package. */
  readonly target: string | undefined;
}

export interface SourceFile {
  /** Relative to src, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** What stands in it besides `export { names } from './x.ts'`. */
  readonly otherThanReExports: readonly string[];
}

/** Attributes whose text is read out or shown. */
const SPOKEN = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const { imports: doorsInPackage } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  imports: Record<string, string>;
};

/** The doors of package.json: name → file under src. */
export const DOORS: ReadonlyMap<string, string> = new Map(
  Object.entries(doorsInPackage).map(([door, file]) => [door, file.replace('./src/', '')]),
);

/** All TypeScript under src, parsed. */
export function sourceFiles(): readonly SourceFile[] {
  return globSync('**/*.{ts,tsx}', { cwd: join(ROOT, 'src') })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(join(ROOT, 'src', path), 'utf8')));
}

/** One file, parsed. @throws Error when it does not parse */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (written: string, typeOnly: boolean) => {
    const request = written.split('?', 1)[0] ?? written;
    found.push({ request, typeOnly, target: targetOf(path, request) });
  };

  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest !== null) add(moduleRequest.value, isType);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    add(text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), false);
  }
  for (const node of nodesOf(program)) {
    if (node.type === 'TSImportType') add(String((node['source'] as Node)['value']), true);
  }

  const statements = program.body as unknown as readonly Node[];
  const otherThanReExports = statements
    .filter((node) => node.type !== 'ExportNamedDeclaration' || node['source'] === null)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 60)));
  return { path, text, imports: found, otherThanReExports };
}

/** Circles among files, each once, as the paths that lead back to the first. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const next = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    state.set(path, 'open');
    for (const target of next.get(path) ?? []) {
      if (state.get(target) === 'open') found.push([...trail.slice(trail.indexOf(target)), target].join(' → '));
      else if (!state.has(target)) visit(target, [...trail, target]);
    }
    state.set(path, 'done');
  };
  for (const { path } of files) if (!state.has(path)) visit(path, [path]);
  return found;
}

/** Text of the strings and templates of a file, comments left out. */
export function stringsOf({ path, text }: SourceFile): readonly string[] {
  return [...nodesOf(parseSync(path, text).program)].flatMap((node) => {
    if (node.type === 'Literal' || node.type === 'JSXText')
      return typeof node['value'] === 'string' ? node['value'] : [];
    return node.type === 'TemplateElement' ? (node['value'] as { raw: string }).raw : [];
  });
}

/** Words written into the markup of a file instead of taken from the locales: what an element or a spoken attribute shows. */
export function wordsInMarkup({ path, text }: SourceFile): readonly string[] {
  return [...nodesOf(parseSync(path, text).program)].flatMap((node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      return (node['children'] as readonly Node[]).flatMap(wordsShownBy);
    }
    const spoken = node.type === 'JSXAttribute' && SPOKEN.includes(String((node['name'] as Node)['name']));
    return spoken ? wordsShownBy(node['value'] as Node | null) : [];
  });
}

function wordsShownBy(node: Node | null): readonly string[] {
  if (node === null) return [];
  switch (node.type) {
    case 'JSXExpressionContainer':
      return wordsShownBy(node['expression'] as Node);
    case 'ConditionalExpression':
      return [...wordsShownBy(node['consequent'] as Node), ...wordsShownBy(node['alternate'] as Node)];
    case 'LogicalExpression':
      return [...wordsShownBy(node['left'] as Node), ...wordsShownBy(node['right'] as Node)];
    case 'TemplateLiteral':
      return (node['quasis'] as readonly { value: { raw: string } }[]).map(({ value }) => value.raw).filter(isWord);
    case 'JSXText':
    case 'Literal':
      return [String(node['value'])].filter(isWord);
    default:
      return [];
  }
}

function isWord(text: string): boolean {
  return /\p{L}{2}|\p{Script=Han}/u.test(text);
}

function targetOf(from: string, request: string): string | undefined {
  if (request.startsWith('.')) return posix.normalize(posix.join(dirname(from), request));
  return DOORS.get(request);
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}
