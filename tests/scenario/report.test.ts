import { describe, expect, it } from 'vitest';
import { buildWorkbook, EDITIONS, REPORT_LANGUAGES, sheetsSideBySide, type Block } from '#report';
import { firm, shippedContent } from '../support/firm.ts';
import { reportInputOf, reportOf } from '../support/report.ts';

const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);

const plant = () =>
  firm()
    .saysEverywhere(2, 1)
    .people(60, 1_800)
    .profile({ firmName: '恒川塑料', industry: '29', industrySwitch: 'plastics', region: '330000' });

describe.each(['zh-CN', 'en'] as const)('the report in %s', (language) => {
  it('holds every note that was typed, on answered and unanswered items alike', () => {
    const noted = plant()
      .notes('D3.3.1', '三号线相机，误判另记')
      .doesNotKnow('F5.1.1')
      .notes('F5.1.1', '问人事要签到表')
      .notes('D1.1.1', '来图为主')
      .without('D1', '全部来图加工');
    const text = textOf(reportOf(noted, { language }).blocks);
    for (const note of ['三号线相机，误判另记', '问人事要签到表', '来图为主', '全部来图加工']) {
      expect(text).toContain(note);
    }
  });

  it('cites each measure of the plan by its number and title', () => {
    const text = textOf(reportOf(plant(), { language }).blocks);
    const cited = new Set(plant().roadmap.actions.flatMap(({ action }) => action.measures));
    const named = shippedContent().advice.measures.filter(({ items }) => items.some(({ id }) => cited.has(id)));
    expect(named.length).toBeGreaterThan(3);
    const label = ({ clause, number }: (typeof named)[number]) => (language === 'en' ? `Measure ${number} ` : clause);
    const missing = named.filter((one) => !text.includes(`${label(one)}${one.title[language]}`));
    expect(missing).toEqual([]);
  });

  it('links only to blocks that are there', () => {
    const { blocks } = reportOf(plant(), { language });
    const ids = new Set(blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
    const links = [...textOf(blocks).matchAll(/"link":"#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((id) => !ids.has(id ?? ''))).toEqual([]);
  });

  it('says that its levels are its own and shows how the total was worked out', () => {
    const text = textOf(reportOf(plant(), { language }).blocks);
    expect(text).toContain(language === 'en' ? 'equal no grade of a national standard' : '不等于任何国家标准等级');
    expect(text).toMatch(/\(2 \+ 2\) ÷ 2 = 2\.00/);
  });

  it('gives a firm with too few answers no level, and says why', () => {
    const { blocks } = reportOf(firm().says('D3.3.1', 4), { language });
    expect(textOf(blocks)).toContain(language === 'en' ? 'less than half' : '不到一半');
  });
});

it('of a firm that is not named says so instead of leaving a gap', () => {
  expect(reportOf(firm().saysEverywhere(2)).cover.firm).toBe('（未填企业名称）');
});

describe.each(EDITIONS)('the edition “%s”', (edition) => {
  const firms = {
    plant: plant(),
    'a firm that answered one question': firm().says('D3.3.1', 4),
    'a firm at the top': firm().saysEverywhere(5, 3),
    'a full assessment': firm('full').saysEverywhere(2, 1).people(60, 1_800),
  };

  it.each(Object.entries(firms))('of %s holds no heading over nothing, and no empty block', (_, who) => {
    for (const language of REPORT_LANGUAGES) {
      const { blocks } = reportOf(who, { edition, language });
      const bare = blocks.filter((block, at) => {
        const next = blocks[at + 1];
        // a chapter may begin with a heading of its own parts
        return block.kind === 'heading' && (!next || (next.kind === 'heading' && next.level <= block.level));
      });
      expect(bare.map((block) => 'id' in block && block.id)).toEqual([]);
      expect(blocks.filter(isEmpty)).toEqual([]);
    }
  });

  it('says everything in both languages when it is bilingual, in the same order', () => {
    const both = textOf(reportOf(plant(), { edition, language: 'both' }).blocks);
    for (const language of ['zh-CN', 'en'] as const) {
      for (const block of reportOf(plant(), { edition, language }).blocks) {
        for (const said of wordsOf(block)) expect(both).toContain(JSON.stringify(said).slice(1, -1));
      }
    }
  });

  it('links only to what it holds', () => {
    const { blocks } = reportOf(plant(), { edition, language: 'both' });
    const ids = new Set(blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
    const links = [...textOf(blocks).matchAll(/"link":"#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('bears the name, the contact and the mark of who wrote it', () => {
    const branding = { firm: '明德咨询', contact: '0571-0000', disclaimer: '仅供内部讨论', colour: '#ffcc00' };
    const { author, cover, colour } = reportOf(plant(), { edition, branding, draft: true });
    expect(author).toBe('明德咨询');
    expect(cover.lines.flat()).toContain('0571-0000');
    expect(cover.disclaimer).toContain('仅供内部讨论');
    expect(cover.disclaimer).toContain('不是国家标准等级');
    expect(cover.mark).toContain('草稿');
    // yellow cannot be read on white
    expect(colour).not.toBe('#ffcc00');
  });
});

it('shows an earlier result beside today’s, in the radar and in words', () => {
  const before = plant().saysEverywhere(1);
  const snapshot = {
    id: 's1',
    label: 'T0',
    at: '2025-11-01T08:00:00Z',
    pack: before.assessment.pack,
    scope: 'quick' as const,
    profile: before.assessment.profile,
    answers: before.assessment.answers,
    result: {
      engine: '1.0.0',
      asked: {},
      value: 1,
      level: 1,
      application: 1,
      readiness: 1,
      nodes: Object.fromEntries(before.card.dimensions.map((id) => [id, 1])),
    },
  };
  const { blocks } = reportOf(plant().with({ snapshots: [snapshot] }), { edition: 'management' });
  const text = textOf(blocks);
  expect(text).toContain('上次评估（T0，2025-11-01）的指数是 1.00，现在是 2.00');
  const shapes = (from: readonly Block[]) =>
    from.flatMap((block) => (block.kind === 'chart' && block.id === 'radar' ? block.picture.shapes : [])).length;
  expect(shapes(blocks)).toBe(shapes(reportOf(plant(), { edition: 'management' }).blocks) + 1);
});

it('leaves the answers to the full edition, and the cards of later actions', () => {
  const idsOf = (edition: 'management' | 'full') =>
    reportOf(plant(), { edition }).blocks.flatMap((block) => ('id' in block ? [block.id] : []));
  const [short, long] = [idsOf('management'), idsOf('full')];
  expect(short.filter((id) => !long.includes(id))).toEqual([]);
  expect(long.filter((id) => !short.includes(id))).toEqual(
    expect.arrayContaining(['answers', 'answer-table', 'method-trace']),
  );
});

describe('the workbook', () => {
  const noted = () =>
    plant()
      .notes('D3.3.1', '=三号线相机，误判另记')
      .doesNotKnow('F5.1.1')
      .notes('F5.1.1', '问人事要签到表')
      .without('D1', '全部来图加工');
  const sheetOf = (id: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const sheet = buildWorkbook(reportInputOf(noted(), language)).sheets.find((one) => one.id === id);
    if (sheet === undefined) throw new Error(`no sheet ${id}`);
    return sheet;
  };

  it('holds every note, also where nothing was answered', () => {
    const cells = sheetOf('answers').rows.flat();
    for (const note of ['=三号线相机，误判另记', '问人事要签到表']) expect(cells).toContain(note);
  });

  it('names only measures that exist, and every one of them', () => {
    const known = shippedContent().advice.measures.flatMap(({ items }) => items.map(({ id }) => id));
    const at = sheetOf('plan').columns.length - 1;
    const cited = sheetOf('plan').rows.flatMap((row) => {
      const cell = row[at];
      return typeof cell === 'string' ? cell.split(' ') : [];
    });
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((id) => !known.includes(id))).toEqual([]);
    const listed = sheetOf('measures').rows.map((row) =>
      row.find((cell) => typeof cell === 'string' && known.includes(cell)),
    );
    expect(listed).toEqual(known);
  });

  it('says who carries out an action and on which days, where that was decided', () => {
    const [action] = noted().roadmap.actions;
    const decided = noted().plans({ start: '2026-12' }).decides(action!.action.id, { owner: '王䶮' });
    const sheet = buildWorkbook(reportInputOf(decided, 'zh-CN')).sheets.find(({ id }) => id === 'plan');
    const cell = (title: string) => sheet?.rows[0]?.[sheet.columns.findIndex((column) => column.title === title)];
    expect(cell('负责')).toBe('王䶮');
    expect(cell('开始日期')).toBe('2026-12-01');
    const month = Number(cell('结束月'));
    const last = new Date(Date.UTC(2026, 11 + month, 0));
    expect(cell('结束日期')).toBe(last.toISOString().slice(0, 10));
    const ends = sheet?.rows.map((row) => row[sheet.columns.findIndex(({ title }) => title === '结束日期')]);
    expect(ends?.length).toBeGreaterThan(5);
    for (const end of ends ?? []) expect(end).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(28|29|30|31)$/);
    expect(sheetOf('plan').columns.map(({ kind }) => kind)).not.toContain('date');
  });

  it('gives the figures of the overview as figures', () => {
    const kinds = sheetOf('overview').rows.map(([, cell]) => (typeof cell === 'object' ? cell?.kind : 'text'));
    expect(kinds.filter((kind) => kind === 'decimal')).toHaveLength(3);
    expect(kinds).toContain('share');
    expect(kinds).toContain('date');
  });

  it('has a cell for every column in every row, in both languages alike', () => {
    const [zh, en] = (['zh-CN', 'en'] as const).map((language) => buildWorkbook(reportInputOf(noted(), language)));
    for (const { columns, rows } of [...zh!.sheets, ...en!.sheets]) {
      expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
    }
    const both = sheetsSideBySide(zh!, en!);
    expect(both.sheets.map(({ rows }) => rows.length)).toEqual(zh!.sheets.map(({ rows }) => rows.length));
    expect(JSON.stringify(both)).toContain('证据 Evidence');
  });
});

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
      return block.text.trim() === '';
    case 'paragraph':
      return wordsOf(block).join('').trim() === '';
    case 'list':
    case 'figures':
    case 'fields':
      return block.items.length === 0;
    case 'table':
      return block.rows.length === 0;
    case 'callout':
      return block.body.length === 0;
    case 'chart':
      return block.picture.shapes.length === 0;
    case 'page-break':
      return false;
  }
}

/** Texts of a block as they were put in, run by run. */
function wordsOf(block: Block): string[] {
  const found: string[] = [];
  JSON.stringify(block, (key, value: unknown) => {
    if (typeof value === 'string' && (/^\d+$/.test(key) || ['text', 'caption', 'title', 'label'].includes(key))) {
      found.push(value);
    }
    return value;
  });
  return found;
}

it('tells the decisions on the plan: limits, who does it, what is done, left out and cannot be met', () => {
  const decided = plant()
    .plans({ budgetWan: [5], personMonths: 3 })
    .decides('F6.1.L2-3', { owner: '王䶮' })
    .decides('F4.2.L2-3', { excluded: { reason: '集团统一做' } })
    .decides('F5.1.L2-3', { done: { at: '2026-11-20T08:00:00Z', evidence: '考试成绩单' } })
    .decides('F7.1.L2-3', { pinned: 19 });
  const text = textOf(reportOf(decided, { language: 'zh-CN' }).blocks);
  for (const said of ['每季度最多用自己的人 3 人月', '王䶮', '集团统一做', '考试成绩单', '有的要求做不到']) {
    expect(text).toContain(said);
  }
});
