import '@testing-library/jest-dom/vitest';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assessment } from '#answers';
import { startI18n, switchLanguage } from '#i18n';
import { firm } from '../support/firm.ts';
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

const named = (id: string, firmName: string, change: Partial<Assessment> = {}): Assessment => ({
  ...firm('quick').profile({ firmName, industry: '34' }).saysEverywhere(2, 2).assessment,
  id,
  ...change,
});

/** Some firms are kept, and the app is opened at an address. */
async function at(address: string, ...kept: readonly Assessment[]) {
  const app = openApp();
  for (const one of kept) app.documents.set(one.id, one);
  location.hash = `#${address}`;
  await screen.findByRole('main');
  return app;
}
const patient = { timeout: 20_000 };

describe('taking back on the answer screen', () => {
  it('by key: the answer goes back, is told, and comes again; in a note the keys are the browser’s', async () => {
    const { user, documents } = await at('/a/a1/answer/D1', named('a1', '甲厂'));
    await screen.findByText('第 1 项，共 12 项');
    await user.keyboard('4');
    await screen.findByRole('button', { name: '撤销' }, patient);
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getAllByRole('radio')[1]).toBeChecked();
    expect(screen.getByText(/已撤销：.*由“第 4 级”改为“第 2 级”/)).toBeInTheDocument();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(screen.getAllByRole('radio')[3]).toBeChecked();
    await waitFor(() => expect(documents.get('a1')?.history).toHaveLength(3));

    await user.click(screen.getByText('备注与证据'));
    await user.type(screen.getByLabelText('备注'), '问王工');
    await user.keyboard('{Control>}z{/Control}');
    expect(documents.get('a1')?.answers['D1.1.1']).toMatchObject({ level: 4 });
    await user.click(screen.getByRole('button', { name: '撤销' }));
    // nothing is noted any more: the field is closed again
    expect(screen.queryByLabelText('备注')).toBeNull();
    await waitFor(() => expect(documents.get('a1')?.answers['D1.1.1']).not.toHaveProperty('note'));
  });
});

describe('frozen moments', () => {
  it('are compared with now in words, ranges considered', async () => {
    const { user, documents } = await at('/a/a1/compare', named('a1', '甲厂'));
    await user.click(await screen.findByRole('button', { name: '冻结现在' }, patient));
    await waitFor(() => expect(documents.get('a1')?.snapshots).toMatchObject([{ label: 'T0', result: { value: 2 } }]));
    expect(await screen.findByText('总体没有变化，仍是 2.00。')).toBeVisible();
    expect(screen.getByText(/^级别没有变：第 \d 级 · /)).toBeVisible();
    expect(screen.getByText(/两次用的是同一把尺子/)).toBeVisible();
    expect(screen.getByRole('img', { name: /各维度的变化/ })).toBeVisible();
  });

  it('tell what the firm improved from what the larger scope moved', async () => {
    const full = firm('full').profile({ industry: '34' }).saysEverywhere(3, 2).assessment;
    const quick = named('a1', '甲厂');
    const app = await at('/a/a1/compare', quick);
    await app.user.click(await screen.findByRole('button', { name: '冻结现在' }, patient));
    await waitFor(() => expect(app.documents.get('a1')?.snapshots).toHaveLength(1));
    cleanup();
    const snapshots = app.documents.get('a1')?.snapshots ?? [];
    await at('/a/a1/compare', { ...full, id: 'a1', snapshots });
    expect(await screen.findByText('尺子也变了，分开看', {}, patient)).toBeVisible();
    const root = within(screen.getByRole('group', { name: '尺子也变了，分开看' })).getByRole('row', {
      name: /总体指数/,
    });
    // all 12 common items went from 2 to 3, and so did the whole: nothing is the ruler's
    expect(root).toHaveTextContent('总体指数+1.000.00+1.00');
  });

  it('can be deleted after one more question', async () => {
    const { user, documents } = await at('/a/a1/compare', named('a1', '甲厂'));
    await user.click(await screen.findByRole('button', { name: '冻结现在' }, patient));
    await user.click(await screen.findByRole('button', { name: '删除时点：T0' }));
    expect(screen.getByRole('button', { name: '留着' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '删除' }));
    await waitFor(() => expect(documents.get('a1')?.snapshots).toEqual([]));
  });
});

