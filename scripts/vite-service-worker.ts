import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite';

const MANIFEST = 'manifest.webmanifest';
const WORKER = 'sw.js';

/**
 * Makes the site installable and usable without its server: a manifest, and a service worker that knows every file of
 * the build by its hash. Put it last, so that it sees the files as they are written.
 */
export function serviceWorkerPlugin(root: string): Plugin {
  const publicFolder = join(root, 'public');
  return {
    name: 'zhiheng-service-worker',
    apply: 'build',
    transformIndexHtml: () => HEAD,
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(APP) });
        const files = new Map<string, string>([[MANIFEST, hash(JSON.stringify(APP))]]);
        for (const name of readdirSync(publicFolder)) files.set(name, hash(readFileSync(join(publicFolder, name))));
        for (const file of Object.values(bundle)) {
          files.set(file.fileName, hash(file.type === 'chunk' ? file.code : file.source));
        }
        const source = await worker(root, Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))));
        this.emitFile({ type: 'asset', fileName: WORKER, source });
      },
    },
  };
}

const APP = {
  id: './',
  name: '智衡：制造企业AI成熟度与就绪度自评',
  short_name: '智衡',
  description: '制造企业自评AI应用成熟度与就绪度，离线使用，数据不出本机',
  lang: 'zh-CN',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0d5767',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
} as const;

const HEAD: HtmlTagDescriptor[] = [
  { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
  { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
  { tag: 'meta', attrs: { name: 'theme-color', content: APP.theme_color }, injectTo: 'head' },
];

/** The worker as one classic script, with the files written into it. */
async function worker(root: string, files: Readonly<Record<string, string>>): Promise<string> {
  const listed = JSON.stringify(files);
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { PRECACHE: listed, BUILD: JSON.stringify(hash(listed).slice(0, 12)) },
    build: {
      write: false,
      target: 'chrome109',
      rolldownOptions: {
        input: join(root, 'src/service-worker.ts'),
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output[0].code;
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}
