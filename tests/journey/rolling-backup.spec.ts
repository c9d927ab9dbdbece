import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { beginQuick, expect, PASSPHRASE, saved, test, unlocked } from './app.ts';

// The dialogue of the browser cannot be driven: a folder of the origin's own file system stands in for the one picked.
const PICK = `
  globalThis.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
`;
const FILE_PASSPHRASE = '备份 文件 口令 八字';

/** Files in the folder with their bytes, by name. */
function filesIn(page: Page): Promise<{ name: string; bytes: number[] }[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups', { create: true });
    const found: { name: string; bytes: number[] }[] = [];
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
      found.push({ name, bytes: [...new Uint8Array(await (await handle.getFile()).arrayBuffer())] });
    }
    return found.sort((a, b) => a.name.localeCompare(b.name));
  });
}

async function openVault(page: Page): Promise<void> {
  await page.goto('#/vaults');
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '建好并打开' }).click();
  await page.getByRole('button', { name: '我已抄下' }).click();
}

test('an open vault is backed up into a folder, encrypted and verified, at once and before it locks', async ({
  app: page,
}, info) => {
  test.setTimeout(120_000);
  await page.addInitScript(PICK);
  await page.reload();
  await openVault(page);
  const card = page.getByRole('region', { name: '自动备份到文件夹' });
  await card.getByLabel('备份文件的口令').fill(FILE_PASSPHRASE);
  await card.getByLabel(/下次打开这个保险库时接着备份/).check();
  await card.getByRole('button', { name: '选文件夹并开始' }).click();
  await expect(card.getByText(/^备份完成：zhiheng-.*\.age，已读回核对。$/)).toBeVisible({ timeout: 40_000 });
  const [first] = await filesIn(page);
  expect(Buffer.from(first?.bytes ?? []).toString('latin1')).toMatch(/^age-encryption\.org\//);

  await test.step('what changes is backed up when the vault locks', async () => {
    await page.getByRole('link', { name: '智衡' }).click();
    await beginQuick(page);
    await page.getByLabel('企业名称（可不填）').fill('滚动备份的厂');
    await saved(page);
    const address = page.url();
    await page.getByRole('button', { name: '现在上锁' }).click();
    await expect(page.getByText('它可能在上了锁的保险库里')).toBeVisible({ timeout: 40_000 });
    expect(await filesIn(page)).toHaveLength(2);
    expect(page.url()).toBe(address);
  });

  await test.step('opened again it goes on, and the file brings everything back elsewhere', async () => {
    const latest = (await filesIn(page)).at(-1);
    const path = info.outputPath(latest?.name ?? 'none');
    writeFileSync(path, Uint8Array.from(latest?.bytes ?? []));
    await page.goto('#/vaults');
    await page
      .getByRole('form', { name: /^打开保险库/ })
      .getByLabel('口令')
      .fill(PASSPHRASE);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await expect(card.getByText('下次打开保险库时接着备份')).toBeVisible();
    await page.getByLabel('选择文件').setInputFiles(path);
    await page.getByLabel('文件口令', { exact: true }).fill(FILE_PASSPHRASE);
    await page.getByRole('button', { name: '用口令打开' }).click();
    await expect(page.getByLabel('滚动备份的厂')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('region', { name: '存储状况' })).toContainText('最近一次核对过的备份');
  });

  await test.step('a folder that is gone is said to be gone', async () => {
    await page.evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true });
    });
    await card.getByRole('button', { name: '现在备份一次' }).click();
    await expect(card.getByRole('alert')).toContainText('找不到这个文件夹', { timeout: 40_000 });
    await card.getByRole('button', { name: '停止自动备份' }).click();
    await expect(card.getByLabel('备份文件的口令')).toBeVisible();
  });
  await unlocked(page);
});

test('a browser that writes into no folder says so, and what to do instead', async ({ app: page }) => {
  await page.addInitScript('delete globalThis.showDirectoryPicker;');
  await page.reload();
  await openVault(page);
  const card = page.getByRole('region', { name: '自动备份到文件夹' });
  await expect(card).toContainText('这个浏览器不让网页写文件夹');
  await expect(card).toContainText('存成文件');
});