describe('the other firms of the vault', () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, place) => named(`o${place}`, `别家${place}`, { archived: place === 0 }));

  it('show nothing below five, and never a name', async () => {
    const { user } = await at('/a/a1/compare', named('a1', '甲厂'), ...others(5));
    await user.click(await screen.findByRole('button', { name: '算一算' }, patient));
    expect(await screen.findByText(/符合条件的有 4 家/)).toBeVisible();
    await user.click(screen.getByLabelText('把已归档的也算上'));
    expect(await screen.findByText(/其他 5 家，同样按速评/)).toBeVisible();
    expect(screen.queryByText(/别家/)).toBeNull();
  });

  it('leave out the sample and whoever answered too little', async () => {
    const { user } = await at(
      '/a/a1/compare',
      named('a1', '甲厂'),
      ...others(6),
      named('s', '示例', { sample: true }),
      named('e', '空', { answers: {} }),
    );
    await user.click(await screen.findByRole('button', { name: '算一算' }, patient));
    expect(await screen.findByText(/其他 5 家/)).toBeVisible();
    expect(screen.getByText(/另有 1 家答得太少/)).toBeVisible();
  });
});

describe('an assessment of another version of the questionnaire', () => {
  it('shows what was found then, and scores anew only when asked', async () => {
    const app = await at('/a/a1/result', named('a1', '甲厂'));
    expect(await screen.findByRole('button', { name: /第 2 级\s·\s+单点应用/ }, patient)).toBeVisible();
    await waitFor(() => expect(app.documents.get('a1')?.shown?.result.value).toBe(2));
    cleanup();

    const kept = app.documents.get('a1');
    if (kept?.shown === undefined) throw new Error('nothing was kept');
    const pack = { ...kept.pack, version: '0.9.0' };
    const { 'D1.1.1': first, ...rest } = kept.shown.result.asked;
    const asked = { ...rest, 'D9.9.9': first ?? '', 'D2.1.1': 'ffffffff' };
    const shown = { ...kept.shown, pack, result: { ...kept.shown.result, asked, value: 2.5 } };
    const { user, documents } = await at('/a/a1/result', { ...kept, pack, shown });
    expect(await screen.findByText(/没有你的同意，不会用新题库重算/, {}, patient)).toBeVisible();
    expect(screen.getByText(/2\.50（/)).toBeVisible();
    for (const text of [/新增 1 题/, /不再问 1 题/, /改了说法 1 题/]) expect(screen.getByText(text)).toBeVisible();

    await user.click(screen.getByRole('button', { name: '用新题库重算，旧结果冻结保留' }));
    expect(await screen.findByRole('button', { name: /第 2 级\s·\s+单点应用/ }, patient)).toBeVisible();
    await waitFor(() => expect(documents.get('a1')?.pack.version).not.toBe('0.9.0'));
    expect(documents.get('a1')?.snapshots).toMatchObject([{ label: '题库 0.9.0 时', result: { value: 2.5 } }]);
    expect(documents.get('a1')?.flagged).toEqual(['D2.1.1']);
  });

  it('of a newer one is not scored at all', async () => {
    const { documents } = await at(
      '/a/a1/result',
      named('a1', '甲厂', { pack: { id: 'manufacturing-ai', version: '99.0.0' } }),
    );
    expect(await screen.findByText(/请更新程序后再看结果/, {}, patient)).toBeVisible();
    expect(screen.queryByRole('button', { name: /重算/ })).toBeNull();
    expect(documents.get('a1')?.pack.version).toBe('99.0.0');
  });

  it('is not scored beside its questions either', async () => {
    const figures = async () => screen.findByRole('complementary', { name: '当前结果' }, patient);
    await at('/a/a1/answer/D1', named('a1', '甲厂'));
    expect(await figures()).toHaveTextContent('2.00');
    cleanup();
    await at('/a/a1/answer/D1', named('a1', '甲厂', { pack: { id: 'manufacturing-ai', version: '0.9.0' } }));
    expect(await figures()).toHaveTextContent('这份评估用的是另一版题库');
    expect(await figures()).not.toHaveTextContent('2.00');
  });
});

