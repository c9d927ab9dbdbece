import { describe, expect, it } from 'vitest';
import type { Block } from '#report';
import { firm, type Firm } from '../support/firm.ts';
import { reportOf } from '../support/report.ts';

/** All questions answered, unevenly: some at the top, most short of the target. */
function uneven(): Firm {
  const begun = firm()
    .with({ scope: 'full' })
    .people(60, 1_800)
    .profile({ industry: '29', industrySwitch: 'plastics', region: '330000' });
  return begun.asked.reduce<Firm>(
    (who, { id }, index) => who.says(id, ([2, 1, 2, 5, 1, 3] as const)[index % 6]!, ([0, 1, 2] as const)[index % 3]),
    begun,
  );
}

const textOf = (run: string | { readonly text: string }) => (typeof run === 'string' ? run : run.text);

/** Cells of the table of that id, each as the lines it holds. */
function cellsOf(blocks: readonly Block[], id: string): string[][][] {
  const table = blocks.find((block) => block.kind === 'table' && block.id === id);
  if (table?.kind !== 'table') throw new Error(`there is no table ${id}`);
  return table.rows.map((row) => row.map((cell) => cell.map((line) => line.map(textOf).join(''))));
}

describe.each(['zh-CN', 'en'] as const)('the words of the full report in %s', (language) => {
  const { blocks } = reportOf(uneven(), { language });

  it('never lean on a level that is not shown beside them', () => {
    const said = [...cellsOf(blocks, 'strengths-table'), ...cellsOf(blocks, 'answer-table')].flat(2);
    expect(said.some((line) => /第 5 级|Level 5/.test(line))).toBe(true);
    expect(said.filter((line) => /在上一级基础上|As above/.test(line))).toEqual([]);
  });

  it('name a goal of the way to the next level once, with all that goes up to it', () => {
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'why-lift');
    const list = blocks[at + 1];
    if (list?.kind !== 'list') throw new Error('there is no list');
    const [first = ''] = list.items.map((item) => item.map(textOf).join(''));
    const goals = first.match(/到第 \d 级|to level \d/g) ?? [];
    expect(goals.length).toBeGreaterThan(1);
    expect(new Set(goals).size).toBe(goals.length);
  });

  it('do not repeat the number of a document that its title holds', () => {
    const documents = cellsOf(blocks, 'source-table').map(([[title = ''] = []]) => title);
    const twice = documents.filter((title) => {
      const numbers = title.match(/〔\d{4}〕\d+号|GB\/T ?[\d-]+/g) ?? [];
      return new Set(numbers).size < numbers.length;
    });
    expect(documents.length).toBeGreaterThan(10);
    expect(twice).toEqual([]);
  });

  it('say of evidence that nothing is on record, instead of a dash', () => {
    const references = cellsOf(blocks, 'evidence-table').map((row) => row[1]?.[1] ?? '');
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((text) => text === '—' || text === '')).toEqual([]);
  });

  it('begin with a capital where a cell stands by itself', () => {
    const owners = cellsOf(blocks, 'wave-1-table').flatMap((row) => row[1] ?? []);
    const quarters = cellsOf(blocks, 'budget-table').map(([name = []]) => name.join(''));
    expect([...owners, ...quarters].length).toBeGreaterThan(3);
    expect([...owners, ...quarters].filter((text) => /^[a-z]/.test(text))).toEqual([]);
  });
});

it('both languages of a report stand on lines of their own where there is no room for them beside each other', () => {
  const { cover, blocks } = reportOf(uneven(), { language: 'both' });
  const labels = blocks.flatMap((block) => (block.kind === 'fields' ? block.items.map(({ label }) => label) : []));
  expect(labels.length).toBeGreaterThan(10);
  const mixed = [cover.subtitle, ...labels]
    .flatMap((text) => text.split('\n'))
    .filter((line) => /^[一-龥].*[a-z]{3}/.test(line));
  expect(mixed).toEqual([]);
});

