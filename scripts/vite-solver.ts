import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { fromPage } from './vite-fonts.ts';

const ID = 'virtual:solver';

/** Id of the element that holds the solver in the one-file edition. */
export const SOLVER_ELEMENT = 'solver';

/**
 * Serves `virtual:solver`: a module whose default export is the base64 of the gzipped WebAssembly program of the
 * exact solver. Text in a chunk loads in every edition without a request for data. The loader of the solver must
 * then not ask for the file itself, or it would be shipped a second time.
 * @param inert true where the page itself holds the text, in an element called `solver` behind the program
 */
export function solverPlugin(root: string, inert = false): Plugin {
  return {
    name: 'zhiheng-solver',
    resolveId(id) {
      return id === ID ? `\0${ID}` : null;
    },
    async load(id) {
      if (id !== `\0${ID}`) return null;
      if (inert) return { code: fromPage(SOLVER_ELEMENT), moduleType: 'js' };
      return { code: `export default '${await solverText(root)}';`, moduleType: 'js' };
    },
    transform(code, id) {
      if (!/[\\/]highs[\\/]build[\\/]highs\.mjs/.test(id)) return null;
      return code
        .replaceAll('new URL("highs.wasm",import.meta.url).href', '"highs.wasm"')
        .replaceAll('await import("node:module")', '{}')
        .replaceAll('import.meta.url', '""');
    },
  };
}

/** The program of the solver as text. */
export async function solverText(root: string): Promise<string> {
  const require = createRequire(join(root, 'package.json'));
  return gzipSync(await readFile(require.resolve('highs/runtime')), { level: 9 }).toString('base64');
}
