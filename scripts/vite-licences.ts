import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What goes into the app when it is built without being a dependency of the program: the font, tables of characters. */
const BUILT_IN = ['@expo-google-fonts/noto-sans-sc', 'opencc-js'];

/** Writes `licences.txt` beside the page: the licence of every package that is shipped, and of what is built in. */
export function licencePlugin(root: string): Plugin {
  return {
    name: 'zhiheng-licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts(root) });
    },
  };
}

/**
 * Licence texts of all packages the program stands on, in the order of their names.
 * @throws Error for a package that names no licence: it must not be shipped unread
 */
export function licenceTexts(root: string): string {
  const shipped = new Map<string, string>();
  const visit = (name: string): void => {
    if (shipped.has(name)) return;
    const folder = join(root, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    shipped.set(name, licenceOf(folder, manifest));
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency);
  };
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  for (const name of [...Object.keys(own.dependencies ?? {}), ...BUILT_IN]) visit(name);
  return [...shipped.keys()]
    .sort()
    .map((name) => shipped.get(name))
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder: string, { name, version, license }: Manifest): string {
  const files = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying|notice)([._-]|$)/i.test(entry));
  if (license === undefined && files.length === 0) throw new Error(`${name} names no licence`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
}
