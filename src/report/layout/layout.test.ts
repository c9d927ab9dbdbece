import { describe, expect, it } from 'vitest';
import type { Block, ReportModel } from '../model.ts';
import { KIND, kindOf } from './characters.ts';
import type { DisplayList, Op, TextOp } from './display-list.ts';
import { layoutReport } from './layout.ts';
import { FRAME } from './page.ts';
import { specimen } from './specimen.ts';

const measure = (codePoint: number) => (kindOf(codePoint) >= KIND.han ? 1000 : 560);
const lists = { 'zh-CN': layoutReport(specimen('zh-CN'), measure), en: layoutReport(specimen('en'), measure) };
const languages = ['zh-CN', 'en'] as const;

const isText = (op: Op): op is TextOp => op.kind === 'text';
const textOf = ({ spans }: TextOp) => spans.map(({ text }) => text).join('');
const textsOn = (list: DisplayList, page: number) => list.pages[page]!.ops.filter(isText);

/** The lines of a page as read: texts on one baseline, from left to right. */
function linesOn(list: DisplayList, page: number): string[] {
  const lines = new Map<number, TextOp[]>();
  for (const op of textsOn(list, page)) lines.set(op.y, [...(lines.get(op.y) ?? []), op]);
  return Array.from(lines.values(), (ops) =>
    ops
      .toSorted((a, b) => a.x - b.x)
      .map(textOf)
      .join(''),
  );
}

function withBlocks(blocks: readonly Block[]): ReportModel {
  return { ...specimen('zh-CN'), blocks };
}

describe.each(languages)('a report in %s', (language) => {
  const list = lists[language];

  it('has no mark outside its margins', () => {
    let marks = 0;
    for (const { ops } of list.pages) {
      for (const op of ops.filter(isText)) {
        marks++;
        expect(op.x).toBeGreaterThanOrEqual(FRAME.left - 0.6);
        expect(op.right).toBeLessThanOrEqual(FRAME.right + 0.01);
        expect(op.y).toBeGreaterThan(30);
        expect(op.y).toBeLessThan(list.height - 30);
      }
    }
    expect(marks).toBeGreaterThan(500);
  });

  it('never goes back over what it has painted, but for the joint of a long dash', () => {
    const ops = list.pages.flatMap((_, page) => textsOn(list, page));
    const back = ops.filter(({ spans, size }) => spans.some(({ shift }) => shift < -0.101 * size));
    expect(back.map(textOf)).toEqual([]);
  });

  it('lets no line begin with a closing mark', () => {
    const starts = list.pages
      .flatMap((_, page) => linesOn(list, page))
      .filter((line) => /^[，。、；：！？）》”’…—]/u.test(line));
    expect(starts).toEqual([]);
  });

  it('names the right page for every heading in its contents', () => {
    const links = list.pages[1]!.ops.filter((op) => op.kind === 'link');
    expect(links.length).toBeGreaterThan(5);
    for (const { target, y, height } of links) {
      const place = list.anchors.get(target.slice(1))!;
      const printed = textsOn(list, 1)
        .filter((op) => op.y > y && op.y < y + height)
        .at(-1)!;
      expect(textOf(printed)).toBe(String(place.page + 1));
      const heading = specimen(language).blocks.find((block) => block.kind === 'heading' && `#${block.id}` === target);
      const onPage = textsOn(list, place.page).map(textOf).join('');
      expect(onPage).toContain(heading?.kind === 'heading' ? heading.text : undefined);
    }
  });

  it('numbers its pages', () => {
    const count = list.pages.length;
    for (let page = 1; page < count; page++) {
      const { footer } = specimen(language);
      const expected = footer.replace('{page}', String(page + 1)).replace('{pages}', String(count));
      expect(textsOn(list, page).map(textOf)).toContain(expected);
    }
  });

  it('repeats the head of a table on each page it goes on to', () => {
    const title = language === 'en' ? 'Deliverable' : '交付物';
    const row = language === 'en' ? /^Collect and calibrate/ : /^完成第\d+批设备/;
    const pages = list.pages.map((_, page) => textsOn(list, page).map(textOf));
    const withRows = pages.filter((texts) => texts.some((text) => row.test(text)));
    expect(withRows.length).toBeGreaterThan(3);
    for (const texts of withRows) {
      expect(texts.filter((text) => text === title)).toHaveLength(1);
      // neither the first nor the last row stands alone
      expect(texts.filter((text) => row.test(text)).length).toBeGreaterThan(1);
    }
  });

  it('keeps headings with what follows', () => {
    for (const { page, y } of list.outline) {
      const below = textsOn(list, page).filter((op) => op.y > y + 40 && op.y < FRAME.bottom);
      expect(below).not.toEqual([]);
    }
  });

  it('gives every mark an element of the structure or none on purpose', () => {
    const roles = new Set(
      list.pages.flatMap(({ ops }) => ops.map((op) => list.structure[op.node]?.role ?? 'artifact')),
    );
    expect([...roles].toSorted()).toEqual(
      ['Caption', 'Figure', 'H1', 'H2', 'H3', 'LBody', 'Lbl', 'Link', 'P', 'Span', 'TD', 'TH', 'artifact'].toSorted(),
    );
    const figures = list.structure.filter(({ role }) => role === 'Figure');
    expect(figures).toHaveLength(4);
    for (const { alt } of figures) expect(alt).toMatch(/.{5}/);
  });
});

