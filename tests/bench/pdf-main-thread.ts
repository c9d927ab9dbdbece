// How long the page is blocked while a full report is written in the worker: prints, asserts nothing.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
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
    const start = performance.now();
    const download = page.waitForEvent('download');
    await save.click();
    await download;
    const took = performance.now() - start;
    const longest = await page.evaluate(
      () => (globalThis as unknown as { heartbeat: { longest: number } }).heartbeat.longest,
    );
    console.log(
      `${which} export in Chromium: ${Math.round(took)} ms, longest block of the page ${longest.toFixed(0)} ms`,
    );
  }
  await browser.close();
} finally {
  server.kill();
}
