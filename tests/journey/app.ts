import { execFileSync } from 'node:child_process';
import { test as base, expect, type Page } from '@playwright/test';

/** Every journey fails on a request beyond the app's own origin, and on an error in the console. */
export const test = base.extend<{ app: Page }>({
  app: async ({ page, baseURL }, provide) => {
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      const own = url.startsWith(baseURL ?? '') || url.startsWith('blob:') || url.startsWith('data:');
      if (!own) faults.push(`request to ${url}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    await page.goto('');
    await provide(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Text of a PDF as pdftotext reads it, lines joined, white space folded. */
export function pdfText(path: string): string {
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
}

/** The same without any white space: a Chinese sentence may be broken anywhere. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Waits until the header says that everything is durable. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/已保存|已儲存|Saved/);
}

/** Passphrase of the vaults that journeys make. */
export const PASSPHRASE = '注塑 机台 三号 夜班 王工';

/** Starts a quick scan; on a page from the disk that takes a vault first, made at the press of a button. */
export async function beginQuick(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始速评' }).press('Enter');
  const create = page.getByRole('button', { name: '建好并打开' });
  const profile = page.getByLabel('所属行业');
  await expect(create.or(profile)).toBeVisible();
  if (await profile.isVisible()) return;
  await expect(page.getByText('够强')).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await create.click();
  await page.getByRole('button', { name: '我已抄下，开始答题' }).click();
  await expect(profile).toBeVisible();
}

/** Opens the vault where the page asks for it; on the site nothing was locked. */
export async function unlocked(page: Page): Promise<void> {
  if (!page.url().startsWith('file:')) return;
  await page
    .getByRole('form', { name: /^打开保险库/ })
    .getByLabel('口令')
    .fill(PASSPHRASE);
  await page.getByRole('button', { name: '打开', exact: true }).click();
}

/** Loads the page anew and goes on where one was. */
export async function reloaded(page: Page): Promise<void> {
  await page.reload();
  await unlocked(page);
}
