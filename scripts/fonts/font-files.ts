import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import subsetFont from 'subset-font';
import { coreCharacters } from './charset.ts';

/** The three files a report is set in: what most reports need in two weights, and all the rest in one. */
export const FONT_NAMES = ['core-400', 'core-700', 'rest-400'] as const;
export type FontName = (typeof FONT_NAMES)[number];

const WEIGHTS = {
  'core-400': '400Regular/NotoSansSC_400Regular.ttf',
  'core-700': '700Bold/NotoSansSC_700Bold.ttf',
  'rest-400': '400Regular/NotoSansSC_400Regular.ttf',
} as const;

/** Only glyphs, their widths and the character map are read when a report is written. */
const OPTIONS = {
  targetFormat: 'truetype',
  keepFeatures: [],
  noHinting: true,
  noLayoutClosure: true,
  dropTables: ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'prep', 'vhea', 'vmtx'],
} as const;

/**
 * The font as gzip of a TrueType file, made on first use and kept in node_modules/.cache.
 * @param root folder that holds node_modules
 */
export async function fontGzip(root: string, name: FontName): Promise<Uint8Array> {
  const text = charactersOf(name);
  const require = createRequire(join(root, 'package.json'));
  const manifest = require.resolve('@expo-google-fonts/noto-sans-sc/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const key = createHash('sha256')
    .update(JSON.stringify([version, name, text, OPTIONS]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, 'node_modules/.cache/zhiheng-fonts');
  const file = join(folder, `${name}-${key}.ttf.gz`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;

  const source = await readFile(join(dirname(manifest), WEIGHTS[name]));
  const packed = gzipSync(await subsetFont(source, text, OPTIONS), { level: 9 });
  await mkdir(folder, { recursive: true });
  // another build may be writing the same file: it becomes visible only when it is whole
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, packed);
  await rename(unfinished, file);
  return packed;
}

function charactersOf(name: FontName): string {
  const core = coreCharacters();
  if (name !== 'rest-400') return String.fromCodePoint(...core);
  let rest = '';
  for (let code = 0x80; code < 0x33480; code++) {
    if (!core.has(code) && !(code >= 0xd800 && code < 0xe000)) rest += String.fromCodePoint(code);
  }
  return rest;
}
