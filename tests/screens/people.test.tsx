import '@testing-library/jest-dom/vitest';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Respondent } from '#answers';
import { startI18n, switchLanguage } from '#i18n';
import { firm } from '../support/firm.ts';
import { openApp } from '../support/open-app.tsx';

// screens are loaded when first asked for, by a machine that may have other things to do
configure({ asyncUtilTimeout: 10_000 });

const AT = '2026-11-20T08:00:00Z';
const level = (value: 1 | 2 | 3 | 4 | 5, note?: string): Answer => ({
  state: 'ok',
  level: value,
  evidence: 1,
  at: AT,
  ...(note === undefined ? {} : { note }),
});
const person = (name: string, answers: Respondent['answers']): Respondent => ({
  id: name,
  name,
  items: Object.keys(answers),
  sentAt: AT,
  returnedAt: AT,
  answers,
});

/** A firm that has answered one item itself; two people answered that and two more. */
const shop = firm()
  .says('D3.3.1', 4)
  .with({
    respondents: [
      person('老李', { 'D3.3.1': level(1), 'D1.1.1': level(2, '只试过一次'), 'D2.1.1': level(2) }),
      person('小王', { 'D3.3.1': level(2), 'D1.1.1': level(2), 'D2.1.1': level(3) }),
    ],
  }).assessment;

function atPeople() {
  location.hash = `#/a/${shop.id}/people`;
  const app = openApp([shop]);
  return { ...app, kept: () => app.documents.get(shop.id) };
}

beforeAll(() => startI18n('zh-CN'));
beforeEach(async () => {
  await switchLanguage('zh-CN');
  vi.stubGlobal('scrollTo', () => {});
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what people see differently', () => {
  it('is put up by levels apart × weight; the median is proposed, a person decides, and the reason is kept', async () => {
    const { user, kept } = atPeople();
    const agenda = await screen.findByRole('region', { name: '分歧图' });
    const points = () => within(agenda).queryAllByRole('heading', { level: 3 });
    expect(points()).toHaveLength(2);
    const first = points()[0]?.closest('section') ?? document.body;
    expect(within(first).getByText(/第 1 条 · 相差 3 级/)).toBeVisible();
    expect(within(first).getByRole('radio', { name: '第 2 级' })).toBeChecked();
    await user.click(within(first).getByRole('radio', { name: '第 3 级' }));
    await user.type(within(first).getByLabelText('写下商定的理由'), '看了日报');
    await user.click(within(first).getByRole('button', { name: '采用第 3 级' }));
    expect(points()).toHaveLength(1);
    await waitFor(() =>
      expect(kept()?.answers['D3.3.1']).toMatchObject({
        level: 3,
        note: expect.stringMatching(/本评估：第 4 级，老李：第 1 级，小王：第 2 级。看了日报$/) as string,
      }),
    );
    expect(kept()?.respondents).toEqual(shop.respondents);
  });

  it('leaves what all say alike to be adopted at once, with the notes by name', async () => {
    const { user, kept } = atPeople();
    await user.click(await screen.findByRole('button', { name: '采用这 1 题' }));
    await waitFor(() => expect(kept()?.answers['D1.1.1']).toMatchObject({ level: 2, note: '老李：只试过一次' }));
    expect(kept()?.answers['D2.1.1']).toBeUndefined();
    expect(screen.queryByRole('button', { name: /^采用这/ })).toBeNull();
  });
});

it('says who still owes what, and whose answer waits', async () => {
  const { user } = atPeople();
  const owed = await screen.findByRole('region', { name: '谁还欠哪些题' });
  // the same list stands there once more for paper
  const [bar] = within(owed).getAllByRole('progressbar', { name: /^研发主管：已答 0/ });
  expect(bar).toBeInTheDocument();
  await user.click(within(owed).getAllByText('研发主管')[0] ?? owed);
  expect(within(owed).getAllByText('老李，小王已答，等你采用').length).toBeGreaterThan(0);
});

it('does not hand out without a name, and says so', async () => {
  const { user, kept } = atPeople();
  await user.click(await screen.findByRole('button', { name: '存成答卷文件' }));
  expect(await screen.findByText('请写上给谁。')).toBeVisible();
  expect(kept()?.respondents).toHaveLength(2);
});
