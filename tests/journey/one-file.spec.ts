import type { Page } from '@playwright/test';
import { beginQuick, expect, PASSPHRASE, reloaded, saved, test, unlocked } from './app.ts';

// what holds for a page opened from the disk: other pages from there can read what is kept in clear

const SITE = `http://127.0.0.1:${process.env['JOURNEY_PORT']}/`;
const AT = '2026-10-01T08:00:00Z';

/** What the browser keeps without a passphrase, as text. */
function plainRecords(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('zhiheng');
        opening.addEventListener('success', () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('documents')) return resolve('[]');
          const all = db.transaction('documents').objectStore('documents').getAll();
          all.addEventListener('success', () => {
            resolve(JSON.stringify(all.result));
            db.close();
          });
        });
      }),
  );
}

/** An assessment as an older copy kept it, without a passphrase. */
async function keptByOlderCopy(page: Page): Promise<void> {
  await page.evaluate(async (at) => {
    const profile = { firmName: '老版本精密件厂', industry: '34', region: '', outOfScope: {}, goals: [] };
    const pack = { id: 'manufacturing-ai', version: '1.0.0' };
    const body = { id: 'old', pack, scope: 'quick', profile, answers: {}, createdAt: at, updatedAt: at, sample: false };
    const opening = indexedDB.open('zhiheng');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('documents', 'readwrite');
    transaction.objectStore('documents').put({ id: 'old', rev: 1, format: 1, body });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  }, AT);
}

test('what one starts is in a vault from its first letter, and comes back where one was', async ({ app: page }) => {
  await beginQuick(page);
  await page.getByLabel('企业名称（可不填）').fill('不出保险库的厂');
  await page.getByLabel('所属行业').selectOption('34');
  await saved(page);
  expect(await plainRecords(page)).toBe('[]');
  await page.reload();
  await expect(page.getByText('它可能在上了锁的保险库里')).toBeVisible();
  await expect(page.getByText('不出保险库的厂')).toBeHidden();
  await unlocked(page);
  await expect(page.getByLabel('企业名称（可不填）')).toHaveValue('不出保险库的厂');
});

test('or leaves no trace at all; the fictitious firm may be looked at without a vault', async ({ app: page }) => {
  await page.getByRole('button', { name: '开始速评' }).click();
  await page.getByRole('button', { name: '这样开始' }).click();
  await page.getByLabel('企业名称（可不填）').fill('不留痕的厂');
  await saved(page);
  expect(await plainRecords(page)).toBe('[]');
  await page.goto('#/');
  await page.reload();
  await expect(page.getByText('不留痕的厂')).toBeHidden();
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await saved(page);
  expect(await plainRecords(page)).toContain('虚构示例');
});

test('what an older copy kept without a passphrase can be reached, gone on with, and moved into a vault', async ({
  app: page,
}) => {
  await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await saved(page);
  await keptByOlderCopy(page);
  await page.goto('#/');
  await page.reload();
  await expect(page.getByText('有1份评估没有上锁')).toBeVisible();
  await page.getByRole('link', { name: '老版本精密件厂' }).click();
  await page.getByLabel('员工人数').fill('60');
  await saved(page);
  expect(await plainRecords(page)).toContain('60');

  await page.getByRole('link', { name: '智衡' }).click();
  await page.getByRole('link', { name: '建保险库' }).click();
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '建好并打开' }).click();
  await page.goto('#/vaults');
  await page.getByRole('button', { name: '我已抄下' }).click();
  await page.getByRole('button', { name: '移进保险库' }).click();
  await expect(page.getByText(/^已移进\d份/)).toBeVisible();
  expect(await plainRecords(page)).not.toContain('老版本精密件厂');
  await page.getByRole('link', { name: '智衡' }).click();
  await page.getByRole('link', { name: '老版本精密件厂' }).click();
  await expect(page.getByLabel('员工人数')).toHaveValue('60');
});

test('a file saved by one edition opens in the other, both ways', async ({ app: page, context }, info) => {
  const save = async (from: Page, path: string) => {
    await from.goto(`${from.url().split('#')[0]}#/vaults`);
    await from.getByLabel('文件口令（可不设）').fill(PASSPHRASE);
    const download = from.waitForEvent('download');
    await from.getByRole('button', { name: '存文件' }).click();
    await (await download).saveAs(path);
  };
  const open = async (into: Page, path: string) => {
    await into.goto(`${into.url().split('#')[0]}#/vaults`);
    await into.getByLabel('选择文件').setInputFiles(path);
    await into.getByLabel('文件口令', { exact: true }).fill(PASSPHRASE);
    await into.getByRole('button', { name: '用口令打开' }).click();
    await into.getByRole('button', { name: '按所选写入' }).click({ timeout: 20_000 });
  };
  const site = await context.newPage();
  await site.goto(SITE);
  await beginQuick(site);
  await site.getByLabel('企业名称（可不填）').fill('网站版存的厂');
  await saved(site);
  const [fromSite, fromFile] = [info.outputPath('site.age'), info.outputPath('file.age')];
  await save(site, fromSite);

  await test.step('without a vault it is not written, in words, and is not lost', async () => {
    await open(page, fromSite);
    await expect(page.getByRole('alert')).toContainText('评估只能放进保险库');
    expect(await plainRecords(page)).not.toContain('网站版存的厂');
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: '建好并打开' }).click();
    await page.getByRole('button', { name: '我已抄下' }).click();
  });
  await open(page, fromSite);
  await expect(page.getByText('已写入1份。')).toBeVisible();
  await page.getByRole('link', { name: '智衡' }).click();
  await page.getByRole('link', { name: '网站版存的厂' }).click();
  await page.getByLabel('企业名称（可不填）').fill('单文件版改过的厂');
  await saved(page);
  await save(page, fromFile);

  await open(site, fromFile);
  await expect(site.getByText('已写入1份。')).toBeVisible();
  await site.goto(SITE);
  await expect(site.getByRole('link', { name: '单文件版改过的厂' })).toBeVisible();
  await reloaded(page);
});