it('what was typed stands once in a report in two languages, after its label in both', () => {
  const note = '问过班组长，另见记录';
  const { blocks } = reportOf(uneven().notes('D3.3.1', note), { language: 'both' });
  const table = JSON.stringify(blocks.filter((block) => 'id' in block && block.id === 'answer-table'));
  expect(table.split(note)).toHaveLength(2);
  expect(table).toContain(`["备注"," ","Note","：","${note}"]`);
});

it('each page for the owner in two languages says at its foot what it is worth, in its own language', () => {
  const { cover, blocks } = reportOf(uneven(), { language: 'both', edition: 'one-page' });
  const turn = blocks.findIndex(({ kind }) => kind === 'page-break');
  const first = JSON.stringify(blocks.slice(0, turn));
  expect(first).toContain('不是国家标准等级');
  expect(first).not.toContain('national standard');
  expect(cover.disclaimer).toMatch(/^[^一-龥]*national standard[^一-龥]*$/);
});

it('what there is none of is not counted', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { blocks } = reportOf(uneven(), { language });
    const start = blocks.findIndex((block) => 'id' in block && block.id === 'ledger');
    const lead = JSON.stringify(blocks.slice(start, start + 3));
    expect(lead).toMatch(/21/);
    expect(lead).not.toMatch(/(^|[^\d.])0 ?(条|with|already|to )/);
  }
});

it('a cover in two languages gives the code of the industry once', () => {
  const { cover } = reportOf(uneven(), { language: 'both' });
  const [code = ''] = reportOf(uneven(), {}).cover.lines[0]?.[1].split(' ') ?? [];
  expect(code).toMatch(/\d/);
  expect(cover.lines[0]?.[1].split(code)).toHaveLength(2);
});

const PLAN_WORDS = {
  'zh-CN': {
    first: '2026 年 11 月',
    next: '下一级要做到',
    counted: '月份从开工那月算起',
    byNumber: /第 \d+(–\d+)? 个月/,
  },
  en: { first: 'Nov', next: 'What the next level asks', counted: 'months count from', byNumber: /\bmonths? \d/i },
} as const;

describe.each(['zh-CN', 'en'] as const)('the plan in %s', (language) => {
  const { first, next, counted, byNumber } = PLAN_WORDS[language];
  const [begins] = uneven().roadmap.actions.filter(({ start }) => start === 0);
  const decided = uneven()
    .plans({ start: '2026-11' })
    .decides(begins?.action.id ?? '', { owner: '王䶮' });
  const timed = ['wave-1-table', 'wave-2-table', 'wave-3-table', 'guide-table', 'first-table'];
  const tablesOf = (who: Firm) =>
    (['one-page', 'full'] as const).flatMap((edition) => {
      const { blocks } = reportOf(who, { language, edition });
      const there = blocks.flatMap((block) => (block.kind === 'table' && timed.includes(block.id) ? [block.id] : []));
      return there.flatMap((id) => cellsOf(blocks, id).flat(2));
    });

  it('names the months of the calendar where its first one is known, as the screens do', () => {
    const said = tablesOf(decided);
    const { blocks } = reportOf(decided, { language });
    const times = blocks.flatMap((block) => (block.kind === 'fields' ? block.items : [])).flatMap(({ texts }) => texts);
    const all = [...said, ...times.map((text) => text.map(textOf).join(''))];
    expect(said.some((line) => line.includes('2027'))).toBe(true);
    expect(all.filter((line) => byNumber.test(line))).toEqual([]);
    expect(tablesOf(uneven()).some((line) => byNumber.test(line))).toBe(true);
  });

  it('tells the owner who does a step, where a person is named, and when it begins', () => {
    const page = (who: Firm) => reportOf(who, { language, edition: 'one-page' }).blocks;
    const [, , [owner, time] = []] = cellsOf(page(decided), 'first-table')[0] ?? [];
    expect(owner).toBe('王䶮');
    expect(time?.startsWith(first)).toBe(true);
    expect(JSON.stringify(page(decided))).not.toContain(counted);
    expect(JSON.stringify(page(uneven()))).toContain(counted);
  });

  it('calls the level above the next one', () => {
    const { blocks } = reportOf(uneven(), { language });
    expect(JSON.stringify(blocks)).toContain(next);
    expect(JSON.stringify(blocks)).not.toContain('上一级要');
  });
});
