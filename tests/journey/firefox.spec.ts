import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, expect } from '@playwright/test';
import { launch, type Page } from 'puppeteer-core';
import { PASSPHRASE, pdfText, squeezed } from './app.ts';
import { tracesOf } from './profile-files.ts';

const FIREFOX = process.env['FIREFOX_PATH'] || '/usr/bin/firefox-esr';

const AS_PEOPLE_HAVE_IT = {
  browser: 'firefox',
  executablePath: FIREFOX,
  headless: true,
  defaultViewport: { width: 1280, height: 900 },
  extraPrefsFirefox: {
    // the driver loosens this one; people's browsers have it
    'security.fileuri.strict_origin_policy': true,
    'intl.accept_languages': 'zh-CN',
  },
} as const;

/** Makes a vault on a page from the disk and starts to fill in. */
async function beginInVault(page: Page, passphrase: string): Promise<void> {
  await page.locator('button ::-p-text(开始速评)').click();
  const field = page.locator('input[name="passphrase"]');
  await field.wait();
  await expect.poll(() => page.$eval('input[name="passphrase"]', (input) => input.value)).not.toBe('');
  await field.fill(passphrase);
  await page.locator('button ::-p-text(建好并打开)').click();
  await page.locator('button ::-p-text(我已抄下，开始答题)').click();
  await page.locator('select[name="industry"]').wait();
}

test('the one file opens in Firefox from disk, keeps an answer over a reload, and makes the PDF', async ({
  baseURL,
}, testInfo) => {
  const downloads = testInfo.outputPath('downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await launch({
    ...AS_PEOPLE_HAVE_IT,
    extraPrefsFirefox: {
      ...AS_PEOPLE_HAVE_IT.extraPrefsFirefox,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf',
      'pdfjs.disabled': true,
    },
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(baseURL ?? '');
    await page.locator('::-p-text(不在U盘或本文件里)').wait();
    await beginInVault(page, PASSPHRASE);
    await page.locator('select[name="industry"]').fill('34');
    await page.locator('button ::-p-text(开始答题)').click();
    await page.locator('::-p-text(第 1 项，共 12 项)').wait();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.locator('::-p-text(第 2 项，共 12 项)').wait();
    await page.reload();
    await page.locator('input[type="password"]').fill(PASSPHRASE);
    await page.locator('form[aria-label^="打开保险库"] button[type="submit"]').click();
    await page.locator('::-p-text(第 2 项，共 12 项)').wait();

    const other = await browser.newPage();
    other.setDefaultTimeout(20_000);
    await other.goto(page.url());
    await other.locator('input[type="password"]').fill(PASSPHRASE);
    await other.locator('form[aria-label^="打开保险库"] button[type="submit"]').click();
    await other.locator('::-p-text(这份评估正在另一个窗口里填写)').wait();
    await other.close();
    await page.bringToFront();

    await page.locator('a[href$="#/"]').click();
    await page.locator('::-p-text(已答 1/12 题)').wait();
    await page.locator('button ::-p-text(先看示例企业)').click();
    await page.locator('nav a[href$="/report"]').click();
    await page.locator('button ::-p-text(保存PDF)').click();
    const finished = () =>
      readdirSync(downloads).find((name) => name.endsWith('.pdf') && !existsSync(join(downloads, `${name}.part`)));
    await expect.poll(finished, { timeout: 30_000 }).toBeDefined();
    expect(squeezed(pdfText(join(downloads, finished() ?? '')))).toContain('工信部联科〔2025〕279号');
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('what is typed in a vault is nowhere in the profile of Firefox once it is closed', async ({
  baseURL,
}, testInfo) => {
  test.setTimeout(120_000);
  const profile = testInfo.outputPath('profile');
  mkdirSync(profile, { recursive: true });
  const canaries = ['金丝雀精密注塑', 'canary-note-8841', 'canary passphrase 5590'] as const;
  const control = 'canary-control-9902';
  const browser = await launch({
    ...AS_PEOPLE_HAVE_IT,
    userDataDir: profile,
    // what it remembers of a session is written every second, not every fifteen
    extraPrefsFirefox: { ...AS_PEOPLE_HAVE_IT.extraPrefsFirefox, 'browser.sessionstore.interval': 1_000 },
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    // a field that browsers remember: if this is not found, the search sees nothing
    const remembered = await browser.newPage();
    const plain = testInfo.outputPath('plain.html');
    writeFileSync(plain, '<title>control</title><textarea></textarea>');
    await remembered.goto(pathToFileURL(plain).href);
    await remembered.locator('textarea').click();
    await remembered.keyboard.type(control);
    await page.bringToFront();
    await page.goto(baseURL ?? '');
    await beginInVault(page, canaries[2]);
    await page.locator('input[name="firmName"]').click();
    await page.keyboard.type(canaries[0]);
    await page.locator('select[name="industry"]').fill('34');
    await page.locator('button ::-p-text(开始答题)').click();
    await page.locator('::-p-text(第 1 项，共 12 项)').wait();
    await page.keyboard.press('4');
    await page.locator('summary ::-p-text(备注与证据)').click();
    await page.locator('textarea[name="note"]').click();
    await page.keyboard.type(canaries[1]);
    await expect.poll(() => tracesOf(profile, [control]).length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(tracesOf(profile, canaries), 'while it is open').toEqual([]);
    await page.locator('button ::-p-text(现在上锁)').click();
    await page.locator('::-p-text(它可能在上了锁的保险库里)').wait();
  } finally {
    await browser.close();
  }
  expect(tracesOf(profile, canaries), 'closed').toEqual([]);
});
