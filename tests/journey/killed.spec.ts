import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, test, type Browser, type LaunchOptions, type Page } from '@playwright/test';
import { beginQuick, expect, unlocked } from './app.ts';

interface Running {
  readonly browser: Browser;
  readonly child: ChildProcess;
}

/** A browser as a process group of its own, so that all of it can be killed at once. */
async function spawnBrowser(profile: string, { executablePath = '', args = [] }: LaunchOptions): Promise<Running> {
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, [...args, ...own], { detached: true, stdio: 'ignore' });
  await expect
    .poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n'), { timeout: 30_000 })
    .toBe(true);
  const [number = '', path = ''] = readFileSync(port, 'utf8').split('\n');
  return { browser: await chromium.connectOverCDP(`ws://127.0.0.1:${number}${path}`), child };
}

async function killAll({ child, browser }: Running): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => {});
}

/** Tells with each “saved” that was painted how long the note was then. */
async function listenForSaved(page: Page, acknowledged: (length: number) => void): Promise<void> {
  page.on('console', (message) => {
    const length = /^saved (\d+)$/.exec(message.text())?.[1];
    if (length !== undefined) acknowledged(Number(length));
  });
  await page.evaluate(() => {
    const status = document.querySelector('header [role="status"]');
    if (status === null) throw new Error('the header has no state of saving');
    new MutationObserver(() => {
      if (!/已保存/.test(status.textContent ?? '')) return;
      const length = document.querySelector<HTMLTextAreaElement>('textarea[name="note"]')?.value.length ?? 0;
      // two frames later it was on the screen
      requestAnimationFrame(() => requestAnimationFrame(() => console.log(`saved ${length}`)));
    }).observe(status, { childList: true, subtree: true, characterData: true });
  });
}

test('killed again and again in mid-typing: what was shown as saved is there', async ({
  baseURL: base,
  launchOptions,
}, info) => {
  const baseURL = base ?? '';
  test.setTimeout(300_000);
  const onDisk = baseURL.startsWith('file:');
  const kills = onDisk ? 5 : 20;
  const profile = info.outputPath('profile');
  let address = '';
  let typed = '';
  let shownAsSaved = 0;
  const lost: number[] = [];

  for (let run = 0; run <= kills; run += 1) {
    const running = await spawnBrowser(profile, launchOptions);
    const page = await (running.browser.contexts()[0] ?? (await running.browser.newContext())).newPage();
    if (run === 0) {
      await page.goto(baseURL);
      await beginQuick(page);
      await page.getByLabel('所属行业').selectOption('34');
      await page.getByRole('button', { name: '开始答题' }).click();
      await page.keyboard.press('3');
      await page.getByText('备注与证据').click();
      address = page.url();
    } else {
      await page.goto(address);
      await unlocked(page);
    }
    const note = page.getByLabel('备注', { exact: true });
    // a browser that was killed mends its profile first
    await expect(note).toBeVisible({ timeout: 30_000 });
    const found = await note.inputValue();
    expect(typed.startsWith(found) || found.startsWith(typed), 'no letter is changed or out of order').toBe(true);
    expect(found.length, `shown as saved before kill ${run}`).toBeGreaterThanOrEqual(shownAsSaved);
    if (run > 0) lost.push(Math.max(0, typed.length - found.length));
    typed = found;
    shownAsSaved = found.length;
    if (run === kills) {
      await killAll(running);
      break;
    }
    // it dies while letters go on coming in, at once when another few of them are shown as saved
    const enough = shownAsSaved + 2 + (run % 5);
    const dead = new AbortController();
    let killed: Promise<void> | undefined;
    await listenForSaved(page, (length) => {
      if (dead.signal.aborted) return;
      shownAsSaved = Math.max(shownAsSaved, length);
      if (shownAsSaved < enough) return;
      dead.abort();
      killed = killAll(running);
    });
    await note.press('End');
    for (let letter = run * 1_000; !dead.signal.aborted; letter += 1) {
      const key = String(letter % 10);
      await page.keyboard.press(key, { delay: 10 + ((letter * 7) % 30) }).then(
        () => {
          if (!dead.signal.aborted) typed += key;
        },
        () => {},
      );
    }
    await killed;
  }
  console.log(`${kills} kills, ${shownAsSaved} letters shown as saved, letters in hand lost: ${lost.join(' ')}`);
  expect(shownAsSaved).toBeGreaterThanOrEqual(2 * kills);
});
