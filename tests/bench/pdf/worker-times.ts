// Exports of a report beside those of the floor, each in a worker of a fresh page of one browser, taken in turns. The
// first argument is a file with the report and with the same one after a note was changed; prints JSON.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import type { ReportModel } from '#report';
import { staticServer } from '../../../scripts/static-server.ts';
import { deflaterPlugin } from '../../../scripts/vite-deflater.ts';
import { fontPlugin } from '../../../scripts/vite-fonts.ts';
import type { BenchPage, Export, Round } from './page.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Between opening the report and saving it. */
const READING_MS = 3_000;
const ROUNDS = Number(process.env['ROUNDS'] ?? 7);
const { model, changed } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Record<
  'model' | 'changed',
  ReportModel
>;

const work = mkdtempSync(join(tmpdir(), 'pdf-bench-'));
const empty = join(ROOT, 'scripts/empty-module.ts');
writeFileSync(
  join(work, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>pdf</title><script type="module" src="/@fs${join(import.meta.dirname, 'page.ts')}"></script>`,
);
await build({
  root: work,
  configFile: false,
  logLevel: 'error',
  plugins: [fontPlugin(ROOT)],
  resolve: { alias: { html2canvas: empty, canvg: empty, dompurify: empty } },
  worker: { format: 'iife', plugins: () => [fontPlugin(ROOT), deflaterPlugin()] },
  build: { outDir: join(work, 'built'), chunkSizeWarningLimit: 8_000 },
});
const server = staticServer(join(work, 'built'));
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await inFreshPage(address, 'ours');
    rounds.push({ ours, floor: await inFreshPage(address, 'floor'), prepared: await prepared(address) });
  }
  console.log(JSON.stringify(rounds));
} finally {
  await browser.close();
  server.close();
  rmSync(work, { recursive: true, force: true });
}

/** The first export of the report, the second, and one after a changed note. */
async function inFreshPage(address: string, kind: 'ours' | 'floor'): Promise<Export[]> {
  return withFreshPage(address, (page) => {
    return page.evaluate(([which, models]) => (globalThis as unknown as BenchPage).exports(which, models), [
      kind,
      [model, model, changed],
    ] as const);
  });
}

/** The first export by somebody who has read the report for a while. */
async function prepared(address: string): Promise<Export> {
  const [first] = await withFreshPage(address, async (page) => {
    await page.evaluate((read) => (globalThis as unknown as BenchPage).preparePdf(read), model);
    await page.waitForTimeout(READING_MS);
    return page.evaluate((read) => (globalThis as unknown as BenchPage).exports('ours', [read]), model);
  });
  return first!;
}

async function withFreshPage<T>(address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const result = await work(page);
  await context.close();
  return result;
}
