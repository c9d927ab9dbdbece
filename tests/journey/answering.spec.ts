import type { Page } from '@playwright/test';
import { expect, saved, test } from './app.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** A full assessment of the sample firm, nothing retyped, at its first dimension. */
async function atFirstDimension(page: Page): Promise<void> {
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await page.getByRole('button', { name: '升级为全评' }).click();
  await expect(page.getByText('第 1 项，共 12 项')).toBeVisible();
  // what helps while answering follows the first question
  await expect(page.getByRole('button', { name: /^查找与目录/ })).toBeVisible();
}

const inHand = (page: Page) => page.evaluate(() => document.activeElement?.closest('section[id^="item-"]')?.id ?? '');

for (const size of SIZES) {
  test.describe(`at ${size.width} pixels`, () => {
    test.use({ viewport: size });

    test('the whole instrument is played by keys: answers, moves, flag, search, help', async ({ app: page }) => {
      await atFirstDimension(page);
      const items = page.locator('section[id^="item-"]');
      await expect(items).toHaveCount(4);

      await test.step('J and K move between the items, and answer nothing', async () => {
        await page.keyboard.press('j');
        expect(await inHand(page)).toBe('item-D1.1.1');
        await page.keyboard.press('j');
        expect(await inHand(page)).toBe('item-D1.2.1');
        await expect(items.nth(1).getByRole('radio', { checked: true })).toHaveCount(0);
        await page.keyboard.press('k');
        expect(await inHand(page)).toBe('item-D1.1.1');
        await page.keyboard.press('j');
      });

      await test.step('a level, “don’t know”, “not applicable” with its reason', async () => {
        await page.keyboard.press('4');
        await expect(items.nth(1).getByRole('radio').nth(3)).toBeChecked();
        await page.keyboard.press('u');
        await expect(items.nth(1).getByRole('button', { name: /^不清楚/ })).toHaveAttribute('aria-pressed', 'true');
        await page.keyboard.press('k');
        await page.keyboard.press('n');
        await items
          .nth(0)
          .getByRole('radio', { name: /全部来图加工/ })
          .check();
        await expect(items.nth(0).getByRole('button', { name: '不适用' })).toHaveAttribute('aria-pressed', 'true');
      });

      await test.step('F marks the item to come back to; the list of those leads there', async () => {
        await page.keyboard.press('j');
        await page.keyboard.press('f');
        await expect(items.nth(1).getByRole('button', { name: '已标记，回头看' })).toHaveAttribute(
          'aria-pressed',
          'true',
        );
        await expect(page.getByRole('button', { name: '待回头看 1' })).toBeVisible();
      });

      await test.step('typing in a note is typing, and no key', async () => {
        await items.nth(1).getByText('备注与证据').click();
        await items.nth(1).getByLabel('备注', { exact: true }).pressSequentially('fun 5/1? njk');
        await expect(items.nth(1).getByLabel('备注', { exact: true })).toHaveValue('fun 5/1? njk');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(items.nth(1).getByRole('button', { name: /^不清楚/ })).toHaveAttribute('aria-pressed', 'true');
        await expect(page.getByRole('button', { name: '待回头看 1' })).toBeVisible();
      });

      await test.step('/ finds an item of another dimension by a word and goes there', async () => {
        await page.locator('h1').click();
        await page.keyboard.press('/');
        const field = page.getByRole('combobox', { name: '查找题目' });
        await expect(field).toBeFocused();
        await field.fill('外观');
        await expect(page.getByRole('option').first()).toContainText('外观');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.keyboard.press('Control+k');
        await field.fill('F2.2');
        await page.keyboard.press('Enter');
        await expect(page.getByText('第 7 项，共 12 项')).toBeVisible();
        await expect.poll(() => inHand(page)).toBe('item-F2.2.1');
      });

      await test.step('an empty search lists what was flagged and all dimensions', async () => {
        await page.keyboard.press('/');
        await expect(page.getByRole('group', { name: '待回头看' }).getByRole('option')).toHaveCount(1);
        await expect(page.getByRole('group', { name: '各个维度' }).getByRole('option')).toHaveCount(12);
        await page.keyboard.press('Enter');
        await expect(page.getByText('第 1 项，共 12 项')).toBeVisible();
        await expect.poll(() => inHand(page)).toBe('item-D1.2.1');
      });

      await test.step('? shows the keys, which do nothing behind it', async () => {
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog', { name: '键盘说明' })).toBeVisible();
        await page.keyboard.press('5');
        await page.keyboard.press('f');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(items.nth(1).getByRole('radio', { checked: true })).toHaveCount(0);
        await expect(items.nth(1).getByRole('button', { name: '已标记，回头看' })).toBeVisible();
      });

      await test.step('all of it is there after a reload', async () => {
        await saved(page);
        await page.reload();
        await expect(items.nth(1).getByLabel('备注', { exact: true })).toHaveValue('fun 5/1? njk');
        await expect(page.getByRole('button', { name: '待回头看 1' })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    });
  });
}

test('a second window shows the question in hand in large type, follows, and reveals on a key', async ({
  app: page,
  context,
}) => {
  await atFirstDimension(page);
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: '投影给大家看' }).click();
  const audience = await opening;
  const question = audience.getByRole('heading', { level: 1 });
  await expect(question).toHaveText(await page.locator('#item-D1\\.1\\.1 legend').first().innerText());
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(question).toHaveText(await page.locator('#item-D1\\.2\\.1 legend').first().innerText());
  await page.keyboard.press('3');
  await expect(audience.locator('li[aria-current="true"]')).toHaveCount(0);
  await audience.keyboard.press('r');
  await expect(audience.locator('li[aria-current="true"]')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '收起答案' })).toBeVisible();
  await expect(audience.getByRole('radio')).toHaveCount(0);
  await page.getByRole('link', { name: '中试验证' }).click();
  const pilot = page.locator('#item-D2\\.1\\.1 legend').first();
  await expect(pilot).toBeVisible();
  await expect(question).toHaveText(await pilot.innerText());
  await expect(audience.locator('li[aria-current="true"]')).toHaveCount(0);
  // the window where one answers is loaded anew: it finds its audience again
  await page.reload();
  await expect(page.getByRole('button', { name: '揭晓答案' })).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('r');
  await expect(audience.locator('li[aria-current="true"]')).toHaveCount(1);
});

test('a first visit: the short look round is offered, left at any time, and offered once', async ({ app: page }) => {
  await page.getByRole('button', { name: '看一遍', exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('照实选一级');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog')).toContainText('结果是一个范围');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('这台电脑上还没有评估')).toBeVisible();
  await expect(page.getByText('第一次来？')).toHaveCount(0);
  await page.getByRole('button', { name: /^看一遍怎么用/ }).click();
  await expect(page.getByRole('dialog')).toContainText('照实选一级');
});
