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
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/已保存|Saved/);
}
