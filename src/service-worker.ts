// Keeps the hosted edition usable without its server. It is a build of its own (scripts/vite-service-worker.ts), runs beside
// the pages, and is the only script that fetches: the app's own files, from where it came.

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Window extends EventTarget {
  postMessage(message: unknown, transfer: Transferable[]): void;
}
/** What is used of ServiceWorkerGlobalScope, whose types cannot stand beside those of a page. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Window[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void;
}

/** Files of this build, relative to the worker, with the base64 of their SHA-256; written in by the build. */
declare const PRECACHE: Readonly<Record<string, string>>;
/** Changes with any of those files. */
declare const BUILD: string;

const worker = globalThis as unknown as Scope;
const base = worker.registration.scope;
/** Another copy of the app on the same origin has a scope of its own, so it keeps its files apart. */
const prefix = `zhiheng ${base} `;
const ownCache = `${prefix}${BUILD}`;
const files = new Map(Object.entries(PRECACHE).map(([file, hash]) => [new URL(file, base).href, hash]));
const page = new URL('index.html', base).href;
/** A page that does not answer within this time, in ms, may be an old one that is asleep. */
const PATIENCE = 3_000;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
  if (event.data === 'started') event.waitUntil(dropOldBuilds());
});
worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  if (method !== 'GET' || !url.startsWith(base)) return;
  const [address = url] = url.split(/[?#]/, 1);
  if (mode === 'navigate' && (address === base || address === page))
    event.respondWith(keptOrFetched(page, event.request));
  else event.respondWith(keptOrFetched(address, event.request));
});

/** Fetches what no cache has yet; a file that is not what this build made fails the installation. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(ownCache);
  for (const [url, hash] of files) {
    // one at a time: people who are at work come first
    const kept = await keptAs(url, hash);
    if (kept === undefined) await cache.put(url, await fetchedAs(url, hash));
    else await cache.put(url, kept);
  }
}

/** From any build: fonts seldom change, and an installation that was cut off goes on where it stopped. */
async function keptAs(url: string, hash: string): Promise<Response | undefined> {
  for (const name of await ownNames()) {
    const found = await (await caches.open(name)).match(url);
    if (found !== undefined && (await hashOf(found.clone())) === hash) return found;
  }
  return undefined;
}

async function fetchedAs(url: string, hash: string): Promise<Response> {
  // oxlint-disable-next-line no-restricted-globals -- own files, checked by their hashes
  const fetched = await fetch(url, { cache: 'no-cache', redirect: 'error' });
  if (!fetched.ok || (await hashOf(fetched.clone())) !== hash) throw new Error(`${url} is not of this build`);
  return fetched;
}

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** This build's file, else an older build's, for a window that still runs it, else what the server has. */
async function keptOrFetched(url: string, request: Request): Promise<Response> {
  const own = await (await caches.open(ownCache)).match(url);
  if (own !== undefined) return own;
  for (const name of await ownNames()) {
    const older = await (await caches.open(name)).match(url);
    if (older !== undefined) return older;
  }
  // oxlint-disable-next-line no-restricted-globals -- what a page of this origin asked for itself
  return fetch(request);
}

/** Old files go once no window needs them: each is asked what it runs, and one that is silent may be old. */
async function dropOldBuilds(): Promise<void> {
  const old = (await ownNames()).filter((name) => name !== ownCache);
  if (old.length === 0) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const programs = await Promise.all(windows.map(programOf));
  if (programs.every((program) => program !== undefined && files.has(program))) {
    await Promise.all(old.map((name) => caches.delete(name)));
  }
}

function programOf(window: Window): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(typeof data === 'string' ? data : undefined));
    port1.start();
    window.postMessage('which-program', [port2]);
    setTimeout(() => resolve(undefined), PATIENCE);
  });
}

async function ownNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}
