import type { Plugin } from 'vite';

/**
 * The loader of the deflater holds its WebAssembly program as text. It looks for its own folder and for Node's modules
 * without ever using them in a browser: a worker made from a blob has no folder, and would not start.
 */
export function deflaterPlugin(): Plugin {
  return {
    name: 'zhiheng-deflater',
    // before the built-in plugins, which would warn of both
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]libdeflate[\\/]dist[\\/]libdeflate\.wasm\.mjs/.test(id)) return null;
      return code
        .replaceAll("new URL('.', import.meta.url).pathname", "''")
        .replaceAll('import.meta.url', "''")
        .replaceAll(/require\("(?:fs|path)"\)/g, 'undefined');
    },
  };
}
