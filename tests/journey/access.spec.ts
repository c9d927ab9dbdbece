import { beginQuick, expect, test } from './app.ts';
import { everyScreen, faultsOf, openSample, settled, unfold } from './screens.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is free of axe faults in the ${theme} theme`, async ({ app: page }) => {
    test.setTimeout(150_000);
    await page.emulateMedia({ colorScheme: theme });
    expect(await faultsOf(page), 'start').toEqual([]);
    await everyScreen(page, async (name) => {
      await unfold(page);
      expect(await faultsOf(page), name).toEqual([]);
    });
  });

  test(`windows, errors and changes are free of axe faults in the ${theme} theme`, async ({ app: page }) => {
    await page.emulateMedia({ colorScheme: theme });

    await test.step('a profile that cannot be left', async () => {
      await beginQuick(page);
      await page.getByRole('button', { name: '开始答题' }).click();
      await expect(page.getByText('请选一个行业')).toBeVisible();
      expect(await faultsOf(page), 'profile with errors').toEqual([]);
    });

    await test.step('an address of nothing', async () => {
      await page.goto(page.url().replace(/#.*$/, '#/a/00000000-0000-4000-8000-000000000000/result'));
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await faultsOf(page), 'not there').toEqual([]);
    });

    await test.step('the working of a figure, and of a part of it', async () => {
      await page.goto(page.url().replace(/#.*$/, '#/'));
      await openSample(page);
      await settled(page);
      await page.getByRole('button', { name: /第 2 级 · 单点应用/ }).click();
      const window = page.getByRole('dialog', { name: '总体：怎样算出来' });
      await expect(window).toContainText('总体 = (');
      expect(await faultsOf(page), 'trace').toEqual([]);
      await window.getByRole('button', { name: '就绪度' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '数据', exact: true }).click();
      await expect(page.getByRole('dialog', { name: '数据：怎样算出来' })).toBeVisible();
      expect(await faultsOf(page), 'trace of a part').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      // the focus is back on the figure
      await expect(page.getByRole('button', { name: /第 2 级 · 单点应用/ })).toBeFocused();
    });

    await test.step('a contradiction mended', async () => {
      await page.getByRole('button', { name: '改为第 3 级' }).first().click();
      await expect(page.getByText(/已改为第 3 级，结果已重算/)).toBeVisible();
      expect(await faultsOf(page), 'mended').toEqual([]);
    });
  });
}

test('every screen has a title of its own, whichever one came before', async ({ app: page }) => {
  test.setTimeout(90_000);
  const titles = new Map<string, string>();
  for (const _round of [1, 2]) {
    await everyScreen(page, async (name) => {
      // loaded one after the other in one window, as a person goes
      const title = await page.title();
      expect(titles.get(name) ?? title).toBe(title);
      titles.set(name, title);
    });
  }
  titles.delete('search');
  expect(titles.size).toBeGreaterThan(15);
  expect(new Set(titles.values()).size).toBe(titles.size);
});
