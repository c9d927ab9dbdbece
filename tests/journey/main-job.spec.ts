import { beginQuick, expect, pdfText, reloaded, saved, squeezed, test } from './app.ts';

test('an owner fills the quick scan by keyboard, reloads half-way, and takes away a plan in Chinese', async ({
  app: page,
}, testInfo) => {
  await beginQuick(page);

  await test.step('profile', async () => {
    await page.getByLabel('企业名称（可不填）').fill('王䶮精密注塑厂');
    await page.getByLabel('所属行业').selectOption('29');
    await page.getByLabel('塑料制品').check();
    await page.getByLabel('员工人数').fill('60');
    await page.getByLabel('上年营业收入（万元）').fill('1,800');
    await expect(page.getByText('小型企业')).toBeVisible();
    await page.getByText('提高质量').click();
    await expect(page.getByLabel('提高质量')).toBeChecked();
    await page.getByRole('button', { name: '开始答题' }).press('Enter');
  });

  const levels = ['2', '1', '3', '2', 'u', '2', '3', '3', '2', '2', '1', '2'];
  const position = page.getByText(/^第 \d+ 项，共 12 项$/);
  await test.step('the first six items by keyboard alone', async () => {
    for (const [index, key] of levels.slice(0, 6).entries()) {
      await expect(position).toHaveText(`第 ${index + 1} 项，共 12 项`);
      await page.keyboard.press(key);
      if (key === 'u') await expect(page.getByText('结果的范围会变宽')).toBeVisible();
      else await expect(page.getByRole('radio').nth(Number(key) - 1)).toBeChecked();
      await page.keyboard.press('Enter');
    }
    await expect(position).toHaveText('第 7 项，共 12 项');
  });

  await test.step('a note, then a reload: the same question with the note and all answers', async () => {
    await page.keyboard.press('3');
    await page.getByText('备注与证据').click();
    await page.getByLabel('备注', { exact: true }).fill('8台机已联网，问设备组');
    await saved(page);
    await reloaded(page);
    await expect(position).toHaveText('第 7 项，共 12 项');
    await expect(page.getByRole('radio', { name: /每班自动采集/ })).toBeChecked();
    await expect(page.getByLabel('备注', { exact: true })).toHaveValue('8台机已联网，问设备组');
    await page.getByRole('link', { name: '生产制造' }).click();
    await expect(page.getByRole('radio', { name: /至少一条线每班用AI检测/ })).toBeChecked();
    await page.getByRole('link', { name: '算力与网络' }).click();
  });

  await test.step('the rest', async () => {
    for (const [index, key] of levels.slice(7).entries()) {
      await expect(position).toHaveText(`第 ${index + 8} 项，共 12 项`);
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
  });

  await test.step('result', async () => {
    await expect(page.getByText('第 2 级 · 单点应用')).toBeVisible();
    await expect(page.getByText(/可能范围 \d\.\d–\d\.\d（80%）/)).toBeVisible();
    await page.getByText('怎样算出来的').click();
    await expect(page.getByText(/总体 = \(1\.8 \+ 2\.142\) ÷ 2 = 1\.97/)).toBeVisible();
  });

  await test.step('roadmap', async () => {
    await page.getByRole('link', { name: '看完整路线图' }).first().click();
    await expect(page.getByRole('heading', { name: '立即做：三个月内开始' })).toBeVisible();
    await expect(page.getByText('（十八）').first()).toBeVisible();
  });

  await test.step('report', async () => {
    await page.getByRole('link', { name: '做报告' }).click();
    await expect(page.getByRole('article')).toContainText('王䶮精密注塑厂');
    // what was typed is for those who ask for everything
    await expect(page.getByRole('article')).not.toContainText('8台机已联网，问设备组');
    await page.getByRole('radio', { name: '完整版' }).check();
    await expect(page.getByRole('article')).toContainText('8台机已联网，问设备组');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存PDF' }).click();
    const file = await download;
    const path = testInfo.outputPath('report.pdf');
    await file.saveAs(path);
    const text = squeezed(pdfText(path));
    for (const part of [
      '王䶮精密注塑厂',
      '总体处在第2级·单点应用',
      '8台机已联网，问设备组',
      '（十八）提升安全保障能力',
      '工信部联科〔2025〕279号',
      '不等于任何国家标准等级',
    ]) {
      expect(text).toContain(part);
    }
    await expect(page.getByText(/已生成：\d+ 页/)).toBeVisible();
  });
});

test('the same in English, whatever the language of the screen', async ({ app: page }, testInfo) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Try the sample firm' }).click();
  await expect(page.getByText('Level 2 · Single-point use')).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: '报告', exact: true }).click();
  await page.getByRole('radio', { name: '英文' }).check();
  await expect(page.getByRole('article')).toContainText('Level 2 · Single-point use');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存PDF' }).click();
  const path = testInfo.outputPath('report.pdf');
  await (await download).saveAs(path);
  const text = pdfText(path).replaceAll(/\s+/g, ' ');
  expect(squeezed(text)).toContain(squeezed('stands at Level 2 · Single-point use'));
  expect(text).toContain('equal no grade of a national standard');
  expect(text).toContain('SAMPLE');
});
