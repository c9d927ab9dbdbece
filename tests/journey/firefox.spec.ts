import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { PASSPHRASE, pdfText, squeezed } from './app.ts';

const FIREFOX = process.env['FIREFOX_PATH'] || '/usr/bin/firefox-esr';

test('the one file opens in Firefox from disk, keeps an answer over a reload, and makes the PDF', async ({
  baseURL,
}, testInfo) => {
  const downloads = testInfo.outputPath('downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: {
      // the driver loosens this one; people's browsers have it
      'security.fileuri.strict_origin_policy': true,
      'intl.accept_languages': 'zh-CN',
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
    await page.locator('button ::-p-text(开始速评)').click();
    // a page from the disk keeps what is entered in a vault
    const passphrase = page.locator('input[name="passphrase"]');
    await passphrase.wait();
    await expect.poll(() => page.$eval('input[name="passphrase"]', (field) => field.value)).not.toBe('');
    await passphrase.fill(PASSPHRASE);
    await page.locator('button ::-p-text(建好并打开)').click();
    await page.locator('button ::-p-text(我已抄下，开始答题)').click();
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
