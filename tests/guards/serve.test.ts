import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticServer } from '../../scripts/static-server.ts';

const INLINE = "document.documentElement.dataset.theme = 'dark'";

let base: string;
let server: Server;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'serve-'));
  const dist = join(base, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), `<title>智衡</title><script>${INLINE}</script>`);
  writeFileSync(join(dist, 'assets/index-a1.js'), 'export const one = 1;');
  writeFileSync(join(dist, 'icon.png'), 'png');
  writeFileSync(join(dist, 'sw.js'), 'self');
  mkdirSync(join(dist, 'single'));
  writeFileSync(join(dist, 'single/zhiheng.html'), '<title>智衡</title>');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  server = staticServer(dist);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(base, { recursive: true });
});

function get(path: string, { method = 'GET', ...headers }: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

describe('the server of npm start', () => {
  it('forbids every connection, in every answer', async () => {
    for (const path of ['/', '/assets/index-a1.js', '/nowhere']) {
      const policy = String((await get(path)).headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      // Argon2id is wasm: this one word, and no other of its kind
      expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
    }
  });

  it('lets the script that stands in the page run, and no other inline script', async () => {
    const hash = createHash('sha256').update(INLINE).digest('base64');
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy.match(/'sha256-[^']+'/g)).toEqual([`'sha256-${hash}'`]);
  });

  it('lets the service worker alone fetch, and only from here', async () => {
    const policy = String((await get('/sw.js')).headers['content-security-policy']);
    expect(policy).toBe("default-src 'none'; connect-src 'self'");
    expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache');
  });

  it('hands the one-file edition over to be saved, not to be run here', async () => {
    expect((await get('/single/zhiheng.html')).headers['content-disposition']).toBe('attachment');
  });

  it('names types, forbids guessing, and lets only hashed files be kept', async () => {
    const page = await get('/');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await get('/assets/index-a1.js?v=1');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await get('/icon.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  it('packs text for who can read it, and answers 304 to who has it', async () => {
    const packed = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.body).toString()).toContain('智衡');
    const etag = String(packed.headers['etag']);
    expect((await get('/', { 'accept-encoding': 'gzip, br', 'if-none-match': etag })).status).toBe(304);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets', '/%', '/a%00b', '//etc/passwd'])(
    'has nothing at %s',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body.toString()).not.toContain('secret');
    },
  );

  it('answers nobody who calls it by another name, and reads only', async () => {
    expect((await get('/', { host: 'evil.example' })).status).toBe(421);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect((await get('/', { method: 'HEAD' })).body.length).toBe(0);
  });

  it('refuses to start where nothing was built', () => {
    expect(() => staticServer(join(base, 'nowhere'))).toThrow('npm run build');
  });
});
