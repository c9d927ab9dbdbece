import { beforeAll, describe, expect, it } from 'vitest';
import { RARE_NAMES, specimen } from '../layout/specimen.ts';
import type { Block, ReportModel } from '../model.ts';
import { readZip } from '../read-zip.ts';
import { writeDocx } from './write-docx.ts';

const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

async function written(model: ReportModel): Promise<Map<string, string>> {
  return readZip(await writeDocx(model, () => DOT));
}

/** What is read in a part: its text runs, without any white space. */
function read(part: string | undefined): string {
  const said = [...(part ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
  const marks = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
  return Object.entries(marks)
    .reduce((text, [entity, mark]) => text.replaceAll(entity, mark), said)
    .replaceAll(/\s/g, '');
}

describe.each(['zh-CN', 'en'] as const)('the Word document in %s', (language) => {
  const model = specimen(language);
  let files: Map<string, string>;
  let body: string;
  beforeAll(async () => {
    files = await written(model);
    body = files.get('word/document.xml') ?? '';
  });

  it('says everything that the report says', () => {
    const text = read(body);
    for (const block of model.blocks)
      for (const said of textsOf(block)) expect(text).toContain(said.replaceAll(/\s/g, ''));
    expect(text).toContain(RARE_NAMES);
    expect(text).toContain(model.cover.disclaimer.replaceAll(/\s/g, ''));
  });

  it('has headings that are headings, in a table of contents with page numbers that asks nothing', () => {
    const headings = model.blocks.filter((block) => block.kind === 'heading');
    for (const level of [1, 2, 3]) {
      const count = headings.filter((block) => block.level === level).length;
      expect(body.split(`<w:pStyle w:val="Heading${level}"/>`).length - 1).toBe(count);
    }
    const contents = /<w:sdtContent>.*?<\/w:sdtContent>/s.exec(body)?.[0] ?? '';
    expect(contents).toContain('TOC ');
    const entries = contents.split('</w:p>').filter((entry) => entry.includes('PAGEREF'));
    const listed = headings.filter(({ level }) => level <= 2);
    expect(entries).toHaveLength(listed.length);
    const pages = entries.map((entry, index) => {
      const said = read(entry);
      const title = listed[index]!.text.replaceAll(/\s/g, '');
      expect(said.slice(0, title.length)).toBe(title);
      const anchor = /<w:hyperlink [^>]*w:anchor="([^"]+)"/.exec(entry)?.[1];
      expect(body).toMatch(new RegExp(`<w:bookmarkStart [^>]*w:name="${anchor}"`));
      return Number(said.slice(title.length));
    });
    // the cover and the contents come before the first of them
    expect(pages[0]).toBe(3);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
    expect(pages.at(-1)).toBeGreaterThan(3);
    // Word would ask whether to update fields
    expect(body).not.toContain('w:dirty="true"');
    expect(files.get('word/settings.xml')).not.toContain('updateFields');
  });

  it('repeats the heads of its tables and cuts no row', () => {
    const tables = model.blocks.filter((block) => block.kind === 'table');
    expect(tables.length).toBeGreaterThan(0);
    expect(body.split('<w:tblHeader/>').length - 1).toBe(tables.length);
    expect(body.split('<w:cantSplit/>').length - 1).toBeGreaterThanOrEqual(
      tables.reduce((sum, { rows }) => sum + rows.length + 1, 0),
    );
  });

  it('leaves no row of a table alone on a page', () => {
    const [table] = model.blocks.filter((block) => block.kind === 'table' && block.rows.length > 4);
    const caption = table?.kind === 'table' ? table.caption : '';
    const after = body.slice(body.indexOf(`>${caption}<`));
    const rows = after.slice(0, after.indexOf('</w:tbl>')).split('</w:tr>').slice(1, -1);
    const kept = rows.map((row) => row.includes('<w:keepNext/>'));
    expect(kept.length).toBeGreaterThan(4);
    expect(kept[0]).toBe(true);
    expect(kept.at(-2)).toBe(true);
    expect(kept.at(-1)).toBe(false);
  });

  it('sets callouts in a style of their own, with room around their words', () => {
    const callouts = model.blocks.filter((block) => block.kind === 'callout');
    expect(callouts.length).toBeGreaterThan(0);
    const paragraphs = callouts.reduce((sum, { body: texts }) => sum + 1 + texts.length, 0);
    expect(body.split('<w:pStyle w:val="Callout').length - 1).toBe(paragraphs);
    for (const tone of ['Key', 'Info', 'Warn']) {
      const style = new RegExp(`<w:style [^>]*w:styleId="Callout${tone}".*?</w:style>`, 's').exec(
        files.get('word/styles.xml') ?? '',
      )?.[0];
      for (const side of ['top', 'bottom', 'left', 'right']) {
        const space = new RegExp(`<w:${side} [^>]*w:space="(\\d+)"`).exec(style ?? '')?.[1];
        expect(Number(space)).toBeGreaterThan(4);
      }
      expect(style).toMatch(/<w:shd [^>]*w:fill="[0-9A-F]{6}"/);
    }
  });

  it('begins the report on a page of its own, with nothing before it', () => {
    const first = model.blocks[0];
    const after = body.slice(body.indexOf('</w:sdt>') + '</w:sdt>'.length);
    const paragraph = after.slice(0, after.indexOf('</w:p>'));
    expect(paragraph).toContain('<w:pageBreakBefore/>');
    expect(read(paragraph)).toBe(first?.kind === 'heading' ? first.text.replaceAll(/\s/g, '') : '');
  });

  it('has links in the style of links, within the report and out of it', () => {
    const links = [...body.matchAll(/<w:hyperlink [^>]*>(.*?)<\/w:hyperlink>/gs)].filter(([, inner]) => {
      return inner?.includes('PAGEREF') === false;
    });
    expect(links.length).toBeGreaterThan(0);
    for (const [, inner] of links) expect(inner).toContain('<w:rStyle w:val="Hyperlink"/>');
    const style = /<w:style [^>]*w:styleId="Hyperlink".*?<\/w:style>/s.exec(files.get('word/styles.xml') ?? '')?.[0];
    expect(style).toMatch(/<w:u w:val="single"/);
    const anchors = links.flatMap(([link]) => /w:anchor="([^"]+)"/.exec(link)?.[1] ?? []);
    for (const anchor of anchors) expect(body).toContain(`w:name="${anchor}"`);
  });

  it('names who wrote it and nobody else', () => {
    const properties = files.get('docProps/core.xml') ?? '';
    const named = [...properties.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, name]) => name);
    expect(named).toEqual([model.author, model.author]);
  });

  it('counts its lists itself, each from one', () => {
    const ordered = model.blocks.filter((block) => block.kind === 'list' && block.ordered).length;
    const numbers = new Set([...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id));
    expect(numbers.size).toBeGreaterThanOrEqual(ordered);
  });

  it('shows charts as pictures with words for those who do not see them', () => {
    const charts = model.blocks.filter((block) => block.kind === 'chart');
    const described = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, words]) => words);
    expect(described).toHaveLength(charts.length);
    const svgs = [...files.keys()].filter((path) => path.endsWith('.svg'));
    expect(svgs).toHaveLength(charts.length);
    for (const path of svgs) expect(files.get(path)).toMatch(/^<svg [^>]*viewBox/);
  });

  it('names fonts for both scripts and the languages they are in', () => {
    const styles = files.get('word/styles.xml') ?? '';
    expect(styles).toContain('w:eastAsia="Microsoft YaHei"');
    // the first is of Latin letters: Word and LibreOffice cut words of a language that has none
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  });

  it('numbers its pages at the foot', () => {
    const foot = [...files]
      .filter(([path]) => /word\/footer\d/.test(path))
      .map(([, text]) => text)
      .join('');
    expect(foot).toMatch(/PAGE/);
    expect(foot).toMatch(/NUMPAGES/);
  });
});

