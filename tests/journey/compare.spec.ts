import type { Page } from '@playwright/test';
import { beginQuick, expect, saved, test } from './app.ts';

/** Answers the twelve questions with one level, from the first screen of questions. */
async function answerAll(page: Page, level: string): Promise<void> {
  for (let place = 1; place <= 12; place += 1) {
    await expect(page.getByText(`第 ${place} 项，共 12 项`)).toBeVisible();
    await page.keyboard.press(level);
    await expect(page.getByRole('radio').nth(Number(level) - 1)).toBeChecked();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
}

/** Nothing is wider than the window. */
async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const width of [1440, 390]) {
  test(`two moments of one firm are frozen and compared, and a slip is taken back, ${width} pixels wide`, async ({
    app: page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await beginQuick(page);
    await page.getByLabel('企业名称（可不填）').fill('甲号精密件厂');
    await page.getByLabel('所属行业').selectOption('34');
    await page.getByRole('button', { name: '开始答题' }).click();
    await answerAll(page, '2');

    await test.step('frozen as T0', async () => {
      await page.getByRole('link', { name: '冻结与比较' }).click();
      await page.getByRole('button', { name: '冻结现在' }).click();
      await expect(page.getByText('已冻结“T0”。')).toBeVisible();
      await expect(page.getByText(/^总体没有变化/)).toBeVisible();
      await fits(page);
    });

    await test.step('a slip is taken back by key, and said', async () => {
      await page.getByRole('link', { name: '作答' }).click();
      await expect(page.getByRole('radio').nth(1)).toBeChecked();
      await page.keyboard.press('5');
      await expect(page.getByRole('button', { name: '撤销' })).toBeEnabled();
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('radio').nth(1)).toBeChecked();
      await expect(page.getByText(/^已撤销：.*由“第 5 级”改为“第 2 级”/)).toBeAttached();
      await page.keyboard.press('Control+Shift+z');
      await expect(page.getByRole('radio').nth(4)).toBeChecked();
      await page.getByRole('button', { name: '撤销' }).click();
      await expect(page.getByRole('radio').nth(1)).toBeChecked();
      await fits(page);
    });

    await test.step('better answers, frozen as T1, and the difference told', async () => {
      const id = /\/a\/([^/]+)\//.exec(page.url())?.[1] ?? '';
      await page.goto(`#/a/${id}/answer/D1`);
      await answerAll(page, '4');
      await page.getByRole('link', { name: '冻结与比较' }).click();
      await page.getByRole('button', { name: '冻结现在' }).click();
      await expect(page.getByText('已冻结“T1”。')).toBeVisible();
      await expect(page.getByText(/^总体由 2\.00 升到 4\.00（\+2\.00）/)).toBeVisible();
      await expect(page.getByText(/两次用的是同一把尺子/)).toBeVisible();
      await page.getByText('用表格看').first().click();
      await expect(page.getByRole('row', { name: /总体指数 2\.00.*4\.00.*\+2\.00 确有提高/ })).toBeVisible();
      await fits(page);
    });

    await test.step('every change is on record', async () => {
      await page.getByRole('link', { name: '看修改记录' }).click();
      await expect(page.getByText(/^共 \d+ 条$/)).toBeVisible();
      await expect(
        page
          .getByRole('listitem')
          .filter({ hasText: /第 2 级.*第 4 级/ })
          .first(),
      ).toBeVisible();
      await fits(page);
    });
  });

  test(`clients are found, copied, put away and set beside each other, ${width} pixels wide`, async ({ app: page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('button', { name: '先看示例企业' }).click();
    await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
    await saved(page);
    await page.getByRole('link', { name: '智衡' }).click();
    await page.getByRole('link', { name: '全部客户：搜索、标签、比较、交接' }).click();
    const name = '恒川塑料制品有限公司（虚构示例）';
    await page.getByRole('button', { name: `更多操作：${name}` }).click();
    await page.getByLabel('标签（用逗号隔开）').fill('华东，老客户');
    await page.getByRole('button', { name: '存标签' }).click();
    await expect(page.getByText('标签已存。')).toBeVisible();
    await page.getByRole('button', { name: '复制一份' }).click();
    await expect(page.getByText('已复制。')).toBeVisible();
    await fits(page);

    await test.step('both beside each other', async () => {
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await page.getByRole('link', { name: '比较选中的 2 份' }).click();
      await expect(page.getByRole('img', { name: /各维度对照/ })).toBeVisible();
      await fits(page);
      await page.getByRole('link', { name: '回到客户列表' }).click();
    });

    await test.step('the copy is put away, and found where it was put', async () => {
      await page.getByLabel('搜索名称或标签').fill('副本');
      await expect(page.getByText('显示 1 份，共 2 份')).toBeVisible();
      await page.getByRole('button', { name: `更多操作：${name}（副本）` }).click();
      await page.getByRole('button', { name: '归档', exact: true }).click();
      await expect(page.getByText('已归档。')).toBeVisible();
      await expect(page.getByText('没有符合条件的。')).toBeVisible();
      await page.getByLabel('状态').selectOption('已归档');
      await expect(page.getByText('显示 1 份，共 2 份')).toBeVisible();
    });
  });
}
