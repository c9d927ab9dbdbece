import { expect, saved, test } from './app.ts';

test('a plan is moved by keyboard and by hand, made better, proven and kept', async ({ app: page }) => {
  test.slow();
  await page.getByRole('button', { name: '先看示例企业' }).click();
  await page.getByRole('link', { name: '路线图', exact: true }).click();
  const board = page.getByRole('list', { name: '按开始先后排的行动' });
  const bar = board.getByRole('button', { name: /^给一台试制设备装上记录/ });
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/给一台试制设备装上记录.*移到第 3 季度/).first()).toBeVisible();
  await expect(bar).toBeFocused();

  // dragged a quarter further
  // it slides to its place: hovering waits until it stands still
  await bar.hover({ position: { x: 8, y: 8 } });
  const box = await bar.boundingBox();
  const quarters = await board.locator('xpath=preceding-sibling::div').locator('[title]').all();
  const [first, second] = await Promise.all(quarters.slice(0, 2).map((one) => one.boundingBox()));
  const quarter = (second?.x ?? 0) - (first?.x ?? 0);
  expect(quarter).toBeGreaterThan(10);
  const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + quarter / 2, at.y, { steps: 3 });
  await page.mouse.move(at.x + quarter, at.y, { steps: 3 });
  await page.mouse.up();
  await expect(bar).toHaveAccessibleName(/第 4 季度开始/);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(bar).toHaveAccessibleName(/第 2 季度开始/);

  // the search runs in one worker, the exact solver in another: neither asks the network for anything
  await expect(page.getByText(/找到一种更好的排法/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '采用这种排法' }).click();
  await expect(page.getByText(/现在按你采用的安排排/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '证明还差多少' }).click();
  await expect(page.getByText(/已证明/)).toBeVisible({ timeout: 120_000 });

  const order = await board
    .getByRole('button')
    .evaluateAll((bars) => bars.map((one) => one.getAttribute('data-action')));
  await saved(page);
  await page.reload();
  await expect(bar).toBeVisible();
  expect(
    await board.getByRole('button').evaluateAll((bars) => bars.map((one) => one.getAttribute('data-action'))),
  ).toEqual(order);
});
