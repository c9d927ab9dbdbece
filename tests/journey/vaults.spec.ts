import { readFileSync } from 'node:fs';
import { expect, PASSPHRASE, saved, test } from './app.ts';

test('a client is locked away from the next person: made, filled, locked, opened again', async ({ app: page }) => {
  await page.getByRole('link', { name: '保险库与备份' }).first().click();
  await page.getByLabel('保险库名称').fill('客户甲');
  await expect(page.getByText('够强')).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '建好并打开' }).click();

  await expect(page.getByRole('heading', { name: '已打开：客户甲' })).toBeVisible();
  const key = (await page.locator('.font-mono').textContent()) ?? '';
  expect(key.replaceAll('-', '')).toMatch(/^[A-Z0-9]{25}$/);
  await page.getByRole('button', { name: '我已抄下' }).click();
  await expect(page.getByText(key)).toBeHidden();

  await page.getByRole('link', { name: '智衡' }).click();
  await page.getByRole('button', { name: '开始速评' }).click();
  await page.getByLabel('企业名称（可不填）').fill('金丝雀精密塑胶');
  await page.getByLabel('所属行业').selectOption('29');
  await saved(page);
  await page.getByRole('button', { name: '现在上锁' }).click();

  await test.step('locked: neither the start nor a remembered address shows the client', async () => {
    await expect(page.getByRole('button', { name: '现在上锁' })).toBeHidden();
    await page.goto('#/');
    await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
    await expect(page.getByText('金丝雀精密塑胶')).toBeHidden();
  });

  await test.step('a wrong passphrase is said to be wrong; the right one opens', async () => {
    await page.getByRole('link', { name: '保险库与备份' }).first().click();
    const vault = page.getByRole('form', { name: '打开保险库：客户甲' });
    await vault.getByLabel('口令').fill('不是这个口令');
    await vault.getByRole('button', { name: '打开' }).click();
    await expect(vault.getByText(/^口令不对/)).toBeVisible();
    await vault.getByLabel('口令').fill(PASSPHRASE);
    await vault.getByRole('button', { name: '打开' }).click();
    await expect(page.getByRole('heading', { name: '已打开：客户甲' })).toBeVisible();
    await page.getByRole('link', { name: '智衡' }).click();
    await expect(page.getByRole('link', { name: '金丝雀精密塑胶' })).toBeVisible();
  });

  await test.step('a new passphrase and a new recovery key take the place of the old ones', async () => {
    await page.getByRole('link', { name: '保险库与备份' }).first().click();
    await page.getByText('自动上锁、改口令、换恢复码').click();
    await page.getByLabel('现在的口令').first().fill(PASSPHRASE);
    await page.getByLabel('新口令').fill('换过的 新口令 八个字');
    await page.getByRole('button', { name: '改口令' }).click();
    await expect(page.getByRole('alert')).toContainText('口令已改');
    await page.getByLabel('现在的口令').last().fill('换过的 新口令 八个字');
    await page.getByRole('button', { name: '换一个恢复码' }).click();
    const renewed = page.locator('.font-mono');
    await expect(renewed).toHaveText(/^[A-Z0-9-]{29}$/);
    const newKey = (await renewed.textContent()) ?? '';
    expect(newKey).not.toBe(key);
    await page.getByRole('button', { name: '我已抄下' }).click();
    await page.getByRole('button', { name: '现在上锁' }).first().click();

    const vault = page.getByRole('form', { name: '打开保险库：客户甲' });
    await vault.getByLabel('口令').fill(PASSPHRASE);
    await vault.getByRole('button', { name: '打开' }).click();
    await expect(vault.getByText(/^口令不对/)).toBeVisible();
    await vault.getByRole('button', { name: '忘了口令，用恢复码' }).click();
    await vault.getByLabel('恢复码').fill(newKey.toLowerCase());
    await vault.getByLabel('新口令').fill(PASSPHRASE);
    await vault.getByRole('button', { name: '打开' }).click();
    await expect(page.getByRole('heading', { name: '已打开：客户甲' })).toBeVisible();
    await page.getByRole('link', { name: '智衡' }).click();
  });

  await test.step('deleted for good once its name is typed', async () => {
    await page.getByRole('link', { name: '保险库与备份' }).first().click();
    await page.getByText('删除保险库').click();
    await expect(page.getByRole('button', { name: '永久删除' })).toBeDisabled();
    await page.getByLabel(/请输入保险库名称确认/).fill('客户甲');
    await page.getByRole('button', { name: '永久删除' }).click();
    // the page begins anew, with nothing of the vault in it
    await expect(page.getByRole('heading', { name: '你的工厂，用AI走到了哪一步？' })).toBeVisible();
    await page.getByRole('link', { name: '保险库与备份' }).first().click();
    await expect(page.getByText('还没有保险库')).toBeVisible();
  });
});

test('a backup leaves as a file, is checked by reading it back, and comes home on an empty computer', async ({
  app: page,
}, testInfo) => {
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await saved(page);
  await page.getByRole('link', { name: '保险库与备份' }).first().click();
  await page.getByLabel('文件口令（可不设）').fill(PASSPHRASE);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存文件' }).click();
  const path = testInfo.outputPath('backup.age');
  await (await download).saveAs(path);
  expect(readFileSync(path, 'latin1').startsWith('age-encryption.org/')).toBe(true);
  await page.getByLabel('选回刚存的文件核对').setInputFiles(path);
  await expect(page.getByText('已读回核对，内容一致：备份完成。')).toBeVisible({ timeout: 20_000 });

  await test.step('everything is wiped', async () => {
    await page.getByText('清空这台电脑上的智衡').click();
    await page.getByLabel(/请输入“全部删除”确认/).fill('全部删除');
    await page.getByRole('button', { name: '永久删除' }).click();
    await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
    await expect(page.getByText('这台电脑上还没有评估')).toBeVisible();
  });

  await test.step('the file brings it back', async () => {
    await page.getByRole('link', { name: '保险库与备份' }).first().click();
    await page.getByLabel('选择文件').setInputFiles(path);
    await page.getByLabel('文件口令', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: '用口令打开' }).click();
    await expect(page.getByText('文件里有1份评估')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: '按所选写入' }).click();
    await expect(page.getByText('已写入1份。')).toBeVisible();
    await page.getByRole('link', { name: '智衡' }).click();
    await expect(page.getByRole('link', { name: '恒川塑料制品有限公司（虚构示例）' })).toBeVisible();
  });
});

test('a file that is not ours is refused in plain words, and nothing here is touched', async ({
  app: page,
}, testInfo) => {
  await page.getByRole('link', { name: '保险库与备份' }).first().click();
  const file = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"hello":1}') };
  await page.getByLabel('选择文件').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('这不是智衡的文件');
  await expect(page.getByRole('alert')).toContainText('已有的评估没有动');
  expect(testInfo.errors).toEqual([]);
});

test('a session that leaves no trace is gone with the page', async ({ app: page }) => {
  await page.getByRole('link', { name: '保险库与备份' }).first().click();
  await page.getByRole('button', { name: '这样开始' }).click();
  await expect(page.getByText(/正在不留痕迹地使用/)).toBeVisible();
  await page.getByRole('link', { name: '智衡' }).click();
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
  await page.goto('#/');
  await page.reload();
  await expect(page.getByRole('button', { name: '开始速评' })).toBeVisible();
  await expect(page.getByText('这台电脑上还没有评估')).toBeVisible();
});
