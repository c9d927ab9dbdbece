import type { Plugin } from 'vite';
import { FONT_NAMES, fontGzip, type FontName } from './fonts/font-files.ts';

const PREFIX = 'virtual:font/';

/**
 * Serves `virtual:font/core-400`, `core-700` and `rest-400`: each a module whose default export is the
 * base64 of a gzipped TrueType file. Text in a chunk loads in every edition without a request for data.
 * @param inert true where the page itself holds the text, in an element called `font-<name>` behind the program
 */
export function fontPlugin(root: string, inert = false): Plugin {
  return {
    name: 'zhiheng-fonts',
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      if (!isFontName(name)) return null;
      if (inert) return { code: fromPage(`font-${name}`), moduleType: 'js' };
      const base64 = Buffer.from(await fontGzip(root, name)).toString('base64');
      return { code: `export default '${base64}';`, moduleType: 'js' };
    },
  };
}

function isFontName(name: string): name is FontName {
  return FONT_NAMES.some((known) => known === name);
}

/** The program starts before the page is read to its end: whoever asks early waits. */
export function fromPage(id: string): string {
  return `export default new Promise((resolve) => {
    const read = () => resolve(document.getElementById('${id}').textContent);
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', read);
    else read();
  });`;
}