it('takes what no XML may hold out of a note, and nothing else', async () => {
  const note = 'A\u0000B\u000bC\ud800D <&>"\u{20bb7}';
  const model: ReportModel = { ...specimen('zh-CN'), blocks: [{ kind: 'paragraph', text: [note] }] };
  const body = (await written(model)).get('word/document.xml');
  expect(read(body)).toContain('ABCD<&>"\u{20bb7}');
});

it('keeps what stands above and below a page on one line, however long the names are', async () => {
  const model = specimen('en');
  const firm = '宁波恒川精密塑料科技股份有限公司'.repeat(4);
  const author = 'Mingde Manufacturing Consultants and Partners '.repeat(4).trim();
  const files = await written({ ...model, author, cover: { ...model.cover, firm } });
  const parts = [...files]
    .filter(([path]) => /^word\/(?:header|footer)\d\.xml$/.test(path))
    .map(([, part]) => read(part));
  expect(parts.length).toBeGreaterThan(1);
  for (const said of parts) {
    expect(said).toContain('…');
    // 465 points of small print: a hundred Latin letters, or half as many Chinese characters
    expect(
      Array.from(said, (each) => (each > '\u2e7f' ? 2 : 1)).reduce<number>((sum, each) => sum + each, 0),
    ).toBeLessThan(110);
  }
  expect(parts.join('')).toContain(model.date);
  expect(read(files.get('word/document.xml'))).toContain(firm);
});

