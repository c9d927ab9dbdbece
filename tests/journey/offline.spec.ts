import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, test, expect, type LaunchOptions, type Page } from '@playwright/test';
import { pdfText, saved, squeezed } from './app.ts';
import { serveSite } from './site-server.ts';

const ROOT = join(import.meta.dirname, '../..');
const SITE = join(ROOT, 'dist');

/** A browser whose profile outlives it; closing and opening it is a restart. */
function openBrowser(profile: string, launchOptions: LaunchOptions) {
  return chromium.launchPersistentContext(profile, launchOptions);
}

async function keptOffline(page: Page): Promise<void> {
  await expect(page.getByText('断网也能打开')).toBeVisible({ timeout: 30_000 });
}

/** Address of the program in a window: another build has another one. */
function programOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')?.src);
}

test('opened once, it works when the server is dead and the browser was restarted, up to the PDF', async ({
  launchOptions,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const server = await serveSite(SITE);
  const first = await openBrowser(profile, launchOptions);
  const page = await first.newPage();
  await page.goto(server.address);
  await keptOffline(page);
  await server.kill();
  await page.reload();
  await page.getByRole('button', { name: '开始速评' }).click();
  await page.getByLabel('企业名称（可不填）').fill('离线精密件厂');
  await page.getByLabel('所属行业').selectOption('34');
  await page.getByRole('button', { name: '开始答题' }).click();
  for (let item = 1; item <= 12; item += 1) {
    await expect(page.getByText(`第 ${item} 项，共 12 项`)).toBeVisible();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
  await saved(page);
  await first.close();

  const second = await openBrowser(profile, launchOptions);
  const again = await second.newPage();
  await again.goto(server.address);
  await again.getByRole('link', { name: /^看结果/ }).click();
  await again.getByRole('link', { name: '报告', exact: true }).click();
  const download = again.waitForEvent('download');
  await again.getByRole('button', { name: '保存PDF' }).click();
  const file = testInfo.outputPath('report.pdf');
  await (await download).saveAs(file);
  expect(squeezed(pdfText(file))).toContain('离线精密件厂');
  await second.close();
});

test('a newer version waits to be asked for, and a window that stays with the old one goes on whole', async ({
  launchOptions,
}, testInfo) => {
  const next = testInfo.outputPath('next');
  // the same program, not minified: every chunk has another name, and those of the first build are gone
  const args = ['scripts/node.mjs', 'vite', 'build', '--logLevel', 'warn', '--minify', 'false', '--outDir', next];
  expect(spawnSync('node', args, { cwd: ROOT, stdio: 'inherit' }).status).toBe(0);

  const old = await serveSite(SITE);
  const browser = await openBrowser(testInfo.outputPath('profile'), launchOptions);
  const [changing, staying] = [await browser.newPage(), await browser.newPage()];
  await changing.goto(old.address);
  await keptOffline(changing);
  await staying.goto(old.address);
  await staying.getByRole('button', { name: '开始速评' }).click();
  await staying.getByLabel('所属行业').selectOption('34');
  await staying.getByRole('button', { name: '开始答题' }).click();
  await staying.keyboard.press('3');
  await staying.getByText('备注与证据').click();
  await staying.getByLabel('备注', { exact: true }).fill('写到一半');
  const before = await programOf(changing);

  await old.kill();
  const newer = await serveSite(next, Number(new URL(old.address).port));
  await changing.reload();
  const offer = changing.getByRole('button', { name: '换成新版（先存好再换）' });
  await expect(offer).toBeVisible({ timeout: 30_000 });
  expect(await programOf(changing), 'nothing is forced').toBe(before);
  await offer.click();
  await expect.poll(() => programOf(changing).catch(() => before)).not.toBe(before);
  await expect(changing.getByRole('button', { name: '开始速评' })).toBeVisible();

  await test.step('the other window keeps its edit and reaches screens it had not loaded', async () => {
    await expect(staying.getByLabel('备注', { exact: true })).toHaveValue('写到一半');
    await staying.getByLabel('备注', { exact: true }).press('End');
    await staying.keyboard.type('，接着写');
    await saved(staying);
    await staying.getByRole('link', { name: '报告', exact: true }).click();
    await expect(staying.getByRole('main').getByRole('heading').first()).toBeVisible();
    expect(await programOf(staying)).toBe(before);
    const caches = await staying.evaluate(() => globalThis.caches.keys());
    expect(caches).toHaveLength(2);
  });

  await test.step('it changes when asked to, loses nothing, and the old files go', async () => {
    await staying.getByRole('link', { name: '作答', exact: true }).click();
    await staying.getByRole('button', { name: '换成新版（先存好再换）' }).click();
    await expect.poll(() => programOf(staying).catch(() => before)).not.toBe(before);
    await staying.getByRole('link', { name: '研发设计' }).click();
    await expect(staying.getByRole('radio').nth(2)).toBeChecked();
    await expect(staying.getByLabel('备注', { exact: true })).toHaveValue('写到一半，接着写');
    await expect.poll(() => staying.evaluate(() => globalThis.caches.keys().then(({ length }) => length))).toBe(1);
  });
  await browser.close();
  await newer.kill();
});

test('it can be installed as an app', async ({ launchOptions }, testInfo) => {
  const server = await serveSite(SITE);
  const browser = await openBrowser(testInfo.outputPath('profile'), launchOptions);
  const page = await browser.newPage();
  await page.goto(server.address);
  await keptOffline(page);
  const session = await browser.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors, manifest } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(manifest.name).toContain('智衡');
  await browser.close();
  await server.kill();
});

test('a site with a file that is not of its build is not kept', async ({ launchOptions }, testInfo) => {
  const mixed = testInfo.outputPath('mixed');
  cpSync(SITE, mixed, { recursive: true });
  const late = readdirSync(join(mixed, 'assets')).find((name) => name.startsWith('about-screen')) ?? '';
  appendFileSync(join(mixed, 'assets', late), '\n// half a deployment');
  const server = await serveSite(mixed);
  const browser = await openBrowser(testInfo.outputPath('profile'), launchOptions);
  const page = await browser.newPage();
  await page.goto(server.address);
  const end = await page.evaluate(async () => {
    const worker = new URL('./sw.js', document.baseURI).href;
    const { installing } = await navigator.serviceWorker.register(worker);
    return new Promise((resolve) => {
      installing?.addEventListener('statechange', () => {
        if (installing.state !== 'installing') resolve(installing.state);
      });
    });
  });
  expect(end).toBe('redundant');
  await page.reload();
  await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
  await browser.close();
  await server.kill();
});