describe('layout', () => {
  it('gives the same list for the same model', () => {
    expect(layoutReport(specimen('zh-CN'), measure)).toEqual(lists['zh-CN']);
  });

  /** A table of one row more than fits its page, whose second cell is `text`. */
  const tableOf = (rows: readonly (readonly (readonly string[][])[])[]): Block => ({
    kind: 'table',
    id: 'long',
    caption: '长行',
    columns: [
      { title: '题目', width: 30 },
      { title: '备注', width: 70 },
    ],
    rows,
  });
  const drawnOn = (list: DisplayList) => list.pages.map((_, page) => textsOn(list, page).map(textOf).join(''));

  it('cuts a row that is tall, loses none of it, and says again whose it is', () => {
    const list = layoutReport(
      withBlocks([
        tableOf([
          [[['设备点检']], [['数'.repeat(9000)]]],
          [[['尾']], [['尾']]],
        ]),
      ]),
      measure,
    );
    const pages = drawnOn(list).slice(1);
    expect(pages.join('').split('数').length - 1).toBe(9000);
    const goingOn = pages.filter((text) => text.includes('数')).slice(1);
    expect(goingOn.length).toBeGreaterThan(3);
    for (const text of goingOn) expect(text).toContain('设备点检（续）');
  });

  it('gives a long note the whole width below its row', () => {
    const columns = [1, 1, 1].map((width, index) => ({ title: `列${index}`, width }));
    const rows = [
      [[['甲'.repeat(90)]], [['乙'.repeat(90)]], [['注'.repeat(400)]]],
      ...Array.from({ length: 6 }, () => [[['丙'.repeat(60)]], [['丁'.repeat(60)]], [['戊']]]),
    ];
    const list = layoutReport(withBlocks([{ kind: 'table', id: 'notes', caption: '注', columns, rows }]), measure);
    const lines = textsOn(list, 1).filter((op) => textOf(op).startsWith('注注'));
    expect(lines.length).toBeLessThan(10);
    expect(Math.min(...lines.map(({ x }) => x))).toBeLessThan(FRAME.left + 10);
  });

  it('repeats the name of a group of rows where the group goes on on a new page', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [[[index === 0 ? '一、加快改造' : '']], [[`事项${index}`]]]);
    const list = layoutReport(withBlocks([tableOf(rows)]), measure);
    const pages = drawnOn(list).slice(1);
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages.slice(1)) expect(text).toContain('一、加快改造（续）');
    expect(pages[0]).not.toContain('（续）');
  });

  it('keeps a heading, the notes under it and short steps together', () => {
    const steps: Block = { kind: 'list', ordered: true, items: [['第一步'], ['第二步'], ['第三步']] };
    const note: Block = { kind: 'paragraph', style: 'small', text: ['因为这一项低于目标'] };
    for (let lines = 20; lines < 45; lines++) {
      const filler: Block = { kind: 'list', ordered: false, items: Array.from({ length: lines }, () => ['填']) };
      const heading: Block = { kind: 'heading', id: 'h', level: 3, text: '行动' };
      const list = layoutReport(withBlocks([filler, heading, note, note, steps]), measure);
      const page = drawnOn(list).findIndex((text, index) => index > 0 && text.includes('行动'));
      expect(drawnOn(list)[page]).toContain('第三步');
    }
  });

  it('widens a column for its longest word', () => {
    const table: Block = {
      kind: 'table',
      id: 'narrow',
      caption: '窄列',
      columns: [
        { title: 'No.', width: 1 },
        { title: '说明', width: 99 },
      ],
      rows: [[[['T05-M2-2027']], [['文字']]]],
    };
    const list = layoutReport(withBlocks([table]), measure);
    expect(list.pages.flatMap((_, page) => textsOn(list, page).map(textOf))).toContain('T05-M2-2027');
  });

  it('takes other widths than the model asks where they save lines', () => {
    const columns = [
      { title: '短', width: 80 },
      { title: '长', width: 20 },
    ];
    const rows = Array.from({ length: 20 }, () => [[['短']], [['这一列的文字很长，需要更多的地方'.repeat(4)]]]);
    const list = layoutReport(withBlocks([{ kind: 'table', id: 'wide', caption: '宽', columns, rows }]), measure);
    expect(list.pages.length).toBeLessThanOrEqual(3);
  });

  it('sets an empty report as a cover alone', () => {
    const list = layoutReport(withBlocks([]), measure);
    expect(list.pages).toHaveLength(1);
    expect(textsOn(list, 0).map(textOf)).toContain('苏州平江精密注塑有限公司');
  });

  it('shrinks a long key figure to one line', () => {
    const items = [{ label: '费用', value: '1,234,567–2,345,678 万元', note: '' }];
    const four: Block = { kind: 'figures', items: [...items, ...items, ...items, ...items] };
    const list = layoutReport(withBlocks([four]), measure);
    const values = textsOn(list, 1).filter((op) => textOf(op).startsWith('1,234'));
    expect(values).toHaveLength(4);
  });

  it('needs time in proportion to the length of a text', () => {
    let asked = 0;
    const counting = (codePoint: number) => {
      asked++;
      return measure(codePoint);
    };
    const costOf = (repeats: number) => {
      asked = 0;
      layoutReport(withBlocks([{ kind: 'paragraph', text: ['联网采集、校准。'.repeat(repeats)] }]), counting);
      return asked;
    };
    expect(costOf(2000) / costOf(1000)).toBeLessThan(2.1);
  });
});

