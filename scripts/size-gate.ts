// How much JavaScript a page loads before it can be used: what index.html names, and all that imports statically.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseSync } from 'vite';
import { isInlineCode } from './security-headers.ts';

/** Bytes after brotli 11; one KB is 1,000 bytes. */
const BUDGET = 130_000;
/** Chunks that load by import() and are nevertheless needed before the first answer, by the start of their names. */
const NEEDED_BEFORE_FIRST_ANSWER: readonly string[] = [];

const dist = resolve(process.argv[2] ?? 'dist');
const built = join(dist, 'index.html');
const page = existsSync(built) ? readFileSync(built, 'utf8') : '';
const rows = [
  ...[...firstLoad()].map((file) => ({ file: relative(dist, file), bytes: brotliBytes(readFileSync(file)) })),
  ...inlineCode().map((code) => ({ file: 'index.html, inline', bytes: brotliBytes(Buffer.from(code)) })),
];
const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);

console.log(`JavaScript before the first answer (brotli 11), ${rows.length} files`);
for (const { file, bytes } of rows.toSorted((a, b) => b.bytes - a.bytes)) print(file, bytes);
print('total', total);
print('budget', BUDGET);
if (rows.length === 0) fail('no built page with a script in it: nothing was measured');
if (total > BUDGET) fail(`over budget by ${total - BUDGET} bytes`);

function firstLoad(): Set<string> {
  const waiting = [...namedInPage(), ...neededLater()];
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...staticImports(file));
  }
  return seen;
}

function namedInPage(): string[] {
  const tags = page.match(/<(?:script|link)\b[^>]*>/gi) ?? [];
  return tags.flatMap((tag) => {
    if (/^<link/i.test(tag) && !/rel\s*=\s*["']?modulepreload/i.test(tag)) return [];
    const address = /\b(?:src|href)\s*=\s*["']([^"']+)["']/i.exec(tag)?.[1];
    return address === undefined ? [] : [resolve(dist, address.replace(/^\//, './'))];
  });
}

/** Scripts written into the page; blocks of data are no scripts. */
function inlineCode(): string[] {
  const scripts = [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  return scripts.flatMap(([, attributes = '', code = '']) => (isInlineCode(attributes) ? [code] : []));
}

function neededLater(): string[] {
  if (NEEDED_BEFORE_FIRST_ANSWER.length === 0) return [];
  const assets = readdirSync(join(dist, 'assets'));
  return NEEDED_BEFORE_FIRST_ANSWER.flatMap((start) => {
    const found = assets.filter((name) => name.startsWith(`${start}-`) && name.endsWith('.js'));
    if (found.length === 0) fail(`no chunk is named ${start}-….js`);
    return found.map((name) => join(dist, 'assets', name));
  });
}

function staticImports(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  return requests.map((request) => resolve(dirname(file), request));
}

function brotliBytes(code: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(code, { params }).length;
}

function print(name: string, bytes: number): void {
  console.log(`  ${(bytes / 1000).toFixed(1).padStart(7)} KB  ${name}`);
}

function fail(reason: string): void {
  console.error(`size gate: ${reason}`);
  process.exitCode = 1;
}
