import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Content } from '../content.ts';
import { contentParts } from './content-parts.ts';
import { loadContent } from './load-content.ts';

const PREFIX = 'virtual:content/';

/**
 * Validates the content when the app is built and serves it as JSON; a fault fails the build.
 * The environment may name another pack or other seeds, relative to `root`: ZHIHENG_PACK, ZHIHENG_SEEDS.
 */
export function contentPlugin(root: string): Plugin {
  const { ZHIHENG_PACK: pack = 'questionnaires/manufacturing-ai', ZHIHENG_SEEDS: seeds = 'seeds' } = process.env;
  const folders = { root, pack: join(root, pack), seeds: join(root, seeds) };
  let content: Content | undefined;
  return {
    name: 'zhiheng-content',
    buildStart() {
      content = undefined;
    },
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      if (!isPart(name)) return null;
      content ??= loadContent(folders);
      const json = JSON.stringify(contentParts[name](content));
      return { code: `export default JSON.parse(${JSON.stringify(json)});`, moduleType: 'js' };
    },
    handleHotUpdate({ file, server }) {
      if (!file.endsWith('.yaml')) return;
      content = undefined;
      server.ws.send({ type: 'full-reload' });
    },
  };
}

function isPart(name: string): name is keyof typeof contentParts {
  return Object.hasOwn(contentParts, name);
}
