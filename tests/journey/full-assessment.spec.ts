import { expect, pdfText, saved, squeezed, test } from './app.ts';

test('a quick scan grows into the full assessment and into a deep one: nothing retyped, by keyboard', async ({
  app: page,
}, testInfo) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await page.getByRole('button', { name: '升级为全评' }).click();
  await expect(page.getByRole('progressbar', { name: '已答 12 / 49 题' })).toBeVisible();

  await test.step('until half is answered the result of the quick scan stays', async () => {
    await page.getByRole('link', { name: '结果', exact: true }).click();
    await expect(page.getByText('全评答过一半之前，这里仍是速评的结果。')).toBeVisible();
    await expect(page.getByText('第 2 级 · 单点应用')).toBeVisible();
    await page.goBack();
  });

  const rail = page.getByRole('navigation', { name: '评估维度' });
  const names = await rail.getByRole('link').evaluateAll((links) => links.map((link) => link.textContent ?? ''));
  expect(names).toHaveLength(12);
  for (const [index, name] of names.entries()) {
    await rail.getByRole('link').nth(index).click();
    await expect(page.getByText(`第 ${index + 1} 项，共 12 项`)).toBeVisible();
    const asked = Number(/(\d)\/(\d)$/.exec(name)?.[2]);
    const open = page.locator('fieldset:has(input[value="1"]):not(:has(input:checked))');
    // a key answers the item in hand and takes the next one in hand
    for (let item = await open.count(); item > 0; item -= 1) {
      await open.first().getByRole('radio').first().focus();
      await page.keyboard.press('2');
      await expect(open).toHaveCount(item - 1);
    }
    await expect(rail.getByRole('link').nth(index)).toContainText(`已答 ${asked} 题，共 ${asked} 题`);
  }
  await saved(page);

  await test.step('a link to one question leads to that question, not to the head of its dimension', async () => {
    await page.getByRole('link', { name: '结果', exact: true }).click();
    await page
      .getByRole('article', { name: '近12个月，AI应用怎样接进日常业务？' })
      .getByRole('link', { name: '回到这一题' })
      .first()
      .click();
    const question = page.getByRole('group', { name: '近12个月，AI应用怎样接进日常业务？' });
    await expect(question.getByRole('radio', { checked: true })).toBeFocused();
    await expect(page.getByText('近12个月，AI应用怎样接进日常业务？')).toBeInViewport();
  });

  await test.step('and into a deep one, by questions on its own industry', async () => {
    await page.getByRole('link', { name: '结果', exact: true }).click();
    await page.getByRole('button', { name: '升级为深评' }).click();
    await expect(page.getByRole('progressbar', { name: '已答 49 / 57 题' })).toBeVisible();
    const first = page.getByRole('group', { name: '近12个月，客户拿来样品后，相近款怎样找？' });
    await expect(first.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('3');
    await expect(page.getByRole('progressbar', { name: '已答 50 / 57 题' })).toBeVisible();
    await page.getByRole('link', { name: '结果', exact: true }).click();
    await expect(page.getByText('本行业的题答过一半之前，这里仍是原来的结果。')).toBeVisible();
    // each link leads to the next open question
    for (let answered = 50; answered < 57; answered += 1) {
      await page.getByRole('link', { name: '作答', exact: true }).click();
      const open = page.locator('fieldset:has(input[value="1"]):not(:has(input:checked))').first();
      await open.getByRole('radio').first().focus();
      await page.keyboard.press('2');
      await expect(page.getByRole('progressbar', { name: `已答 ${answered + 1} / 57 题` })).toBeVisible();
    }
    await saved(page);
    await page.getByRole('link', { name: '结果', exact: true }).click();
    await expect(page.getByText('本行业的题答过一半之前')).toBeHidden();
  });

  await page.getByRole('link', { name: '报告', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存PDF' }).click();
  const path = testInfo.outputPath('full.pdf');
  await (await download).saveAs(path);
  const text = squeezed(pdfText(path));
  expect(text).toContain('深评（57题）');
  expect(text).toContain('设备预测性维护');
});