it('keeps the cover on one page, whatever is said on it', async () => {
  const model = specimen('zh-CN');
  const { cover } = model;
  const crowded: ReportModel['cover'] = {
    ...cover,
    logo: { jpeg: btoa('a picture'), width: 600, height: 180 },
    subtitle: '管理版 · 附分步路线图与政策依据\nManagement edition',
    firm: '宁波恒川精密塑料科技（集团）股份有限公司象山第二制造基地',
    lines: [...cover.lines, ...cover.lines.slice(0, 4), ['联系方式', '0571-8888 0000\n杭州市滨江区江南大道1号']],
    disclaimer: `${cover.disclaimer}\n${cover.disclaimer}`,
    mark: '草稿',
  };
  const body = (await written({ ...model, author: '明德制造咨询'.repeat(6), cover: crowded })).get('word/document.xml');
  const [first = ''] = (body ?? '').split('</w:p>').filter((each) => each.includes('PAGEREF'));
  const heading = model.blocks[0];
  expect(heading?.kind).toBe('heading');
  // the contents follow on page 2, the report on page 3
  expect(read(first)).toBe(`${heading?.kind === 'heading' ? heading.text.replaceAll(/\s/g, '') : ''}3`);
});

it('cuts a row only where a note is so long that it would leave half a page empty', async () => {
  const short = [[['质检与巡检']], [['问过班组长。']]];
  const long = [[['排产调度']], [['问过车间主任和三号线班组长，另见记录。'.repeat(120)]]];
  const table: Block = {
    kind: 'table',
    id: 'answers',
    caption: '逐题答案',
    columns: [
      { title: '问题', width: 40 },
      { title: '备注', width: 60 },
    ],
    rows: [short, long, short, short, short, short],
  };
  const body = (await written({ ...specimen('zh-CN'), blocks: [table] })).get('word/document.xml') ?? '';
  const after = body.slice(body.indexOf('逐题答案'));
  const rows = after.slice(after.indexOf('<w:tbl>'), after.indexOf('</w:tbl>')).split('</w:tr>').slice(1, -1);
  const whole = rows.map((row) => /<w:cantSplit\/>/.test(row));
  expect(whole).toEqual([true, false, true, true, true, true]);
});

it('sets quotation marks of Chinese in the Chinese family, those of English in the Latin one', async () => {
  const paragraphs: Block[] = ['见“现在的限制”', 'See “What holds it now”', '第 2 级 · 单点应用'].map((text) => {
    return { kind: 'paragraph', text: [text] };
  });
  const body = (await written({ ...specimen('zh-CN'), blocks: paragraphs })).get('word/document.xml') ?? '';
  const familyOf = (text: string) => {
    const run = body.split('<w:r>').find((each) => each.includes(`>${text}<`));
    return run?.includes('w:hint="eastAsia"') === true ? 'Chinese' : 'Latin';
  };
  expect(familyOf('见“现在的限制”')).toBe('Chinese');
  expect(familyOf('第 2 级 · 单点应用')).toBe('Chinese');
  expect(familyOf('See “What holds it now”')).toBe('Latin');
});

it('has neither cover nor contents where a report is one page', async () => {
  const model = specimen('zh-CN');
  const body = (await written({ ...model, cover: { ...model.cover, form: 'head' } })).get('word/document.xml') ?? '';
  expect(body).not.toContain('TOC ');
  expect(read(body)).toContain(model.cover.firm);
});

function textsOf(block: Block): string[] {
  const plain = (runs: readonly (string | { readonly text: string })[]) =>
    runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat(2).map(plain)];
    case 'callout':
      return [block.title, ...block.body.map(plain)];
    case 'fields':
      return block.items.flatMap(({ label, texts }) => [label, ...texts.map(plain)]);
    case 'figures':
      return block.items.flatMap(({ label, value, note }) => [label, value, note]);
    case 'chart':
      return [block.caption];
    case 'page-break':
      return [];
  }
}