describe('what was changed', () => {
  it('is told with who, from what to what, and by item', async () => {
    const { user } = await at('/a/a1/history', named('a1', '甲厂'));
    await user.type(await screen.findByLabelText('你的名字（可不填）', {}, patient), '王工');
    location.hash = '#/a/a1/answer/D1';
    await screen.findByText('第 1 项，共 12 项');
    await user.keyboard('5');
    location.hash = '#/a/a1/history';
    expect(await screen.findByText('共 1 条')).toBeVisible();
    const entry = screen.getByRole('listitem');
    expect(entry).toHaveTextContent('王工');
    expect(entry).toHaveTextContent(/第 2 级.*第 5 级/);
    expect(screen.getByLabelText('只看哪一项')).toHaveValue('');
  });
});

describe('the list of clients', () => {
  const firms = [
    named('a1', '甲厂', { tags: ['华东'] }),
    named('a2', '乙厂', { answers: {} }),
    named('a3', '丙厂', { archived: true }),
  ];

  it('is searched by name and tag, and filtered by state', async () => {
    const { user } = await at('/clients', ...firms);
    expect(await screen.findByText('显示 2 份，共 3 份', {}, patient)).toBeVisible();
    await user.type(screen.getByLabelText('搜索名称或标签'), '华东');
    expect(screen.getByText('显示 1 份，共 3 份')).toBeVisible();
    await user.clear(screen.getByLabelText('搜索名称或标签'));
    await user.selectOptions(screen.getByLabelText('状态'), '已归档');
    expect(screen.getByText('丙厂')).toBeVisible();
    expect(screen.queryByText('甲厂')).toBeNull();
  });

  it('copies with answers, begins another like it without, and puts away', async () => {
    const { user, documents } = await at('/clients', ...firms);
    await user.click(await screen.findByRole('button', { name: '更多操作：甲厂' }, patient));
    await user.click(screen.getByRole('button', { name: '复制一份' }));
    expect(await screen.findByText('已复制。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '照样新建' }));
    expect(await screen.findByText('已新建，答案是空的。')).toBeVisible();
    const copies = [...documents.values()].filter(({ profile }) => profile.firmName === '甲厂（副本）');
    expect(copies.map(({ answers, tags }) => [Object.keys(answers).length, tags])).toEqual([
      [12, ['华东']],
      [0, ['华东']],
    ]);
    await user.click(screen.getByRole('button', { name: '归档' }));
    expect(await screen.findByText('已归档。')).toBeVisible();
    expect(documents.get('a1')?.archived).toBe(true);
  });

  it('closes whoever was open, so that two clients are never on one screen', async () => {
    const { user } = await at('/a/a1/profile', ...firms);
    expect(await screen.findByDisplayValue('甲厂', {}, patient)).toBeVisible();
    expect(screen.getByText('已保存')).toBeVisible();
    expect(screen.queryByText('乙厂')).toBeNull();
    location.hash = '#/clients';
    expect(await screen.findByText('乙厂', {}, patient)).toBeVisible();
    await waitFor(() => expect(screen.queryByText('已保存')).toBeNull());
    await user.click(screen.getByLabelText('选中比较：甲厂'));
    await user.click(screen.getByLabelText('选中比较：乙厂'));
    await user.click(screen.getByRole('link', { name: '比较选中的 2 份' }));
    expect(await screen.findByRole('img', { name: /各维度对照/ }, patient)).toBeVisible();
  });
});
