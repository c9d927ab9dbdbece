import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import { policyPlugin } from '../../scripts/vite-policy.ts';
import { filesOf, tracesOf } from './profile-files.ts';
import type { doors as Doors } from './vault-page/vault-page.ts';

declare const doors: typeof Doors;

const [NAME, NOTE, PASSPHRASE] = ['金丝雀紧固件厂', 'canary-note-5531', 'canary passphrase 7742'];
const AT = '2026-11-01T08:00:00Z';

const ASSESSMENT = {
  id: 'a1',
  pack: { id: 'p', version: '1.0.0' },
  scope: 'quick' as const,
  profile: { firmName: NAME, industry: '', region: '', outOfScope: {}, goals: [] },
  answers: { q1: { state: 'unknown' as const, note: NOTE, at: AT } },
  createdAt: AT,
  updatedAt: AT,
  sample: false,
};

let dist = '';
test.beforeAll(async () => {
  dist = test.info().outputPath('vault-page');
  await build({
    root: join(import.meta.dirname, 'vault-page'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [policyPlugin()],
    worker: { format: 'iife' },
    build: { outDir: dist, emptyOutDir: true, target: 'chrome109', modulePreload: { polyfill: false } },
  });
});

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript' };

/** The page under the address of the app, so that it is a secure context. Tells what the browser complains of. */
async function openPage(page: Page, baseURL = ''): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route(`${baseURL}vault-page/**`, (route) => {
    const file = new URL(route.request().url()).pathname.replace(/^\/vault-page\//, '') || 'index.html';
    return route.fulfill({ path: join(dist, file), contentType: TYPES[file.split('.').pop() ?? ''] ?? 'text/plain' });
  });
  await page.goto(`${baseURL}vault-page/`);
  await page.waitForFunction(() => 'doors' in globalThis);
  return faults;
}

test('a vault is made, locked and unlocked under the policy of the app, and leaves nothing legible on the disk', async ({
  baseURL,
}, info) => {
  const profile = info.outputPath('profile');
  const context = await chromium.launchPersistentContext(profile, { ...info.project.use.launchOptions });
  const page = await context.newPage();
  const faults = await openPage(page, baseURL);
  const id = await page.evaluate(
    async ([passphrase, assessment, createdAt]) => {
      const created = await (await doors.loadKeyring()).create({ label: 'A', passphrase, createdAt });
      if (!created.ok) throw new Error(created.error.kind);
      const saved = await created.value.vault.save(assessment);
      if (!saved.ok) throw new Error(saved.error.kind);
      return created.value.id;
    },
    [PASSPHRASE, ASSESSMENT, AT] as const,
  );

  await page.reload();
  await page.waitForFunction(() => 'doors' in globalThis);
  const seen = await page.evaluate(
    async ([vaultId, passphrase]) => {
      const keyring = await doors.loadKeyring();
      const wrong = await keyring.unlock(vaultId, 'some other passphrase');
      const before = performance.now();
      const right = await keyring.unlock(vaultId, passphrase);
      const ms = performance.now() - before;
      const loaded = right.ok ? await right.value.vault.load('a1') : right;
      return { wrong, loaded, ms };
    },
    [id, PASSPHRASE] as const,
  );
  console.log(`unlocking took ${Math.round(seen.ms)} ms`);
  expect(seen.wrong).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  expect(seen.loaded).toEqual({ ok: true, value: ASSESSMENT });
  expect(faults).toEqual([]);
  await context.close();

  expect(tracesOf(profile, [NAME, NOTE, PASSPHRASE])).toEqual([]);
  expect(
    filesOf(profile).some((file) => readFileSync(file).includes(`zhiheng-vault-${id}`) || file.includes('leveldb')),
  ).toBe(true);
});

test('the same without a passphrase does leave it legible: the search can see', async ({ baseURL }, info) => {
  const profile = info.outputPath('profile');
  const context = await chromium.launchPersistentContext(profile, { ...info.project.use.launchOptions });
  const page = await context.newPage();
  await openPage(page, baseURL);
  await page.evaluate((assessment) => doors.openVault().save(assessment), ASSESSMENT);
  await context.close();
  const found = filesOf(profile).filter((file) => readFileSync(file).includes(NOTE));
  expect(found.length).toBeGreaterThan(0);
});

test('a file is encrypted, verified and opened in a worker, and what is here can be told', async ({
  page,
  baseURL,
}) => {
  const faults = await openPage(page, baseURL);
  const seen = await page.evaluate(
    async ([assessment, createdAt]) => {
      const passphrase = await doors.newPassphrase('zh-CN');
      const content = { kind: 'assessment', assessment } as const;
      const before = performance.now();
      const { bytes, name } = await doors.saveFile(content, { appVersion: '1', createdAt, passphrase });
      const ms = performance.now() - before;
      const verified = await doors.verifyFile(content, bytes, { passphrase });
      doors.noteBackup(createdAt);
      doors.requestPersistence();
      const cut = await doors.openFile(bytes.subarray(0, 100), { passphrase });
      const wrong = await doors.openFile(bytes, { passphrase: 'x' });
      const { verdict } = await doors.strengthOf(passphrase);
      return { name, ms, verified, cut, wrong, verdict, health: await doors.storageHealth() };
    },
    [ASSESSMENT, AT] as const,
  );
  console.log(`encrypting took ${Math.round(seen.ms)} ms`);
  expect(seen).toMatchObject({
    name: 'zhiheng-assessment-2026-11-01.age',
    verified: { ok: true },
    cut: { ok: false, error: { kind: 'truncated' } },
    wrong: { ok: false, error: { kind: 'wrong-passphrase' } },
    verdict: 'strong',
    health: { lastBackup: AT },
  });
  expect(typeof seen.health.usageBytes).toBe('number');
  expect(faults).toEqual([]);
});

test('assessments move into a vault and are gone outside, then everything is wiped', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  const left = await page.evaluate(
    async ([assessment, createdAt]) => {
      const plain = doors.openVault();
      await plain.save(assessment);
      const keyring = await doors.loadKeyring();
      const created = await keyring.create({ label: '', passphrase: 'eight letters', createdAt });
      if (!created.ok) throw new Error(created.error.kind);
      const moved = await doors.moveAssessments(['a1'], { from: plain, to: created.value.vault });
      const [outside, inside] = [await plain.list(), await created.value.vault.list()];
      const wiped = await keyring.wipe(created.value.id);
      const everything = await doors.wipeEverything(keyring);
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      return { moved, outside, inside, wiped, everything, left: names, settings: Object.keys(localStorage) };
    },
    [ASSESSMENT, AT] as const,
  );
  expect(left.moved.ok && left.wiped.ok).toBe(true);
  expect(left.outside).toMatchObject({ value: { assessments: [] } });
  expect(left.inside).toMatchObject({ value: { assessments: [{ id: 'a1' }] } });
  expect(left).toMatchObject({ everything: { ok: true }, left: [], settings: [] });
});
