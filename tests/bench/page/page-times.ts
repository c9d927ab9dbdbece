// Times of the built page beside plain HTML and a bare React page, in one browser, taken in turns; prints JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { staticServer } from '../../../scripts/static-server.ts';
import { buildPages } from './pages.ts';

type Kind = 'ours' | 'floor' | 'react';
interface Row {
  readonly what: string;
  readonly ours: number;
  readonly floor: number;
  readonly unit: string;
}

const RADIO = 'section:not([hidden]) input[type=radio], main input[type=radio]';
const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const SLOW = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375, offline: false };

const work = mkdtempSync(join(tmpdir(), 'page-bench-'));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--js-flags=--expose-gc'],
});
const rows: Row[] = [];
try {
  await load();
  for (const count of [49, 1_000]) await answering(count);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(JSON.stringify(rows));

async function serve(folder: string) {
  const server = staticServer(folder);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}/`, close };
}

/** Writes down when the first question is on the screen and painted, in ms from the start of the navigation. */
async function watchFirstQuestion(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else
        requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstQuestion: performance.now() })));
    };
    look();
  }, RADIO);
}

async function firstQuestion(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (globalThis as { firstQuestion?: number }).firstQuestion);
  return handle.evaluate((time) => time ?? NaN);
}

/** Our page on the first question of a new assessment; the floors begin there. */
async function begin(page: Page, kind: Kind, address: string): Promise<void> {
  await page.goto(address);
  if (kind === 'ours') {
    await page.getByRole('button', { name: '开始速评' }).click();
    await page.getByLabel('所属行业').selectOption('14');
    await page.getByRole('button', { name: '开始答题' }).click();
  }
  await page.waitForSelector(RADIO, { state: 'attached' });
}

async function load(): Promise<void> {
  const pages = await buildPages(work, 49, 1);
  const sites = { ours: await serve(pages.ours), floor: await serve(pages.floor) };
  const bytes = { ours: 0, floor: 0 };
  const fast = { ours: [] as number[], floor: [] as number[] };
  const slow = { ours: [] as number[], floor: [] as number[] };
  const offline = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['ours', 'floor'] as const) {
      const { context, page, cdp } = await newPage();
      await begin(page, kind, sites[kind].address);
      await watchFirstQuestion(page);
      await cdp.send('Network.enable');
      await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
      await cdp.send('Network.setBypassServiceWorker', { bypass: true });
      let sent = 0;
      const count = (event: { encodedDataLength: number }) => (sent += event.encodedDataLength);
      cdp.on('Network.loadingFinished', count);
      await page.reload();
      fast[kind].push(await firstQuestion(page));
      bytes[kind] = sent / 1_000;
      cdp.off('Network.loadingFinished', count);
      if (round < 3) {
        await cdp.send('Network.emulateNetworkConditions', SLOW);
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        await page.reload();
        slow[kind].push(await firstQuestion(page));
      }
      await context.close();
    }
  }
  for (const kind of ['ours', 'floor'] as const) {
    const { context, page } = await newPage();
    await begin(page, kind, sites[kind].address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller === null) {
        await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      }
    });
    await sites[kind].close();
    await watchFirstQuestion(page);
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.reload();
      offline[kind].push(await firstQuestion(page));
    }
    await context.close();
  }
  add('bytes before the first question, 49 items', bytes, 'KB');
  add('first question on screen, no throttle', medians(fast), 'ms');
  add('first question on screen, Slow 4G and 4× CPU', medians(slow), 'ms');
  add('reload with the server dead', medians(offline), 'ms');
}

/** Every item of the questionnaire answered, one dimension after the other. */
async function answering(count: number): Promise<void> {
  const pages = await buildPages(work, count, Infinity);
  const kinds = ['ours', 'floor', 'react'] as const;
  const paints = { first: record<number[]>(() => []), last: record<number[]>(() => []) };
  const task = record(() => 0);
  const script = record(() => 0);
  const heap = record(() => 0);
  for (const kind of kinds) {
    const site = await serve(pages[kind]);
    const { context, page, cdp } = await newPage();
    await begin(page, kind, site.address);
    await cdp.send('Performance.enable');
    const before = await metrics(cdp);
    for (let dimension = 0; dimension < 12; dimension += 1) {
      const times = await page.evaluate(answerAllShown, RADIO);
      if (dimension === 0) paints.first[kind].push(...times.slice(0, 3));
      if (dimension === 11) paints.last[kind].push(...times.slice(-3));
      if (dimension < 11) await next(page, kind);
    }
    const after = await metrics(cdp);
    task[kind] = ((after.TaskDuration - before.TaskDuration) * 1_000) / count;
    script[kind] = ((after.ScriptDuration - before.ScriptDuration) * 1_000) / count;
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    heap[kind] = (await metrics(cdp)).JSHeapUsedSize / 1e6;
    await context.close();
    await site.close();
  }
  add(`click to paint at the first item of ${count}`, medians(paints.first), 'ms');
  add(`click to paint at the last item of ${count}`, medians(paints.last), 'ms');
  add(`main thread an answer, ${count} items`, task, 'ms');
  add(`script an answer, ${count} items`, script, 'ms');
  rows.push({
    what: `heap, all of ${count} answered (beside bare React)`,
    ours: heap.ours,
    floor: heap.react,
    unit: 'MB',
  });
}

async function next(page: Page, kind: Kind): Promise<void> {
  const first = () => page.locator(RADIO).first().getAttribute('name');
  const before = await first();
  // by its text: working out the names of all buttons, as a search by role does, is work in the page and not of it
  await page
    .locator('button', { hasText: kind === 'ours' ? /下一项|先跳过/ : kind === 'floor' ? '下一步' : '→' })
    .click();
  await page.waitForFunction(
    ([selector, name]) => document.querySelector(selector ?? '')?.getAttribute('name') !== name,
    [RADIO, before],
  );
}

/** In the page: chooses the third anchor of every item shown, each from a fresh frame. @returns ms from click to paint */
async function answerAllShown(selector: string): Promise<number[]> {
  const names = [...new Set([...document.querySelectorAll<HTMLInputElement>(selector)].map(({ name }) => name))];
  const times: number[] = [];
  for (const name of names) {
    const input = document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)[2];
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    input?.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times;
}

async function metrics(cdp: CDPSession) {
  const { metrics: found } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => found.find((one) => one.name === name)?.value ?? NaN;
  return {
    TaskDuration: of('TaskDuration'),
    ScriptDuration: of('ScriptDuration'),
    JSHeapUsedSize: of('JSHeapUsedSize'),
  };
}

async function newPage(): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  return { context, page, cdp: await context.newCDPSession(page) };
}

function record<T>(make: () => T): Record<Kind, T> {
  return { ours: make(), floor: make(), react: make() };
}

function medians<K extends string>(times: Record<K, number[]>): Record<K, number> {
  const entries = Object.entries<number[]>(times).map(([kind, all]) => [kind, median(all)]);
  return Object.fromEntries(entries) as Record<K, number>;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function add(what: string, { ours, floor }: { readonly ours: number; readonly floor: number }, unit: string): void {
  rows.push({ what, ours, floor, unit });
}
