import { chromium } from '@playwright/test';
import { expect, saved, test } from './app.ts';

test('an answer is durable before the next question is shown, even when the browser is killed', async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const { launchOptions } = testInfo.project.use;
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'zh-CN' });

  const first = await open();
  const page = await first.newPage();
  await page.goto(baseURL ?? '');
  await page.getByRole('button', { name: '开始速评' }).click();
  await page.getByLabel('所属行业').selectOption('34');
  await page.getByRole('button', { name: '开始答题' }).click();
  await expect(page.getByText('第 1 项，共 12 项')).toBeVisible();
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 2 项，共 12 项')).toBeVisible();
  // no farewell: the process is gone at once
  const browser = await first.browser()?.newBrowserCDPSession();
  await browser?.send('Browser.crash').catch(() => {});
  await first.close().catch(() => {});

  const second = await open();
  const again = await second.newPage();
  await again.goto(baseURL ?? '');
  await expect(again.getByText(/已答 1\/12 题/)).toBeVisible();
  await again.getByRole('link', { name: /^继续作答/ }).click();
  await expect(again.getByText('第 2 项，共 12 项')).toBeVisible();
  await second.close();
});

test('two windows on one assessment keep the answers of both', async ({ app: page, context }) => {
  await page.getByRole('button', { name: '开始速评' }).click();
  await page.getByLabel('所属行业').selectOption('13');
  await page.getByRole('button', { name: '开始答题' }).click();
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('第 1 项，共 12 项')).toBeVisible();

  await page.keyboard.press('3');
  await saved(page);
  await other.getByRole('link', { name: '中试验证' }).click();
  await other.keyboard.press('2');
  await saved(other);

  await page.reload();
  await page.getByRole('link', { name: '研发设计' }).click();
  await expect(page.getByRole('radio').nth(2)).toBeChecked();
  await page.getByRole('link', { name: '中试验证' }).click();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
});

test('an assessment that is not in this browser is said to be missing, not shown as empty', async ({ app: page }) => {
  await page.goto('#/a/00000000-0000-4000-8000-000000000000/result');
  await expect(page.getByRole('alert')).toContainText('这份评估打不开');
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
});

test('deleting asks first and deletes for good', async ({ app: page }) => {
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
  await saved(page);
  await page.getByRole('link', { name: '智衡' }).click();
  await page.getByRole('button', { name: /^删除：/ }).click();
  await expect(page.getByRole('button', { name: '留着' })).toBeFocused();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('heading', { name: '这台电脑上的评估' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '这台电脑上的评估' })).toBeHidden();
});
