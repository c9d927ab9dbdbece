import { expect, saved, test } from './app.ts';
import { openSample } from './screens.ts';

for (const [name, size] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`at ${name}: from the result to a scenario, the measures and the plan by own costs`, async ({ app: page }) => {
    await page.setViewportSize(size);
    await openSample(page);
    const flat = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await test.step('the scenarios of the industry, nearest first, each with what it lacks', async () => {
      await page.getByRole('link', { name: '看能做哪些场景' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '场景' })).toBeVisible();
      await expect(page.getByText('现在还没有前提齐全的场景')).toBeVisible();
      await page.getByRole('radio', { name: /^只差一步/ }).check();
      const camera = page.getByRole('region', { name: '机器视觉外观质检' });
      await expect(camera.getByText('数据安全与分级：现在第 1 级，要到第 2 级')).toBeVisible();
      await camera.getByText(/^最短的路：/).click();
      await expect(camera.getByText(/^已在路线图：/)).toBeVisible();
      await page.getByRole('radio', { name: /^还不行/ }).check();
      await expect(page.getByText(/^先不做：这个场景要让大模型说话/).first()).toBeVisible();
      await flat();
    });

    await test.step('every measure opens to its matters, and to what to ask', async () => {
      await page.getByRole('link', { name: '路线图', exact: true }).click();
      await page.getByRole('link', { name: '看21条措施的台账' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '措施台账' })).toBeVisible();
      await page.getByText('梯次培育企业').click();
      await expect(page.getByText('今年有没有算力券、模型券，抵多少、何时申领、哪些服务商能用？')).toBeVisible();
      await expect(page.getByText('怎么查、怎么报').first()).toBeVisible();
      await flat();
      await page.getByRole('radio', { name: '按应用指南的步骤' }).check();
      await expect(page.getByText('这一页依据第三方整理，不是官方原文')).toBeVisible();
      await flat();
    });

    await test.step('cost shares move the plan, are kept, and say why', async () => {
      await page.getByRole('link', { name: '看路线图' }).click();
      await page.getByText('按自己的目标和花钱的地方排').click();
      await page.getByLabel('返工报废').fill('20');
      await page.getByLabel('返工报废').press('Tab');
      await expect(page.getByText('合计 20%，还有 80% 没有归类。')).toBeVisible();
      await expect(page.getByRole('heading', { name: '哪些事换了位置，为什么' })).toBeVisible();
      await saved(page);
      await flat();
      await page.reload();
      await page.getByText('按自己的目标和花钱的地方排').click();
      await expect(page.getByLabel('返工报废')).toHaveValue('20');
    });
  });
}

test('a step that was left out is put into the plan from a scenario, and taken back', async ({ app: page }) => {
  const step = '列出不许给外部AI的数据，逐班讲一遍';
  const firm = await openSample(page);
  await page.goto(`${firm}roadmap`);
  await page.getByRole('button', { name: new RegExp(`^${step}`) }).press('x');
  await page.getByLabel('为什么不做？').fill('集团统一办');
  await page.getByRole('button', { name: '从计划里拿掉' }).click();
  await saved(page);

  await page.goto(`${firm}scenarios`);
  const camera = page.getByRole('region', { name: '机器视觉外观质检' });
  await camera.getByText(/^最短的路：/).click();
  await expect(camera.getByText(/^还不在路线图里：你决定不做/)).toBeVisible();
  await camera.getByRole('button', { name: `放进计划：${step}` }).click();
  await expect(camera.getByRole('status').filter({ hasText: '已放进计划' })).toBeVisible();
  await expect(camera.getByText(/^已在路线图：/)).toBeVisible();
  await camera.getByRole('button', { name: `撤销放进计划：${step}` }).click();
  await expect(camera.getByText(/^还不在路线图里：你决定不做/)).toBeVisible();
  await camera.getByRole('button', { name: `放进计划：${step}` }).click();
  await saved(page);
  await page.reload();
  await camera.getByText(/^最短的路：/).click();
  await expect(camera.getByText(/^已在路线图：/)).toBeVisible();
});
