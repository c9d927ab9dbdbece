import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, saved, test } from './app.ts';

/** On the first question, its note open. */
async function atNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始速评' }).click();
  await page.getByLabel('所属行业').selectOption('34');
  await page.getByRole('button', { name: '开始答题' }).click();
  await page.getByText('备注与证据').click();
  await saved(page);
}
const note = (page: Page) => page.getByLabel('备注', { exact: true });
const originOf = (page: Page) => new URL(page.url()).origin;

/** Makes every write fail as the browser does when there is no room, until `globalThis.room` is set. */
const NO_ROOM = ([name, message]: readonly [string, string]) => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if ('room' in globalThis) return put.apply(this, given);
    throw new DOMException(message, name);
  };
  navigator.storage.estimate = () => Promise.resolve({ usage: 5_000_000, quota: 5_000_100 });
};

for (const [what, fault] of [
  ['quota is used up', ['QuotaExceededError', '']],
  ['disk is full', ['UnknownError', 'Internal error: IO error: FILE_ERROR_NO_SPACE']],
] as const) {
  test(`the ${what}: said at once; what is on screen is saved as a file, and here when there is room`, async ({
    app: page,
  }, info) => {
    await atNote(page);
    await page.evaluate(NO_ROOM, fault);
    await note(page).fill('写不进去的话');
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText('没有保存成功');
    await expect(alert).toContainText('空间已满');

    await test.step('as a file, from what is on the screen', async () => {
      await alert.getByRole('link', { name: '存成文件' }).click();
      await expect(page.getByText('空间快满了')).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '存文件' }).click();
      const path = info.outputPath('unsaved.json');
      await (await download).saveAs(path);
      expect(readFileSync(path, 'utf8')).toContain('写不进去的话');
      await page.getByLabel('选回刚存的文件核对').setInputFiles(path);
      await expect(page.getByText('已读回核对，内容一致：备份完成。')).toBeVisible();
    });

    await test.step('and again once there is room', async () => {
      await page.goBack();
      await page.evaluate(() => Object.assign(globalThis, { room: true }));
      await page.getByRole('button', { name: '再试一次' }).click();
      await saved(page);
      await page.reload();
      await expect(note(page)).toHaveValue('写不进去的话');
    });
  });
}

test('site data cleared while it is open: said, and what is on the screen can be saved anew', async ({
  app: page,
  context,
}) => {
  await atNote(page);
  await note(page).pressSequentially('清掉之前');
  await saved(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: originOf(page), storageTypes: 'indexeddb,local_storage' });
  await note(page).fill('清掉之前，清掉之后');
  await expect(page.getByRole('alert')).toContainText('屏幕上的内容还在');
  await page.getByRole('button', { name: '再试一次' }).click();
  await saved(page);
  await page.reload();
  await expect(note(page)).toHaveValue('清掉之前，清掉之后');
});

test('a database that comes back empty is noticed, with the way to a backup file', async ({
  baseURL: base,
  launchOptions,
}, info) => {
  const baseURL = base ?? '';
  const profile = info.outputPath('profile');
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'zh-CN' });
  const first = await open();
  const page = await first.newPage();
  await page.goto(baseURL);
  await atNote(page);
  await first.close();
  // as after a damaged disk: the browser starts with an empty database and says nothing
  rmSync(join(profile, 'Default/IndexedDB'), { recursive: true });

  const second = await open();
  const again = await second.newPage();
  await again.goto(baseURL);
  await expect(again.getByRole('alert')).toContainText('浏览器丢了数据');
  await again.getByRole('link', { name: '打开备份文件' }).click();
  await expect(again.getByLabel('选择文件')).toBeVisible();
  await again.getByRole('button', { name: '知道了，不再提示' }).click();
  await again.goto(baseURL);
  await again.reload();
  await expect(again.getByRole('button', { name: '开始速评' })).toBeVisible();
  await expect(again.getByText('浏览器丢了数据')).toBeHidden();
  await second.close();
});

test('one damaged record is told of; the others work on', async ({ app: page }) => {
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await saved(page);
  await page.evaluate(async () => {
    const opening = indexedDB.open('zhiheng');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('documents', 'readwrite');
    transaction.objectStore('documents').put({ id: 'bad', rev: 1, format: 2, body: { id: 'bad', answers: 7 } });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  });
  await page.goto('#/');
  await page.reload();
  await expect(page.getByText('有1份评估读不出来')).toBeVisible();
  await expect(page.getByRole('link', { name: '恒川塑料制品有限公司（虚构示例）' })).toBeVisible();
  await page.goto('#/vaults');
  await expect(page.getByText('有1份评估读不出来')).toBeVisible();
});

test('where the browser lets the page keep nothing, that is said before anything is lost', async ({
  baseURL: base,
  launchOptions,
}, info) => {
  const baseURL = base ?? '';
  const profile = info.outputPath('profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // as set by a person or a firm: no site may store data
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(baseURL);
  await expect(page.getByRole('alert')).toContainText('浏览器不允许本页读写数据');
  await page.getByRole('button', { name: '开始速评' }).click();
  await page.getByLabel('企业名称（可不填）').fill('存不下的厂');
  await expect(page.getByRole('alert')).toContainText('浏览器不允许本页存数据');
  await page.getByRole('link', { name: '存成文件' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存文件' }).click();
  const path = info.outputPath('kept.json');
  await (await download).saveAs(path);
  expect(readFileSync(path, 'utf8')).toContain('存不下的厂');
  await context.close();
});

test('the storage panel says where the data are, what the browser promises, and how much room there is', async ({
  app: page,
}) => {
  await page.goto('#/vaults');
  const panel = page.getByRole('region', { name: '存储状况' });
  await expect(panel).toContainText('数据在这台电脑的这个浏览器里');
  await expect(panel).toContainText(/浏览器(答应|没有答应)/);
  await expect(panel).toContainText(/已用 [\d.,]+ MB，浏览器允许约 [\d.,]+ MB/);
  await expect(panel).toContainText('还没有存过备份文件');
  await expect(panel).toContainText('无痕');
});
