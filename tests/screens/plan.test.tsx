import '@testing-library/jest-dom/vitest';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startI18n, switchLanguage } from '#i18n';
import { openApp } from '../support/open-app.tsx';

beforeAll(() => startI18n('zh-CN'));
beforeEach(async () => {
  await switchLanguage('zh-CN');
  location.hash = '#/';
  vi.stubGlobal('scrollTo', () => {});
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The roadmap of the sample firm, with its bars by title. */
async function atRoadmap(sample = '先看示例企业', list = '按开始先后排的行动') {
  const app = openApp();
  await app.user.click(await screen.findByRole('button', { name: sample }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/a\//));
  location.hash = location.hash.replace(/[^/]+$/, 'roadmap');
  const board = await screen.findByRole('list', { name: list }, { timeout: 20_000 });
  const bars = () => within(board).getAllByRole('button', { expanded: false });
  const bar = (title: RegExp) => within(board).getByRole('button', { name: title });
  const plan = () => [...app.documents.values()][0]?.plan;
  return { ...app, bars, bar, plan };
}

const trial = /^给一台试制设备装上记录/;

describe('the plan on the screen', () => {
  it('is not made, nor scenarios weighed, before anything is answered', async () => {
    const { user } = openApp();
    await user.click(await screen.findByRole('button', { name: '开始速评' }));
    await waitFor(() => expect(location.hash).toMatch(/profile$/));
    location.hash = location.hash.replace(/[^/]+$/, 'roadmap');
    expect(await screen.findByText('还没有答题，没有可看的结果。', {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByRole('link', { name: '去答题' })).toBeVisible();
    location.hash = location.hash.replace(/[^/]+$/, 'scenarios');
    expect(await screen.findByText('还没有答题，看不出哪些场景能做。', {}, { timeout: 20_000 })).toBeVisible();
  });

  it('is moved by arrows, says what moved and why, keeps the focus, and is taken back', async () => {
    const { user, bar, plan } = await atRoadmap();
    bar(trial).focus();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByText(/给一台试制设备装上记录.*从第 2 季度移到第 3 季度/)).toBeVisible();
    expect(
      screen.getAllByText(/第 3 季度.*要等“给一台试制设备装上记录|移到.*要等“给一台试制设备装上记录/)[0],
    ).toBeVisible();
    expect(bar(trial)).toHaveFocus();
    await waitFor(() => expect(plan()?.actions?.['D2.1.L1-2']).toEqual({ pinned: 2 }));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(plan()).toEqual({}));
    expect(bar(trial)).toHaveAccessibleName(/第 2 季度开始/);
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(plan()?.actions?.['D2.1.L1-2']).toEqual({ pinned: 2 }));
  });

  it('takes money and people as they are typed on a Chinese keyboard', async () => {
    const { user, plan } = await atRoadmap();
    await user.click(screen.getByText('条件：钱、人、时间'));
    await user.type(screen.getByLabelText('第 1 年'), '１，２００');
    await user.type(screen.getByLabelText('第 2 年'), '30万元');
    await user.type(screen.getByLabelText('同时最多做几件'), '３{Tab}');
    await waitFor(() => expect(plan()).toMatchObject({ budgetWan: [1200, 30], parallel: 3 }));
    expect(screen.queryByText(/请填 0 或正数|请填 1–99/)).toBeNull();
  });

  it('leaves an action out with a reason, which is asked for, and puts it back', async () => {
    const { user, bar, bars, plan } = await atRoadmap();
    const before = bars().length;
    bar(trial).focus();
    await user.keyboard('x');
    const reason = await screen.findByLabelText('为什么不做？');
    expect(reason).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('请写一句理由')).toBeVisible();
    await user.keyboard('没有试制车间{Enter}');
    await waitFor(() => expect(plan()?.actions?.['D2.1.L1-2']).toEqual({ excluded: { reason: '没有试制车间' } }));
    expect(bars().length).toBeLessThan(before);
    expect(screen.getByText('你决定不做：没有试制车间')).toBeInTheDocument();
    await user.click(screen.getByText(/决定不做的/));
    await user.click(screen.getByRole('button', { name: '放回计划' }));
    expect(bars().length).toBe(before);
  });

  it('marks an action done with what shows it', async () => {
    const { user, bar, plan } = await atRoadmap();
    bar(trial).focus();
    await user.keyboard('d');
    await user.keyboard('设备记录 10 批{Enter}');
    await waitFor(() => expect(plan()?.actions?.['D2.1.L1-2']?.done).toMatchObject({ evidence: '设备记录 10 批' }));
    expect(screen.getByText('设备记录 10 批')).toBeInTheDocument();
  });

  it('leads from what is done to the answer that does not say so yet, and no longer once it does', async () => {
    const { user, bar, answers } = await atRoadmap();
    bar(trial).focus();
    await user.keyboard('d{Enter}');
    await user.click(await screen.findByText('已经做完的（1）'));
    expect(screen.getByText(/结果和场景只看答案/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: '去改答案' }));
    const question = await screen.findByRole('group', { name: /试制（含试模、中试）中的异常怎样发现/ });
    await waitFor(() => expect(within(question).getByRole('radio', { checked: true })).toHaveFocus());
    await user.keyboard('2');
    await waitFor(() => expect(answers()['D2.1.1']).toMatchObject({ level: 2 }));
    location.hash = location.hash.replace(/answer.*$/, 'roadmap');
    await user.click(await screen.findByText('已经做完的（1）'));
    expect(screen.queryByRole('link', { name: '去改答案' })).toBeNull();
    expect(screen.queryByText(/结果和场景只看答案/)).toBeNull();
  });

  it('names on the result page whom and when the plan names, by the calendar once it has one', async () => {
    const { user, bar } = await atRoadmap();
    await user.click(screen.getByText('条件：钱、人、时间'));
    await user.selectOptions(screen.getByLabelText('从哪个月开始'), '2027-01');
    bar(/^列出不许给外部AI的数据/).focus();
    await user.keyboard('{Enter}');
    await user.type(await screen.findByLabelText('谁负责'), '王总{Tab}');
    location.hash = location.hash.replace(/[^/]+$/, 'result');
    const steps = await screen.findByRole('region', { name: '先做这三步' }, { timeout: 20_000 });
    expect(await within(steps).findByText(/^王总 · 2027 ?年 ?1 ?月 · /)).toBeVisible();
  });

  it('says in English that one month is a month', async () => {
    await switchLanguage('en');
    await atRoadmap('Try the sample firm', 'Actions by start');
    expect(screen.getAllByText(/Starts in quarter \d, 1 month\. /).length).toBeGreaterThan(0);
    expect(screen.queryByText(/ 1 months/)).toBeNull();
  });

  it('keeps to a budget typed in, and says what is wrong with a figure', async () => {
    const { user, bars, plan } = await atRoadmap();
    const before = bars().length;
    await user.click(screen.getByText('条件：钱、人、时间'));
    await user.type(screen.getByLabelText('第 1 年'), '三万');
    await user.tab();
    expect(await screen.findByText('请填 0 或正数，最多两位小数')).toBeVisible();
    await user.clear(screen.getByLabelText('第 1 年'));
    await user.type(screen.getByLabelText('第 1 年'), '3');
    await user.tab();
    await waitFor(() => expect(plan()?.budgetWan).toEqual([3]));
    expect(bars().length).toBeLessThan(before);
    expect(screen.getAllByText('预算不够。').length).toBeGreaterThan(0);
  });

  it('says which limit stands in the way of a level that must be reached', async () => {
    const { user } = await atRoadmap();
    await user.click(screen.getByText('条件：钱、人、时间'));
    await user.type(screen.getByLabelText('第 1 年'), '0');
    await user.selectOptions(screen.getByLabelText('一定要达到的级别'), '3');
    const alert = await screen.findByRole('alert', {}, { timeout: 20_000 });
    expect(alert).toHaveTextContent(/达到第 3 级必需的事，有 \d+ 件排不下/);
    expect(alert).toHaveTextContent(/每年预算加 [\d.]+ 万元/);
  });
});
