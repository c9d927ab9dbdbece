import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './app.ts';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Faults against WCAG 2.2 AA on what is on screen, one line each. */
async function faultsOf(page: Page): Promise<string[]> {
  // evaluated by the test driver: the page's own policy would refuse an injected script
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const SCREENS = ['profile', 'answer', 'result', 'roadmap', 'report'] as const;

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is free of axe faults in the ${theme} theme`, async ({ app: page }) => {
    await page.emulateMedia({ colorScheme: theme });
    expect(await faultsOf(page), 'start').toEqual([]);
    await page.getByRole('button', { name: '先看示例企业' }).click();
    await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
    const base = page.url().replace(/result$/, '');
    for (const screen of SCREENS) {
      await page.goto(`${base}${screen}`);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect(await faultsOf(page), screen).toEqual([]);
    }
  });
}

test('nothing is cut off at 390 pixels: no screen scrolls sideways', async ({ app: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Try the sample firm' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible();
  const base = page.url().replace(/result$/, '');
  for (const screen of SCREENS) {
    await page.goto(`${base}${screen}`);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, screen).toBeLessThanOrEqual(0);
  }
});
