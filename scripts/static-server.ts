// A static server for the built app: right types, the app's security headers, compression, cache rules.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentSecurityPolicy, securityHeaders, serviceWorkerPolicy } from './security-headers.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface Packed {
  readonly body: Buffer;
  readonly etag: string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Site {
  readonly root: string;
  /** By file, its state and encoding. */
  readonly cache: Map<string, Packed>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const WORTH_PACKING = /^(?:text\/|application\/(?:json|manifest|wasm)|image\/svg)/;
const THIS_MACHINE = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Serves a folder with index.html in it; the caller lets it listen.
 * @throws Error when nothing was built there
 */
export function staticServer(folder: string): Server {
  const site: Site = { root: resolve(folder), cache: new Map() };
  const page = join(site.root, 'index.html');
  if (!existsSync(page)) throw new Error('还没有构建 / nothing is built yet: npm run build');
  return createServer((request, response) => {
    // read anew, so that a build beside a running server is served with its own hashes
    const policy = contentSecurityPolicy(existsSync(page) ? readFileSync(page, 'utf8') : '');
    for (const [name, value] of Object.entries(securityHeaders(policy))) response.setHeader(name, value);
    answer(site, { request, response }).catch(() => fail(response, 500));
  });
}

async function answer(site: Site, { request, response }: Exchange): Promise<void> {
  // a page of another site that has its name resolve to this machine gets nothing
  if (!THIS_MACHINE.test(request.headers.host ?? '')) return fail(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(response, 405);
  const file = fileFor(site.root, request.url ?? '/');
  if (file === undefined) return fail(response, 404);

  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const encoding = WORTH_PACKING.test(type) ? accepted(request.headers['accept-encoding'] ?? '') : 'identity';
  const { body, etag } = await packed(site.cache, { file, encoding });
  const hashedName = file.startsWith(join(site.root, 'assets') + sep);
  if (file === join(site.root, 'sw.js')) response.setHeader('Content-Security-Policy', serviceWorkerPolicy());
  // the one-file edition is no page of this site: its own policy holds where it is saved
  if (file.startsWith(join(site.root, 'single') + sep)) response.setHeader('Content-Disposition', 'attachment');
  response.setHeader('Content-Type', type);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', hashedName ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

/** The file an address names; undefined when there is none inside the folder. */
function fileFor(root: string, url: string): string | undefined {
  const path = decoded(url.split(/[?#]/, 1)[0] ?? '');
  if (path === undefined || path.includes('\0')) return undefined;
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(root + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function accepted(header: string): Encoding {
  if (/\bbr\b/.test(header)) return 'br';
  return /\bgzip\b/.test(header) ? 'gzip' : 'identity';
}

async function packed(cache: Map<string, Packed>, { file, encoding }: { file: string; encoding: Encoding }) {
  const { mtimeMs, size } = statSync(file);
  const key = `${encoding} ${mtimeMs} ${size} ${file}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const body = await compress(await readFile(file), encoding);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const entry: Packed = { body, etag };
  cache.set(key, entry);
  return entry;
}

async function compress(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  // middling quality: it is done while a browser waits, once a file
  if (encoding === 'br') return brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? zip(plain) : plain;
}

function fail(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}
