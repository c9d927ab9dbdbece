import { chromium, test } from '@playwright/test';
import { expect, saved } from './app.ts';
import { tracesOf } from './profile-files.ts';

const CANARIES = {
  firm: '金丝雀精密注塑',
  note: 'canary-note-8841 备注里的话',
  evidence: 'canary-evidence-2207',
  stage: 'canary-stage-3316 没有这个环节',
  passphrase: 'canary passphrase 5590',
  filePassphrase: 'canary file phrase 6173',
} as const;
const CONTROL = 'canary-control-9902';

test('what is typed in a vault is nowhere in the profile of the browser once it is closed', async ({
  baseURL: base,
  launchOptions,
}, info) => {
  const baseURL = base ?? '';
  test.setTimeout(120_000);
  const profile = info.outputPath('profile');
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${baseURL}#/begin`);
  await page.getByLabel('保险库名称').fill('甲');
  await expect(page.getByText('够强')).toBeVisible();
  await page.getByLabel('口令', { exact: true }).fill('');
  await page.getByLabel('口令', { exact: true }).pressSequentially(CANARIES.passphrase);
  await page.getByRole('button', { name: '建好并打开' }).click();
  await page.getByRole('button', { name: '我已抄下，开始答题' }).click();
  await page.getByLabel('企业名称（可不填）').pressSequentially(CANARIES.firm);
  await page.getByLabel('所属行业').selectOption('34');
  await page.getByLabel('研发设计').uncheck();
  await page.getByLabel('为什么没有这个环节').pressSequentially(CANARIES.stage);
  await page.getByRole('button', { name: '开始答题' }).click();
  await page.keyboard.press('4');
  await page.getByText('备注与证据').click();
  await page.getByLabel('备注', { exact: true }).pressSequentially(CANARIES.note);
  await page.getByLabel('证据在哪里').pressSequentially(CANARIES.evidence);
  await saved(page);
  await page.goto(`${baseURL}#/vaults`);
  await page.getByLabel('文件口令（可不设）').pressSequentially(CANARIES.filePassphrase);
  // a field that browsers remember: if this is not found, the search sees nothing
  const control = await context.newPage();
  await control.goto('data:text/html,<title>control</title><textarea></textarea>');
  await control.locator('textarea').pressSequentially(CONTROL);
  // the browser writes what it remembers some seconds later, and forgets to when it is closed before
  await expect.poll(() => tracesOf(profile, [CONTROL]).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await page.bringToFront();
  await page.getByRole('banner').getByRole('button', { name: '现在上锁' }).click();
  await expect(page.getByRole('form', { name: '打开保险库：甲' })).toBeVisible();
  await control.close();
  await context.close();

  expect(tracesOf(profile, Object.values(CANARIES))).toEqual([]);
  expect(tracesOf(profile, [CONTROL]).length).toBeGreaterThan(0);
});
