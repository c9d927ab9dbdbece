import type { Page } from '@playwright/test';
import { expect, saved, test } from './app.ts';
import { everyScreen, openSample, settled, sideways, unfold } from './screens.ts';

/** Presses Tab until the element that has the focus reads so; fails where it never comes. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      return (
        element.getAttribute('aria-label') ??
        ([...(labels ?? [])].map((label) => label.textContent).join(' ') || element.textContent)
      );
    });
    // a space that does not break is read as any other
    if (name.test(focused.replaceAll(/\s/g, ' '))) return;
  }
  throw new Error(`the focus never came to ${name}`);
}

test('the whole job by keyboard alone: profile, twelve answers, result, the working of a figure, report', async ({
  app: page,
}, testInfo) => {
  test.setTimeout(120_000);
  await tabTo(page, /^开始速评/);
  await page.keyboard.press('Enter');
  const first = page.getByLabel('所属行业').or(page.getByRole('button', { name: '建好并打开' }));
  await expect(first).toBeVisible();
  if (page.url().endsWith('#/begin')) {
    // a page from the disk: a vault first, its passphrase is proposed
    await expect(page.getByText('够强')).toBeVisible();
    await tabTo(page, /^建好并打开/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('请抄下口令和恢复码')).toBeFocused();
    await tabTo(page, /^我已抄下/);
    await page.keyboard.press('Enter');
  }
  await tabTo(page, /所属行业/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^开始答题/);
  await page.keyboard.press('Enter');
  const position = page.getByText(/^第 \d+ 项，共 12 项$/);
  for (let item = 1; item <= 12; item += 1) {
    await expect(position).toHaveText(`第 ${item} 项，共 12 项`);
    await page.keyboard.press(String((item % 3) + 1));
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: '评估结果' })).toBeVisible();
  await settled(page);
  await tabTo(page, /^第 \d 级 · /);
  await page.keyboard.press('Enter');
  const working = page.getByRole('dialog', { name: '总体：怎样算出来' });
  await expect(working).toBeVisible();
  // the window holds the focus, from its close button to its last part and round again
  await tabTo(page, /^应用成熟度$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '应用成熟度：怎样算出来' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await tabTo(page, /^做报告/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  const download = page.waitForEvent('download');
  await tabTo(page, /^保存PDF/);
  await page.keyboard.press('Enter');
  await (await download).saveAs(testInfo.outputPath('report.pdf'));
});

test('a contradiction is mended by keyboard, read out, and taken back', async ({ app: page }) => {
  await openSample(page);
  await settled(page);
  const contradiction = page.getByText(/^外观检验答了每班用AI/);
  await expect(contradiction).toBeVisible();
  await page.getByRole('button', { name: '改为第 3 级' }).first().press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '结果已重算' })).toBeFocused();
  await expect(contradiction).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: '结果已更新：' })).toHaveText(/指数 \d\.\d\d。$/);
  await saved(page);
  await page.getByRole('button', { name: '撤回' }).press('Enter');
  await expect(contradiction).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(contradiction).toBeVisible();
});

test('at 400 % (320 pixels) no screen scrolls sideways, in Chinese or in English', async ({ app: page }) => {
  test.setTimeout(150_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  const look = (language: string) => async (name: string) => {
    await unfold(page);
    const over = await sideways(page);
    if (over > 0) wide.push(`${language} ${name}: ${over}px`);
  };
  await everyScreen(page, look('zh-CN'));
  await page.getByRole('button', { name: 'English' }).click();
  await everyScreen(page, look('en'));
  expect(wide).toEqual([]);
});

/** Controls smaller than 24 × 24 that are no words of a sentence and not surrounded by room. */
const tooSmall = () =>
  [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary, textarea, [tabindex="0"]')]
    .filter((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || style.visibility === 'hidden') return false;
      // hidden from sight: its label is what is pressed
      if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
        const label = element.closest('label')?.getBoundingClientRect();
        return label === undefined || label.height < 24 || label.width < 24;
      }
      if (box.width <= 1 || box.height <= 1) return false;
      // a link in a line of text is as high as the line
      if (element.tagName === 'A' && style.display === 'inline') return false;
      return box.height < 24 || box.width < 24;
    })
    .map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 30)}`);

test('everything that is pressed is at least 24 pixels high and wide, on a phone too', async ({ app: page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  const small: string[] = [];
  await everyScreen(page, async (name) => {
    await unfold(page);
    small.push(...(await page.evaluate(tooSmall)).map((one) => `${name}: ${one}`));
  });
  expect(small).toEqual([]);
});

test('the focus is seen on whatever has it', async ({ app: page }) => {
  test.setTimeout(120_000);
  const unseen: string[] = [];
  await everyScreen(page, async (name) => {
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return undefined;
        // a control that is drawn by its label shows the focus there
        const shown = [element, element.closest('label')].some((one) => {
          if (one === null) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        });
        return shown ? undefined : `${element.tagName.toLowerCase()} ${element.textContent.slice(0, 30)}`;
      });
      if (fault !== undefined) unseen.push(`${name}: ${fault}`);
    }
  });
  expect(unseen).toEqual([]);
});

test('with reduced motion nothing moves', async ({ app: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(page);
  await settled(page);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        return (
          parseFloat(transitionDuration) > 0.001 || (animationName !== 'none' && parseFloat(animationDuration) > 0.001)
        );
      }).length,
  );
  expect(moving).toBe(0);
});

test('in forced colours what is chosen is still told apart', async ({ app: page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const firm = await openSample(page);
  await page.goto(`${firm}answer`);
  await settled(page);
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll('label:has(input[type="radio"])')].map((label) => ({
      chosen: label.querySelector('input')?.checked === true,
      outlined: getComputedStyle(label).outlineStyle !== 'none',
    })),
  );
  expect(edges.some(({ chosen }) => chosen)).toBe(true);
  expect(edges.filter(({ chosen, outlined }) => chosen !== outlined)).toEqual([]);
});

test('what is saved, deleted and read in again says so, and the focus always stands where one goes on', async ({
  app: page,
}, testInfo) => {
  const start = await openSample(page);
  const home = start.replace(/#.*$/, '');
  const path = testInfo.outputPath('backup.json');
  const focused = () => page.evaluate(() => document.activeElement?.tagName);

  await page.goto(`${home}#/vaults`);
  const health = page.getByRole('region', { name: '存储状况' });
  await expect(health.getByText('还没有存过备份文件')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存文件' }).press('Enter');
  await (await download).saveAs(path);
  await page.getByLabel('选回刚存的文件核对').setInputFiles(path);
  await expect(page.getByText('已读回核对，内容一致：备份完成。')).toBeVisible();
  await expect(health.getByText('最近一次核对过的备份')).toBeVisible();

  await page.goto(`${home}#/`);
  await page.getByRole('button', { name: /^删除：/ }).press('Enter');
  await expect(page.getByRole('button', { name: '留着' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^删除：/ })).toBeVisible();
  await expect.poll(focused).toBe('LI');
  await page.getByRole('button', { name: /^删除：/ }).press('Enter');
  await page.getByRole('button', { name: '删除', exact: true }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已从这台电脑删除' })).toBeVisible();
  await expect(page.getByText('这台电脑上还没有评估')).toBeVisible();
  await expect.poll(focused).not.toBe('BODY');

  await page.goto(`${home}#/open`);
  await page.getByLabel('选择文件').setInputFiles(path);
  await page.getByRole('button', { name: '按所选写入' }).press('Enter');
  await expect(page.getByText('已写入1份。')).toBeVisible();
  await expect(page.getByRole('link', { name: '到首页接着用' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^删除：/ })).toBeVisible();
});
