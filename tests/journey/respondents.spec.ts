import type { Download, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, saved, test } from './app.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

async function keep(download: Promise<Download>, path: string): Promise<string> {
  await (await download).saveAs(path);
  return path;
}

async function handOut(page: Page, path: string, { name = '', passphrase = '' }): Promise<string> {
  await page.getByLabel('给谁').fill(name);
  await page.getByLabel('哪些题', { exact: true }).selectOption('production');
  await page.getByLabel('文件口令（可不设）').fill(passphrase);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成答卷文件' }).click();
  return keep(download, path);
}

for (const size of SIZES) {
  test(`two people answer in their own browsers, and the difference is settled, at ${size.width} pixels`, async ({
    app: page,
    browser,
    baseURL,
  }, testInfo) => {
    await page.setViewportSize(size);
    await page.getByRole('button', { name: '先看示例企业' }).click();
    await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
    await page.goto(page.url().replace(/result$/, 'people'));

    const li = await handOut(page, testInfo.outputPath('li.json'), { name: '老李' });
    await expect(page.getByText('给老李的文件已交给浏览器下载')).toBeVisible();
    const wang = await handOut(page, testInfo.outputPath('wang.age'), {
      name: '小王',
      passphrase: 'correct horse battery',
    });
    const pack = JSON.parse(readFileSync(li, 'utf8')) as { kind: string; content: { items: string[] } };
    expect(pack.kind).toBe('respondent-pack');
    expect(pack.content.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(pack)).not.toContain('answers');

    /** Answers everything in a browser of its own. */
    const respond = async (file: string, key: string, { passphrase = '' } = {}): Promise<string> => {
      const context = await browser.newContext({ viewport: size });
      const other = await context.newPage();
      await other.goto(baseURL ?? '');
      await other.getByRole('link', { name: /^打开文件/ }).click();
      await other.getByLabel('选择文件').setInputFiles(file);
      if (passphrase !== '') {
        await other.getByLabel('文件口令').fill(passphrase);
        await other.getByRole('button', { name: '用口令打开' }).click();
      }
      await expect(other.getByRole('heading', { name: /请你答几道题$/ })).toBeVisible();
      await other.getByRole('button', { name: '开始作答' }).click();
      const steps = other.getByRole('navigation', { name: '步骤' }).getByRole('link');
      await expect(steps).toHaveText(['作答', '交回']);
      await expect(other.locator('section[id^="item-"]').first()).toBeVisible();
      for (let at = 0; at < pack.content.items.length; at += 1) {
        await other.keyboard.press(key);
        await other.keyboard.press('Enter');
      }
      await expect(other.getByRole('heading', { name: '交回答卷' })).toBeVisible();
      await expect(
        other.getByText(`已答 ${pack.content.items.length} / ${pack.content.items.length} 题。`),
      ).toBeVisible();
      const download = other.waitForEvent('download');
      await other.getByRole('button', { name: '存成交回的文件' }).click();
      const path = await keep(download, testInfo.outputPath(`back-${key}.json`));
      // the score is not for them to see
      await other.goto(other.url().replace(/return$/, 'result'));
      await expect(other).toHaveURL(/answer/);
      await context.close();
      return path;
    };
    const backs = [await respond(li, '1'), await respond(wang, '5', { passphrase: 'correct horse battery' })];

    for (const back of backs) {
      await page.getByLabel('收回答卷').setInputFiles(back);
      await page.getByRole('button', { name: '收下' }).click();
      await expect(page.getByText(/^已收下/)).toBeVisible();
    }

    const agenda = page.getByRole('region', { name: '分歧图' });
    const points = agenda.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    await expect(points).toHaveCount(pack.content.items.length);
    const first = points.first();
    await expect(first).toContainText('老李');
    await expect(first).toContainText('小王');
    await expect(first).toContainText(/相差 4 级 × 权重 \d/);
    const stem = await first.getByRole('heading', { level: 3 }).innerText();
    await first.getByLabel('第 3 级', { exact: true }).check();
    await first.getByRole('button', { name: '采用第 3 级' }).click();
    await expect(points).toHaveCount(pack.content.items.length - 1);
    await saved(page);

    // the same file again changes nothing
    await page.getByLabel('收回答卷').setInputFiles(backs[0] ?? '');
    await expect(page.getByRole('button', { name: '没有新内容' })).toBeDisabled();

    await page.getByRole('link', { name: '作答', exact: true }).click();
    await page.getByRole('button', { name: /^查找与目录/ }).click();
    await page.getByRole('combobox').fill(stem);
    await page.keyboard.press('Enter');
    const card = page.locator('section[id^="item-"]').filter({ hasText: stem });
    await expect(card.getByRole('radio').nth(2)).toBeChecked();
    await expect(card.getByLabel('备注', { exact: true })).toHaveValue(/合议。.*老李：第 1 级.*小王：第 5 级/);
  });
}
