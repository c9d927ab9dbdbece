import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { FONT_NAMES, fontGzip } from './fonts/font-files.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { SOLVER_ELEMENT, solverText } from './vite-solver.ts';

/** Name of the one file; how it is called is how it is handed on. */
const NAME = 'zhiheng.html';

/**
 * Makes one page that holds everything and opens from a disk or a USB stick: style, program, fonts, licences.
 * The program is a classic script, because a browser runs that one before it has read the megabytes that follow it;
 * fonts and the solver follow as inert text, decoded when they are needed. Needs `fontPlugin` and `solverPlugin` inert.
 */
export function oneFilePlugin(root: string): Plugin {
  return {
    name: 'zhiheng-one-file',
    apply: 'build',
    config: () => ({
      build: {
        outDir: 'dist/single',
        copyPublicDir: false,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
      },
    }),
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = textOf(files.find(({ fileName }) => fileName === 'index.html'));
        const parts = {
          program: textOf(files.find((file) => file.type === 'chunk' && file.isEntry)),
          style: textOf(files.find(({ fileName }) => fileName.endsWith('.css'))),
          icon: readFileSync(join(root, 'public/icon.svg'), 'utf8'),
          inert: [
            ...(await fonts(root)),
            [SOLVER_ELEMENT, await solverText(root)] as const,
            ['licences', textOf(bundle['licences.txt'])] as const,
          ],
        };
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: NAME, source: onePage(page, parts) });
      },
    },
  };
}

interface Parts {
  readonly program: string;
  readonly style: string;
  readonly icon: string;
  /** Blocks of text by the id of their element. */
  readonly inert: readonly (readonly [id: string, text: string])[];
}

/** @throws Error when a part could end the element it is put into */
function onePage(page: string, { program, style, icon, inert }: Parts): string {
  const bare = page
    .replaceAll(/<script\b[^>]*\bsrc=[^>]*><\/script>\s*/g, '')
    .replaceAll(/<link\b[^>]*\brel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, '')
    // functions as replacements: in a text, `$&` would mean something
    .replace(
      /(<link rel="icon" href=")[^"]*/,
      (_all, start) => `${start}data:image/svg+xml,${encodeURIComponent(icon)}`,
    );
  const blocks = [
    `<script>${inScript(withoutComments(program))}</script>`,
    ...inert.map(([id, text]) => `<script type="text/plain" id="${id}">${inScript(text)}</script>`),
  ];
  const whole = bare
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `${blocks.join('\n')}\n  </body>`);
  const policy = contentSecurityPolicy(whole, 'one-file').replaceAll("'", '&#39;');
  return whole.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** A program that says `<!--` in a string or a pattern: there `\\!` is `!`, and the element is read as it was meant. */
function withoutComments(program: string): string {
  return program.replaceAll('<!--', String.raw`<\!--`);
}

/** Text that cannot end a script element; `<\/` means the same as `</` in strings and patterns. */
function inScript(text: string): string {
  if (text.includes('<!--')) throw new Error('the program holds "<!--", which would change how its element is read');
  return text.replaceAll(/<\/(script)/gi, String.raw`<\/$1`);
}

async function fonts(root: string): Promise<(readonly [string, string])[]> {
  return Promise.all(
    FONT_NAMES.map(
      async (name) => [`font-${name}`, Buffer.from(await fontGzip(root, name)).toString('base64')] as const,
    ),
  );
}

function textOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  if (file === undefined) throw new Error('the build has not made all parts of the one file');
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8');
}
