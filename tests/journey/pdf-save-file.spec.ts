import { readFileSync, writeFileSync } from 'node:fs';
import { expect, saved, test } from './app.ts';

test('the PDF is the save file: it is checked, found changed when it is, and brings the answers back', async ({
  app: page,
}, testInfo) => {
  test.setTimeout(180_000);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /保存.*PDF/ }).click();
    const path = testInfo.outputPath(name);
    await (await download).saveAs(path);
    await expect(page.getByText(/KB/).first()).toBeVisible();
    return path;
  };
  const check = (path: string) => page.getByLabel('选择PDF报告').setInputFiles(path);
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await saved(page);
  await page.getByRole('link', { name: '报告', exact: true }).click();
  const plain = await save('plain.pdf');
  await page.getByRole('radio', { name: '加密后附上' }).check();
  await expect(page.getByRole('button', { name: /保存.*PDF/ })).toBeDisabled();
  await page.getByLabel('附件口令').fill('correct horse battery');
  const sealed = await save('sealed.pdf');
  await page.getByRole('radio', { name: '不附' }).check();
  const bare = await save('bare.pdf');

  await test.step('the page that checks reports', async () => {
    await page.getByRole('link', { name: '保险库与备份' }).first().click();
    await page.getByRole('link', { name: '核对报告' }).click();
    await check(plain);
    await expect(page.getByText('都对得上')).toBeVisible();
    await expect(page.getByText(/用附带的答案重算，与印出来的一致：L2 · /)).toBeVisible();
    await check(sealed);
    await expect(page.getByText('只核对了一部分')).toBeVisible();
    await page.getByLabel('附件口令').fill('wrong');
    await page.getByRole('button', { name: '用口令核对' }).click();
    await expect(page.getByText(/口令不对/).first()).toBeVisible();
    await page.getByLabel('附件口令').fill('correct horse battery');
    await page.getByRole('button', { name: '用口令核对' }).click();
    await expect(page.getByText('都对得上')).toBeVisible();
    await check(bare);
    await expect(page.getByText('没有附带答案，或者附件被去掉了。')).toBeVisible();

    const bytes = readFileSync(plain);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    const changed = testInfo.outputPath('changed.pdf');
    writeFileSync(changed, bytes);
    await check(changed);
    await expect(page.getByText('对不上：这份报告被改过')).toBeVisible();
  });

  await test.step('dropped anywhere, it is opened; what is here is compared and nothing written before one chooses', async () => {
    await page.getByRole('link', { name: '智衡' }).first().click();
    const base64 = readFileSync(plain).toString('base64');
    await page.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'report.pdf', { type: 'application/pdf' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }, base64);
    await expect(page.getByText(/文件里有1份评估/)).toBeVisible();
    await page.getByRole('combobox').selectOption({ label: '只比较，不写入' });
    await expect(page.getByText('两份的答案完全一样。')).toBeVisible();
    await page.getByRole('combobox').selectOption({ label: '两份都留' });
    await page.getByRole('button', { name: '按所选写入' }).click();
    await expect(page.getByText('已写入1份。')).toBeVisible();
  });
});
