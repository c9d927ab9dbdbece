import { chromium } from '@playwright/test';
import { beginQuick, expect, reloaded, saved, test, unlocked } from './app.ts';

test('an answer is durable before the next question is shown, even when the browser is killed', async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const { launchOptions } = testInfo.project.use;
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'zh-CN' });

  const first = await open();
  const page = await first.newPage();
  await page.goto(baseURL ?? '');
  await beginQuick(page);
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
  await again.goto(`${baseURL}#/vaults`);
  await unlocked(again);
  await again.getByRole('link', { name: '智衡' }).click();
  await expect(again.getByText(/已答 1\/12 题/)).toBeVisible();
  await again.getByRole('link', { name: /^继续作答/ }).click();
  await expect(again.getByText('第 2 项，共 12 项')).toBeVisible();
  await second.close();
});

test('a second window only looks, until it takes over; the first then only looks', async ({ app: page, context }) => {
  await beginQuick(page);
  await page.getByLabel('所属行业').selectOption('13');
  await page.getByRole('button', { name: '开始答题' }).click();
  await page.keyboard.press('3');
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await unlocked(other);
  await expect(other.getByText('这份评估正在另一个窗口里填写')).toBeVisible();

  await test.step('no answer is accepted there, by pointer or by key', async () => {
    await expect(other.getByRole('radio').nth(2)).toBeChecked();
    await expect(other.getByRole('radio').first()).toBeDisabled();
    await other.keyboard.press('5');
    await expect(other.getByRole('radio').nth(2)).toBeChecked();
    await reloaded(other);
    await expect(other.getByText('这份评估正在另一个窗口里填写')).toBeVisible();
    await expect(other.getByRole('radio').nth(2)).toBeChecked();
  });

  await test.step('what the first window writes is seen in the second', async () => {
    await page.keyboard.press('4');
    await expect(other.getByRole('radio').nth(3)).toBeChecked();
  });

  await test.step('taken over: what was typed last in the first is there, and the first is told', async () => {
    await page.getByText('备注与证据').click();
    await page.getByLabel('备注', { exact: true }).pressSequentially('第一个窗口写的');
    await other.getByRole('button', { name: '改在这里填写' }).click();
    await expect(other.getByLabel('备注', { exact: true })).toHaveValue('第一个窗口写的');
    await expect(page.getByText('已改在另一个窗口里填写')).toBeVisible();
    await expect(page.getByLabel('备注', { exact: true })).toBeDisabled();
    await other.getByLabel('备注', { exact: true }).pressSequentially('，第二个接着写');
    await saved(other);
  });

  await test.step('another assessment in the first window is its own to fill in', async () => {
    await page.getByRole('link', { name: '智衡' }).click();
    await beginQuick(page);
    await page.getByLabel('企业名称（可不填）').fill('另一家');
    await saved(page);
    await expect(other.getByLabel('备注', { exact: true })).toBeEnabled();
  });

  await test.step('the second window gone, the first has it back with everything', async () => {
    const address = other.url();
    await other.close();
    await page.goto(address);
    // the browser frees the place of a closed window a moment later
    await expect(async () => {
      await reloaded(page);
      await expect(page.getByLabel('备注', { exact: true })).toBeEnabled({ timeout: 1_000 });
    }).toPass();
    await expect(page.getByLabel('备注', { exact: true })).toHaveValue('第一个窗口写的，第二个接着写');
  });
});

test('in a browser without locks and channels the windows still agree who fills in', async ({ app: page, context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    Object.defineProperty(navigator, 'locks', { value: undefined });
  });
  await page.reload();
  await beginQuick(page);
  await page.getByLabel('所属行业').selectOption('13');
  await page.getByRole('button', { name: '开始答题' }).click();
  await page.keyboard.press('3');
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await unlocked(other);
  await expect(other.getByText('这份评估正在另一个窗口里填写')).toBeVisible();
  await expect(other.getByRole('radio').first()).toBeDisabled();
  await other.getByRole('button', { name: '改在这里填写' }).click();
  await expect(other.getByRole('radio').first()).toBeEnabled();
  await expect(page.getByText('已改在另一个窗口里填写')).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeDisabled();
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
  await expect(page.getByText('这台电脑上还没有评估')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
  await expect(page.getByText('这台电脑上还没有评估')).toBeVisible();
});
