import { expect, test } from './app.ts';
import { everyScreen, openSample, settled, sideways, STEPS, unfold } from './screens.ts';

/** Shifts of more than this share of the window are seen. */
const SEEN = 0.01;

test('nothing on a screen jumps while it comes up or while answers change', async ({ app: page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    const kept: unknown[] = [];
    Object.assign(globalThis, { shifts: kept });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources?: { node?: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const moved = (entry.sources ?? []).map(({ node }) => (node as Element | null)?.textContent?.slice(0, 30));
        kept.push({ value: entry.value, at: location.hash.replace(/^.*\//, ''), moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const seen: unknown[] = [];
  const collect = async () => {
    const shifts = await page.evaluate(() =>
      (globalThis as unknown as { shifts: { value: number; at: string }[] }).shifts.splice(0),
    );
    seen.push(...shifts.filter(({ value }) => value > SEEN));
  };
  await page.reload();
  const firm = await openSample(page);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const step of STEPS) {
      // loaded afresh, as from a bookmark
      await page.goto(`${firm}${step}`);
      await page.reload();
      await settled(page);
      await collect();
    }
  }
  expect(seen).toEqual([]);
});

test('a new screen begins at its top, and going back returns to where one was', async ({ app: page }) => {
  const scrolled = () => page.evaluate(() => Math.round(scrollY));
  const steps = page.getByRole('navigation', { name: '步骤' });
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  await settled(page);
  await page.evaluate(() => scrollTo(0, 1500));
  await steps.getByRole('link', { name: '路线图' }).click();
  await expect(page.getByRole('heading', { name: '立即做：三个月内开始' })).toBeVisible();
  expect(await scrolled()).toBe(0);
  await page.evaluate(() => scrollTo(0, 900));
  await steps.getByRole('link', { name: '结果' }).click();
  await expect(page.getByRole('heading', { name: '评估结果' })).toBeInViewport();
  expect(await scrolled()).toBe(0);
  await page.goBack();
  // the browser keeps the lines that were read where they were, not the figure
  await expect.poll(scrolled).toBeGreaterThan(800);
  await page.goBack();
  await expect.poll(scrolled).toBeGreaterThan(1400);
});

/** Makes every text on the page two fifths longer, as a wordier language would. */
const lengthen = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const words = text.data.trim();
    if (words === '' || text.parentElement?.closest('svg, script, style, option, textarea') !== null) continue;
    text.data = `${words}${words.slice(0, Math.ceil(words.length * 0.4))}`;
  }
};

/** Elements whose text does not fit into them and cannot be scrolled to. Those that end in “…” mean to. */
const clipped = () =>
  [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (
        element instanceof HTMLInputElement ||
        element.clientWidth <= 1 ||
        textOverflow === 'ellipsis' ||
        element.closest('svg') !== null
      )
        return false;
      const across = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll';
      const down = overflowY !== 'visible' && overflowY !== 'auto' && overflowY !== 'scroll';
      return (
        (across && element.scrollWidth > element.clientWidth + 1) ||
        (down && element.scrollHeight > element.clientHeight + 1)
      );
    })
    .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.slice(0, 40)}`);

for (const width of [390, 1440]) {
  test(`texts two fifths longer still fit at ${width} pixels`, async ({ app: page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('button', { name: 'English' }).click();
    const faults: string[] = [];
    await everyScreen(page, async (name) => {
      await unfold(page);
      await page.evaluate(lengthen);
      const over = await sideways(page);
      if (over > 0) faults.push(`${name}: ${over}px too wide`);
      faults.push(...(await page.evaluate(clipped)).map((one) => `${name}: ${one}`));
      // the next screen is drawn by the app, not by this
      await page.reload();
    });
    expect(faults).toEqual([]);
  });
}

test('a screen can be printed: no controls, light ground, nothing cut off', async ({ app: page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openSample(page);
  await settled(page);
  // an A4 page between its margins, at 96 pixels an inch
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: '改为第 3 级' }).first()).toBeHidden();
  await expect(page.getByRole('button', { name: /第 2 级 · 单点应用/ })).toBeVisible();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});
