import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Advice, Content, CoreContent, FurtherItems } from '../content.ts';
import type { Sample } from '../schema-sample.ts';
import { loadContent } from './load-content.ts';

const PREFIX = 'virtual:content/';

/** What each virtual module holds; one chunk a module, so that advice is loaded only when asked for. */
const parts = {
  core: ({ pack, industries, regions, items }: Content): CoreContent => ({
    pack,
    industries,
    regions,
    quickItems: items.filter(({ scope }) => scope === 'quick'),
  }),
  items: ({ items }: Content): FurtherItems => ({ items: items.filter(({ scope }) => scope !== 'quick') }),
  sample: ({ sample }: Content): Sample => sample,
  advice: ({ advice }: Content): Advice => ({
    ...advice,
    // grade D is background knowledge nobody checked: it never reaches a user
    programmes: advice.programmes.filter(({ grade }) => grade !== 'D'),
    sources: advice.sources.filter(({ grade }) => grade !== 'D'),
  }),
} as const;

/** Validates the content when the app is built and serves it as JSON; a fault fails the build. */
export function contentPlugin(root: string): Plugin {
  const folders = { root, pack: join(root, 'questionnaires/manufacturing-ai'), seeds: join(root, 'seeds') };
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
      const json = JSON.stringify(parts[name](content));
      return { code: `export default JSON.parse(${JSON.stringify(json)});`, moduleType: 'js' };
    },
    handleHotUpdate({ file, server }) {
      if (!file.endsWith('.yaml')) return;
      content = undefined;
      server.ws.send({ type: 'full-reload' });
    },
  };
}

function isPart(name: string): name is keyof typeof parts {
  return Object.hasOwn(parts, name);
}
