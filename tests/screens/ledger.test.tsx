import '@testing-library/jest-dom/vitest';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
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

const PATIENT = { timeout: 20_000 };

/** A screen of the sample firm, once its heading is there. */
async function at(step: string, heading: string) {
  const app = openApp();
  await app.user.click(await screen.findByRole('button', { name: '先看示例企业' }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/a\//));
  location.hash = location.hash.replace(/[^/]+$/, step);
  await screen.findByRole('heading', { level: 1, name: heading }, PATIENT);
  return { ...app, kept: () => [...app.documents.values()][0] };
}

describe('the scenarios on the screen', () => {
  it('are filtered by how far away they are and by stage, and say how many are shown', async () => {
    const { user } = await at('scenarios', '场景');
    const cards = () => screen.getAllByRole('region', { name: /./ }).filter((one) => one.tagName === 'SECTION');
    const all = screen.getByText(/^显示\d+个场景$/).textContent;
    await user.click(screen.getByRole('radio', { name: /^只差一步/ }));
    expect(screen.getByText(/^显示\d+个场景$/).textContent).not.toBe(all);
    expect(cards().length).toBeGreaterThan(1);
    await user.click(screen.getByRole('radio', { name: /^现在就能做（0）$/ }));
    expect(screen.getByText('这样筛没有场景，换个条件看看。')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /^全部（\d+）$/ }));
    await user.click(screen.getByRole('radio', { name: '营销服务' }));
    expect(screen.queryByRole('heading', { name: '机器视觉外观质检' })).toBeNull();
  });

  it('say what is missing, why a large model has to wait, and the way there', async () => {
    const { user } = await at('scenarios', '场景');
    const camera = screen.getByRole('region', { name: '机器视觉外观质检' });
    expect(within(camera).getByText('数据安全与分级：现在第 1 级，要到第 2 级')).toBeVisible();
    expect(within(camera).getByText(/^最短的路：1步，约1个月/)).toBeVisible();
    // what is out of reach stands folded under the rest
    await user.click(screen.getByText(/^还不行的 \d+ 个$/));
    const talking = screen.getByRole('region', { name: /订单处理自动化/ });
    expect(within(talking).getByText(/^先不做：这个场景要让大模型说话/)).toBeVisible();
    expect(within(talking).getByText('还不行')).toBeVisible();
  });
});

describe('the ledger on the screen', () => {
  it('counts a measure under every state that its matters are in', async () => {
    const { user } = await at('measures', '措施台账');
    const matrix = screen.getByRole('region', { name: '一张表看完21条' });
    const chips = (state: string) => within(matrix).getAllByText(state, { selector: 'summary span span' });
    const canUse = chips('可借力').length;
    await user.click(screen.getByRole('radio', { name: `可借力（${canUse}）` }));
    expect(within(matrix).getByText('强化人工智能算力供给')).toBeVisible();
    expect(chips('可借力')).toHaveLength(canUse);
  });

  it('opens a measure to its matters, answers, policies and questions', async () => {
    const { user } = await at('measures', '措施台账');
    expect(screen.getByText(/^21条措施里，和本企业有关的20条/)).toBeVisible();
    await user.click(screen.getByText('加速全流程转型升级'));
    const matters = await screen.findByRole('region', { name: '具体事项' });
    expect(within(matters).getByText('T05-M2')).toBeVisible();
    expect(within(matters).getAllByRole('link', { name: '智能辅助设计' })[0]).toHaveAttribute(
      'href',
      expect.stringContaining('/answer/D1'),
    );
    expect(screen.getByText('附近哪些中试平台对外开放，怎样收费？')).toBeVisible();
    expect(screen.getAllByText('怎么查、怎么报').length).toBeGreaterThan(3);
  });

  it('shows the plan by the steps of the guide and says that they come from third parties', async () => {
    const { user } = await at('measures', '措施台账');
    await user.click(screen.getByRole('radio', { name: '按应用指南的步骤' }));
    expect(screen.getByText('这一页依据第三方整理，不是官方原文')).toBeVisible();
    expect(
      screen.getAllByRole('region', { name: /^(评估规划|基础准备|模型调优|部署集成|持续优化|安全保障|组织保障)$/ }),
    ).toHaveLength(7);
  });
});

describe('the plan by own goals and costs', () => {
  const opened = async () => {
    const app = await at('roadmap', '路线图');
    await app.user.click(await screen.findByText('按自己的目标和花钱的地方排', {}, PATIENT));
    return app;
  };

  it('takes cost shares, keeps them as shares, and says which action they move', async () => {
    const { user, kept } = await opened();
    await user.type(await screen.findByLabelText('工资'), '35');
    await user.tab();
    await waitFor(() => expect(kept()?.plan?.costShares).toEqual({ labour: 0.35 }));
    expect(screen.getByText('合计 35%，还有 65% 没有归类。')).toBeVisible();
    expect(screen.getByRole('heading', { name: '不看目标和成本' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '哪些事换了位置，为什么' })).toBeVisible();
  });

  it('does not take more than 100 % together', async () => {
    const { user, kept } = await opened();
    await user.type(await screen.findByLabelText('工资'), '60');
    await user.tab();
    await waitFor(() => expect(kept()?.plan?.costShares).toEqual({ labour: 0.6 }));
    await user.type(screen.getByLabelText('水电气'), '50');
    await user.tab();
    expect(screen.getByText('合计 110%，超过了 100%；改小以后才会采用。')).toBeVisible();
    expect(kept()?.plan?.costShares).toEqual({ labour: 0.6 });
  });

  it('shows why an action stands where it stands', async () => {
    const { user } = await at('roadmap', '路线图');
    const card = await screen.findByRole('region', { name: '把试成的AI应用放进一个岗位的每日流程' }, PATIENT);
    await user.click(within(card).getByText('展开细节'));
    expect(within(card).getByText(/AI应用怎样接进日常业务？”你选了第 2 级：/)).toBeVisible();
    expect(within(card).getByRole('heading', { name: '为什么排在这里' })).toBeVisible();
    expect(within(card).getByText(/工信部联科〔2025〕279号/)).toBeVisible();
  });
});

describe('what other firms are stuck at', () => {
  it('comes with a cheap way on, who said it and how well that is attested, the lowest dimensions first', async () => {
    await at('measures', '措施台账');
    // its facts are loaded with it
    await act(async () => screen.getByRole('radio', { name: '常见难处' }).click());
    const list = await screen.findByRole('region', { name: '别人的难处，省钱的应对' });
    const hurdles = within(list).getAllByRole('listitem');
    expect(hurdles.length).toBeGreaterThan(10);
    // safety stands at 1.00 in the sample firm
    expect(hurdles[0]).toHaveTextContent('安全与治理');
    for (const hurdle of hurdles) expect(hurdle).toHaveTextContent(/省钱的办法：.*相关维度：.*出处：.*证据等级/);
  });
});
