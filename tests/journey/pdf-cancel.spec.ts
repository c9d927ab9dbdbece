import { readFileSync } from 'node:fs';
import { expect, saved, test } from './app.ts';

test('an export is seen to go on and can be stopped: nothing is downloaded, and the next one works', async ({
  app: page,
}, testInfo) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await saved(page);
  await page.getByRole('link', { name: '报告', exact: true }).click();
  // the longest there is
  await page.getByRole('radio', { name: /完整版/ }).check();
  await page.getByRole('radio', { name: /中英/ }).check();
  const save = page.getByRole('button', { name: /保存.*PDF/ });
  await expect(save).toBeEnabled();

  await test.step('stopped as soon as it has come some way', async () => {
    // watched in the page: a click from outside may come when all is done
    const seen = save.evaluate(
      (button: HTMLButtonElement) =>
        new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            const done = document.querySelector('progress')?.value ?? 0;
            const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '取消');
            if (done === 0 || cancel === undefined) return;
            watch.disconnect();
            cancel.click();
            resolve(done);
          });
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          button.click();
        }),
    );
    expect(await seen).toBeLessThan(1);
    await expect(page.getByText('已取消，没有生成文件。')).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeHidden();
    await expect(save).toBeEnabled();
  });

  await test.step('made after all', async () => {
    const download = page.waitForEvent('download');
    await save.click();
    const path = testInfo.outputPath('report.pdf');
    await (await download).saveAs(path);
    await expect(page.getByText(/\d+ ?页.*KB/)).toBeVisible();
    await expect(page.getByText('已取消，没有生成文件。')).toBeHidden();
    expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-1\.7[\s\S]*%zhiheng-seal sha256:[0-9a-f]{64}\n$/);
    expect(downloads).toHaveLength(1);
  });
});
