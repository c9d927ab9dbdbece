import '@testing-library/jest-dom/vitest';
import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startI18n, switchLanguage } from '#i18n';
import { openApp } from '../support/open-app.tsx';

// screens are loaded when first asked for, by a machine that may have other things to do
configure({ asyncUtilTimeout: 10_000 });

/** A firm that has filled in its profile and sees the first item. */
async function atFirstItem() {
  const app = openApp();
  await app.user.click(await screen.findByRole('button', { name: '开始速评' }));
  await app.user.selectOptions(await screen.findByLabelText('所属行业'), '34');
  await app.user.click(screen.getByRole('button', { name: '开始答题' }));
  await screen.findByText('第 1 项，共 12 项');
  return app;
}

beforeAll(() => startI18n('zh-CN'));
beforeEach(async () => {
  await switchLanguage('zh-CN');
  location.hash = '#/';
  vi.stubGlobal('scrollTo', () => {});
  // jsdom lays nothing out
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the profile', () => {
  it('says what is wrong with a figure, takes figures as people type them, and names the size class', async () => {
    const { user } = openApp();
    await user.click(await screen.findByRole('button', { name: '开始速评' }));
    await user.type(await screen.findByLabelText('员工人数'), '六十');
    await user.tab();
    expect(await screen.findByText('请填数字，例如 60。')).toBeVisible();
    await user.clear(screen.getByLabelText('员工人数'));
    await user.type(screen.getByLabelText('员工人数'), '６０');
    await user.type(screen.getByLabelText('上年营业收入（万元）'), '1,800');
    expect(await screen.findByText('按工信部联企业〔2011〕300号划型：小型企业')).toBeVisible();
  });

  it('does not go on without an industry, and says why', async () => {
    const { user } = openApp();
    await user.click(await screen.findByRole('button', { name: '开始速评' }));
    await user.click(await screen.findByRole('button', { name: '开始答题' }));
    expect(await screen.findByText(/请选一个行业/)).toBeVisible();
    expect(screen.getByLabelText('所属行业')).toHaveFocus();
  });

  it('asks for a reason before a stage is left out, and then does not ask about it', async () => {
    const { user } = openApp();
    await user.click(await screen.findByRole('button', { name: '开始速评' }));
    await user.selectOptions(await screen.findByLabelText('所属行业'), '34');
    await user.click(screen.getByRole('checkbox', { name: /中试验证/ }));
    await user.click(screen.getByRole('button', { name: '开始答题' }));
    expect(await screen.findByText('请写一句原因，或重新勾选这个环节。')).toBeVisible();
    await user.type(screen.getByLabelText('为什么没有这个环节'), '只做来料加工');
    await user.click(screen.getByRole('button', { name: '开始答题' }));
    expect(await screen.findByText('第 1 项，共 11 项')).toBeVisible();
  });

  it('lets three goals be chosen, in order, and no fourth', async () => {
    const { user, documents } = openApp();
    await user.click(await screen.findByRole('button', { name: '开始速评' }));
    for (const goal of ['缩短交期', '提高质量', '降低成本'])
      await user.click(await screen.findByLabelText(new RegExp(goal)));
    expect(screen.getByLabelText(/多接订单/)).toBeDisabled();
    await waitFor(() => expect([...documents.values()][0]?.profile.goals).toEqual(['delivery', 'quality', 'cost']));
  });
});

describe('an item', () => {
  it('takes a level by key and keeps it before the next item is shown', async () => {
    const { user, answers } = await atFirstItem();
    await user.keyboard('4');
    expect(screen.getAllByRole('radio')[3]).toBeChecked();
    await user.keyboard('{Enter}');
    await screen.findByText('第 2 项，共 12 项');
    expect(answers()['D1.1.1']).toMatchObject({ state: 'ok', level: 4 });
  });

  it('explains what “don’t know” means, and takes it back', async () => {
    const { user, answers } = await atFirstItem();
    await user.keyboard('u');
    expect(screen.getByText(/先按最低一级算/)).toBeVisible();
    expect(answers()['D1.1.1']).toMatchObject({ state: 'unknown' });
    await user.click(screen.getByRole('button', { name: /^不清楚/ }));
    expect(answers()['D1.1.1']).toMatchObject({ state: 'blank' });
  });

  it('wants a reason for “not applicable”', async () => {
    const { user, answers } = await atFirstItem();
    await user.keyboard('n');
    const reason = screen.getByRole('radio', { name: /全部来图加工/ });
    expect(answers()['D1.1.1']).toBeUndefined();
    await user.click(reason);
    expect(answers()['D1.1.1']).toMatchObject({ state: 'na' });
  });

  it('keeps every keystroke of a note, also when the answer changes afterwards', async () => {
    const { user, answers } = await atFirstItem();
    await user.click(await screen.findByText('备注与证据'));
    await user.type(screen.getByLabelText('备注'), '先问王工1');
    expect(answers()['D1.1.1']).toMatchObject({ state: 'blank', note: '先问王工1' });
    await user.click(screen.getAllByRole('radio')[1] ?? document.body);
    expect(answers()['D1.1.1']).toMatchObject({ state: 'ok', level: 2, note: '先问王工1' });
  });
});

describe('when the disk is full', () => {
  it('says so at once, says what is safe, stays on the item, and saves when there is room again', async () => {
    const { user, failWith, answers } = await atFirstItem();
    failWith({ kind: 'full' });
    await user.keyboard('3');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有保存成功');
    // words for it are fetched with the first fault, where the page has not been at rest yet
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('之前保存的都在'));
    expect(screen.getByRole('link', { name: '存成文件' })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(screen.getByText('第 1 项，共 12 项')).toBeVisible();
    expect(answers()['D1.1.1']).toBeUndefined();
    failWith(undefined);
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(answers()['D1.1.1']).toMatchObject({ level: 3 }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('the whole way in English: sample firm, result, roadmap', async () => {
  const { user } = openApp();
  await user.click(await screen.findByRole('button', { name: 'English' }));
  await user.click(await screen.findByRole('button', { name: 'Try the sample firm' }));
  expect(
    await screen.findByRole('button', { name: /Level 2\s·\s+Single-point use/ }, { timeout: 10_000 }),
  ).toBeVisible();
  await user.click(screen.getAllByRole('link', { name: /See the whole roadmap/ })[0] ?? document.body);
  expect(await screen.findByRole('heading', { name: 'At once: start within three months' })).toBeVisible();
});
