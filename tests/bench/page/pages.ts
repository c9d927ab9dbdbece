import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { writeFloor } from './floor-page.ts';
import { questionnaire, writePack, type PlainDimension } from './scaled-pack.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Builds the page of ours, the floor and the React floor for one questionnaire. @returns their folders */
export async function buildPages(work: string, count: number, quickEach: number) {
  const dimensions = questionnaire(count);
  const folder = (name: string) => join(work, `${name}-${count}-${quickEach === 1 ? 'quick' : 'all'}`);
  const pack = folder('pack');
  writePack(pack, dimensions, (n) => (n < quickEach ? 'quick' : 'full'));
  buildOurs(pack, folder('ours'));
  writeFloor(folder('floor'), dimensions);
  await buildReact(dimensions, folder('react'));
  return { ours: folder('ours'), floor: folder('floor'), react: folder('react') };
}

function buildOurs(pack: string, out: string): void {
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', out, '--emptyOutDir'],
    {
      cwd: ROOT,
      env: { ...process.env, ZHIHENG_PACK: relative(ROOT, pack), ZHIHENG_SEEDS: relative(ROOT, join(pack, 'seeds')) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

async function buildReact(dimensions: readonly PlainDimension[], out: string): Promise<void> {
  const root = `${out}-source`;
  mkdirSync(root, { recursive: true });
  cpSync(join(import.meta.dirname, 'react-floor.tsx'), join(root, 'main.tsx'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>react</title><div id="root"></div><script type="module" src="/main.tsx"></script></html>',
  );
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { react: join(ROOT, 'node_modules/react'), 'react-dom': join(ROOT, 'node_modules/react-dom') } },
    plugins: [
      react(),
      {
        name: 'bench-questionnaire',
        resolveId: (id) => (id === 'virtual:bench-questionnaire' ? `\0${id}` : null),
        load: (id) => (id === '\0virtual:bench-questionnaire' ? `export default ${JSON.stringify(dimensions)};` : null),
      },
    ],
    build: { outDir: out, emptyOutDir: true },
  });
}