describe('a cover', () => {
  it('that says much keeps its parts apart and above the foot', () => {
    const { cover, ...model } = specimen('zh-CN');
    const lines = Array.from({ length: 11 }, (_, index) => [`项目${index}`, '内容'.repeat(9)] as const);
    const full = { ...cover, title: '人工智能'.repeat(7), firm: '某某精密制造（集团）股份有限公司'.repeat(2), lines };
    const list = layoutReport({ ...model, cover: full, blocks: [] }, measure);
    const ys = textsOn(list, 0).map(({ y, size }) => ({ top: y - 0.88 * size, foot: y + 0.12 * size }));
    const left = textsOn(list, 0).filter(({ x }) => x < FRAME.left + 1);
    const tops = left.map(({ y, size }) => ({ y, size })).toSorted((a, b) => a.y - b.y);
    tops.slice(1).forEach(({ y, size }, index) => expect(y - tops[index]!.y).toBeGreaterThan(size * 0.9));
    expect(Math.max(...ys.map(({ foot }) => foot))).toBeLessThan(list.height - 50);
  });
});

/** A table of so many rows, and then what says something of it. */
function afterRows(count: number, ...after: readonly Block[]): Block[] {
  const column = { title: '名称', width: 1 };
  const rows = Array.from({ length: count }, (_, index) => [[[`第${index + 1}行`]]]);
  return [{ kind: 'table', id: 'rows', caption: '表', columns: [column], rows }, ...after];
}

describe('what is said of a table', () => {
  const note: Block = { kind: 'paragraph', style: 'small', text: ['还有三项。'] };
  const result: Block = { kind: 'callout', tone: 'info', title: '做完预计', body: [['二级']] };
  it.each([
    ['a note', [note]],
    ['a note in two languages', [note, note]],
    ['a callout', [result]],
    ['a callout after a note', [note, result]],
  ] as const)('%s begins no page', (_, after) => {
    for (let rows = 20; rows < 45; rows++) {
      const list = layoutReport(withBlocks(afterRows(rows, ...after)), measure);
      const first = list.pages.map((__, page) => linesOn(list, page).find((line) => /还有|预计|第\d+行/.test(line)));
      expect(first.filter((line) => line !== undefined && /还有|预计/.test(line))).toEqual([]);
    }
  });
});

it('the lines of a row that is cut stand as evenly as those of any other', () => {
  const cell = Array.from({ length: 40 }, (_, index) => `第${index}句`).join('，');
  const columns = [1, 1].map((width) => ({ title: '栏', width }));
  const rows = [
    [Array.from({ length: 12 }, () => [cell.slice(0, 130)]), Array.from({ length: 40 }, () => [cell.slice(0, 40)])],
  ];
  const list = layoutReport(withBlocks([{ kind: 'table', id: 'tall', caption: '表', columns, rows }]), measure);
  const gaps = list.pages.flatMap((_, page) => {
    // the first column alone, whose paragraphs do not end where the cuts are
    const own = textsOn(list, page).filter((op) => op.x < FRAME.left + 20 && /[第句，]/.test(textOf(op)));
    const heights = [...new Set(own.map(({ y }) => Math.round(y * 10) / 10))].toSorted((a, b) => a - b);
    return heights.slice(1).map((y, index) => Math.round((y - heights[index]!) * 10) / 10);
  });
  expect(gaps.length).toBeGreaterThan(20);
  // from line to line, and from paragraph to paragraph
  expect(new Set(gaps.filter((gap) => gap < 21)).size).toBe(2);
});
