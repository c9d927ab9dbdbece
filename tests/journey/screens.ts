import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './app.ts';

/** Screens of an open assessment, and those beside it. */
export const STEPS = [
  'profile',
  'answer',
  'result',
  'scenarios',
  'roadmap',
  'measures',
  'report',
  'people',
  'present',
  'compare',
  'history',
] as const;
const BESIDE = ['', 'clients', 'open', 'vaults', 'begin', 'verify', 'safety', 'about'] as const;

/** Opens the sample firm and gives the address its screens begin with. */
export async function openSample(page: Page): Promise<string> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(先看示例企业|Try the sample firm)$/ })
    .click();
  await page.waitForURL(/\/result$/);
  return page.url().replace(/result$/, '');
}

/** Walks through every screen there is; the visitor is told which one is up. */
export async function everyScreen(page: Page, visit: (name: string) => Promise<void>): Promise<void> {
  const start = page.url().replace(/#.*$/, '');
  await page.goto(`${start}#/`);
  await settled(page);
  const firm = await openSample(page);
  for (const step of STEPS) {
    await page.goto(`${firm}${step}`);
    await settled(page);
    await visit(step);
    if (step === 'answer') {
      // the visitor may have drawn the page anew
      await settled(page);
      await page.getByRole('button', { name: /^(查找与目录|Find)/ }).click();
      await expect(page.getByRole('combobox')).toBeFocused();
      await visit('search');
    }
  }
  for (const place of BESIDE) {
    await page.goto(`${start}#/${place}`);
    await settled(page);
    await visit(place || 'start');
  }
}

/** Waits until a screen has its heading and nothing on it is still being worked out. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(/^(正在打开……|正在開啟……|正在比较|正在比較|Opening…|Comparing)/)).toHaveCount(0);
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Faults against WCAG 2.2 AA on what is on screen, one line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  // evaluated by the test driver: the page's own policy would refuse an injected script
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Opens everything that folds. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
