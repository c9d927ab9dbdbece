import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What the page asks for when its address names an assessment, and not on a first visit. */
const SOURCES = ['src/vault/formats/read-format.ts', 'src/session/first-kept.ts'];

/**
 * Has a page whose address names an assessment load what opens one together with the program, instead of one after the
 * other once that runs: on a slow line each of them is a journey of half a second. It is a file of its own, as the
 * policy of the site allows no script in the page. Put it before the service worker, which lists all files.
 */
export function returnVisitPlugin(root: string): Plugin {
  return {
    name: 'zhiheng-return-visit',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('there is no page');
        const html = String(page.source);
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const wanted = SOURCES.flatMap((source) => {
          const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(join(root, source)));
          if (chunk === undefined) throw new Error(`${source} is in no chunk`);
          return [...withImports(chunk, bundle)];
        });
        const files = [...new Set(wanted)].filter((file) => !html.includes(file)).map((file) => `./${file}`);
        const script = this.emitFile({ type: 'asset', name: 'return-visit.js', source: program(files) });
        page.source = html.replace(
          '<script type="module"',
          (module) => `<script async src="./${this.getFileName(script)}"></script>\n    ${module}`,
        );
      },
    },
  };
}

function* withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Generator<string> {
  yield chunk.fileName;
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') yield* withImports(imported, bundle);
  }
}

const program = (files: readonly string[]) =>
  `if(location.hash.startsWith("#/a/"))for(const href of ${JSON.stringify(files)})document.head.append(Object.assign(document.createElement("link"),{rel:"modulepreload",href}))`;
