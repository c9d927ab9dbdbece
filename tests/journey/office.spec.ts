import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expect, pdfText, squeezed, test } from './app.ts';

/** Opens a file in LibreOffice and saves it as PDF; what needs repair does not come out. */
function asPdf(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  // a profile of its own: two at once would wait for each other
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'pipe' });
  return join(
    folder,
    `${file
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '')}.pdf`,
  );
}

const pagesOf = (pdf: string) =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))![1]);

async function save(page: Page, button: string, file: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await download).saveAs(file);
  return file;
}

async function sampleReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await page.getByRole('link', { name: '报告', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('第 2 级');
}

const out = (testInfo: TestInfo, name: string) => testInfo.outputPath(name);

test('a consultant takes the full report away in Word, in both languages', async ({ app: page }, testInfo) => {
  await sampleReport(page);
  await page.getByRole('radio', { name: 'Word' }).check();
  await page.getByRole('radio', { name: '完整版' }).check();
  await page.getByRole('radio', { name: '中英对照' }).check();
  await page.getByLabel('标为草稿').check();
  await expect(page.getByRole('article')).toContainText('Roadmap');
  const saved = save(page, '保存Word', out(testInfo, 'report.docx'));
  await expect(page.getByRole('progressbar', { name: '正在生成' })).toBeVisible();
  const file = await saved;
  await expect(page.getByRole('progressbar')).toBeHidden();
  expect(statSync(file).size).toBeLessThan(1024 * 1024);

  const pdf = asPdf(file, out(testInfo, 'office'));
  const text = squeezed(pdfText(pdf));
  for (const part of [
    '目录Contents',
    '路线图Roadmap',
    '示例·草稿SAMPLE·DRAFT',
    '（十八）',
    '工信部联科〔2025〕279号',
  ]) {
    expect(text).toContain(part);
  }
  expect(pagesOf(pdf)).toBeGreaterThan(20);
  // the contents name pages that are there, one after the other
  const listed = [...pdfText(pdf).matchAll(/\.{4,}\s*(\d+)/g)].map(([, page]) => Number(page));
  expect(listed.length).toBeGreaterThan(20);
  expect(listed).toEqual(listed.toSorted((one, other) => one - other));
  expect(listed[0]).toBeGreaterThan(2);
  // painted in the browser, as large as they are drawn
  const images = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  expect(images.length).toBeGreaterThan(3);
  for (const image of images) expect(Number(image.trim().split(/\s+/)[3])).toBeGreaterThan(300);
});

test('the page for the owner is one page, as PDF and as Word, in Chinese and in English; in both it is two', async ({
  app: page,
}, testInfo) => {
  await sampleReport(page);
  await page.getByRole('radio', { name: '一页纸' }).check();
  for (const [language, name, said, pages] of [
    ['zh', '中文', '先做这三步', 1],
    ['en', '英文', 'The first three steps', 1],
    ['both', '中英对照', 'The first three steps', 2],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    await page.getByRole('radio', { name: 'PDF' }).check();
    await expect(page.getByRole('article')).toContainText(said);
    const pdf = await save(page, '保存PDF', out(testInfo, `one-${language}.pdf`));
    expect(pagesOf(pdf)).toBe(pages);
    expect(squeezed(pdfText(pdf))).toContain(squeezed(said));
    await page.getByRole('radio', { name: 'Word' }).check();
    const word = await save(page, '保存Word', out(testInfo, `one-${language}.docx`));
    expect(pagesOf(asPdf(word, out(testInfo, `office-${language}`)))).toBe(pages);
  }
});

test('the workbook opens in Calc with every answer in it', async ({ app: page }, testInfo) => {
  await sampleReport(page);
  await page.getByRole('radio', { name: 'Excel' }).check();
  await expect(page.getByRole('article')).toContainText('证据');
  const file = await save(page, '保存Excel', out(testInfo, 'tables.xlsx'));
  const text = squeezed(pdfText(asPdf(file, out(testInfo, 'office'))));
  for (const part of ['总体级别', 'D3.3.1', 'F6.1.1', '（二十一）', '优先度']) expect(text).toContain(part);
});

test('a consultant’s name, colour and logo are on the cover, and still there the next time', async ({
  app: page,
}, testInfo) => {
  await sampleReport(page);
  await page.getByText('封面与署名（顾问用）').click();
  await page.getByLabel('编制单位名称').fill('明德制造咨询');
  await page.getByLabel('联系方式').fill('0571-8888 0000');
  await page.getByLabel('用自己的主色').check();
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await page
    .getByLabel(/^选标志图/)
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
  await expect(page.getByText('已保存，下次做报告自动带上。')).toBeVisible();
  await page
    .getByLabel(/^选标志图/)
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') });
  await expect(page.getByRole('alert')).toContainText('读不成图片');

  await page.reload();
  await expect(page.getByRole('article').getByText('明德制造咨询').first()).toBeVisible();
  const pdf = await save(page, '保存PDF', out(testInfo, 'branded.pdf'));
  expect(squeezed(pdfText(pdf))).toContain('明德制造咨询');
  expect(execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' })).toMatch(/jpeg/);
});
