// How long the page is blocked while a full report is written in the worker: prints, asserts nothing. By the clock, which
// counts the time other programs take from it, and by the processor's time of the longest task, which does not.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const server = spawn(process.execPath, ['scripts/serve.ts', '--port', '4390', '--no-open'], { cwd: root });
try {
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(address);
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await page.getByRole('link', { name: '报告', exact: true }).click();
  await page.getByRole('radio', { name: /完整版/ }).check();
  const save = page.getByRole('button', { name: /保存.*PDF/ });
  for (const which of ['first', 'second']) {
    await page.evaluate(() => {
      const state = { longest: 0, last: performance.now() };
      const beat = () => {
        const now = performance.now();
        state.longest = Math.max(state.longest, now - state.last);
        state.last = now;
        channel.port2.postMessage(0);
      };
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', beat);
      channel.port1.start();
      channel.port2.postMessage(0);
      Object.assign(globalThis, { heartbeat: state });
    });
    await browser.startTracing(page, { categories: ['toplevel'] });
    const start = performance.now();
    const download = page.waitForEvent('download');
    await save.click();
    await download;
    const took = performance.now() - start;
    const longest = await page.evaluate(
      () => (globalThis as unknown as { heartbeat: { longest: number } }).heartbeat.longest,
    );
    const task = longestTask((await browser.stopTracing()).toString());
    console.log(
      `${which} export in Chromium: ${Math.round(took)} ms, longest block of the page ${longest.toFixed(0)} ms, ` +
        `longest task ${task.toFixed(0)} ms of the processor`,
    );
  }
  await browser.close();
} finally {
  server.kill();
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of the processor, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Of the threads that draw pages, in milliseconds. */
function longestTask(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mains = new Set(traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf));
  const tasks = traceEvents.filter((event) => event.tdur !== undefined && mains.has(threadOf(event)));
  return Math.max(0, ...tasks.map(({ tdur }) => tdur ?? 0)) / 1000;
}
