import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chineseIn, inTraditional } from '#catalogue-build';
import { shippedContent } from '../support/firm.ts';
import { expect, saved, test } from './app.ts';
import { settled, STEPS, unfold } from './screens.ts';

const folder = join(import.meta.dirname, '../../src/i18n/locales/zh-Hant');

/** Every character that the interface and the content use when they are written in traditional ones. */
function traditionalCharacters(): Set<string> {
  const ours = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const content = chineseIn(shippedContent()).map(inTraditional);
  return new Set([...ours, ...content].join(''));
}

test('in traditional characters no simplified one is left, from the first question to the report', async ({
  app: page,
}) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: '繁體' }).click();
  await expect(page.getByRole('heading', { name: '你的工廠，用AI走到了哪一步？' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
  await page.getByRole('button', { name: '先看示例企業' }).click();
  await expect(page.getByRole('heading', { name: '評估結果' })).toBeVisible();
  const firm = page.url().replace(/result$/, '');
  const known = traditionalCharacters();
  const strange: string[] = [];
  for (const step of STEPS) {
    await page.goto(`${firm}${step}`);
    await settled(page);
    await unfold(page);
    const text = await page.getByRole('main').innerText();
    const left = [...new Set(text)].filter(
      (character) => !known.has(character) && inTraditional(character) !== character,
    );
    strange.push(...left.map((character) => `${step}: ${character}`));
  }
  expect(strange).toEqual([]);

  await test.step('the choice stays, and so does what was answered', async () => {
    await saved(page);
    await page.reload();
    await expect(page.getByRole('button', { name: '中文' })).toBeVisible();
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByRole('button', { name: '繁體' })).toBeVisible();
    await page.goto(`${firm}result`);
    await expect(page.getByText('第 2 级 · 单点应用')).toBeVisible();
  });
});
