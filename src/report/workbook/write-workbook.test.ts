import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readZip } from '../read-zip.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import { writeWorkbook } from './write-workbook.ts';

const NASTY = ['=1+1', '=HYPERLINK("http://x","y")', '+1', '-2+3', '@SUM(A1)', '\t=1', 'a\u0000b', '王䶮\n第二行'];

const model: WorkbookModel = {
  title: '报告',
  author: '智衡',
  sheets: [
    {
      id: 'answers',
      name: '答案/备注: 一个很长很长很长很长很长很长很长很长的名字',
      columns: [
        { title: '备注', width: 30, kind: 'text' },
        { title: '级别', width: 8, kind: 'whole' },
        { title: '级别', width: 8, kind: 'decimal' },
        { title: '占比', width: 8, kind: 'share' },
        { title: '日期', width: 12, kind: 'date' },
      ],
      rows: NASTY.map((note, index) => [note, index, index / 3, 0.5, index === 0 ? null : '2026-11-24']),
    },
    { id: 'evidence', name: '证据', columns: [{ title: '题', width: 10, kind: 'text' }], rows: [] },
  ],
};

it('keeps every text a text, whatever it begins with', async () => {
  const bytes = await writeWorkbook(model);
  const { sheets } = await readXlsx(bytes);
  const notes = sheets[0]?.rows.slice(1).map(([note]) => note);
  expect(notes).toEqual(NASTY.map((note) => note.replace('\u0000', '')));
  const sheet = (await readZip(bytes)).get('xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
});

it('gives figures as figures, shares as shares, dates as days', async () => {
  const { sheets } = await readXlsx(await writeWorkbook(model));
  const row = sheets[0]?.rows[2] ?? [];
  expect(row.slice(1, 4)).toEqual([1, 1 / 3, 0.5]);
  expect(row[4]).toEqual(new Date('2026-11-24T00:00:00Z'));
});

it('makes each sheet a table with a frozen head, a filter and columns of distinct names', async () => {
  const files = await readZip(await writeWorkbook(model));
  const text = (path: string) => files.get(path) ?? '';
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"/);
  const table = text('xl/tables/table1.xml');
  expect(table).toContain('<autoFilter');
  const names = [...table.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(model.sheets[0]?.columns.length);
});

it('gives sheets names that Excel takes', async () => {
  const { sheets } = await readXlsx(await writeWorkbook(model));
  for (const { name } of sheets) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\]/);
  }
});

/** The book as it is read by a program that takes Excel at its word. */
const partsOf = async (changed: Partial<WorkbookModel['sheets'][number]> = {}) => {
  const [first, second] = model.sheets;
  return readZip(await writeWorkbook({ ...model, sheets: [{ ...first!, ...changed }, second!] }));
};

it('repeats the head on each page printed, also of a sheet whose name has blanks or quotes in it', async () => {
  const book = (await partsOf({ name: "证据 'E2' Evidence" })).get('xl/workbook.xml') ?? '';
  const names = [...book.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)"[^>]*>([^<]+)</g)];
  const read = names.map(([, sheet, range]) => [sheet, range?.replaceAll('&apos;', "'").replaceAll('&#39;', "'")]);
  expect(read).toEqual([
    ['0', "'证据 ''E2'' Evidence'!$1:$1"],
    ['1', "'证据'!$1:$1"],
  ]);
});

it('prints a narrow sheet on A4 and a wide one on A3, across, with its page at the foot', async () => {
  const files = await partsOf();
  const wide = await partsOf({ columns: model.sheets[0]!.columns.map((column) => ({ ...column, width: 40 })) });
  const setup = (parts: Map<string, string>) =>
    /<pageSetup [^>]*>/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[0];
  expect(setup(files)).toMatch(/paperSize="9".*orientation="landscape"|orientation="landscape".*paperSize="9"/);
  expect(setup(wide)).toContain('paperSize="8"');
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('&amp;P / &amp;N');
});

it('leaves cells with nothing in them empty, so that they are not counted', async () => {
  const rows = [
    ['', 1, 1, 1, null],
    ['x', 1, 1, 1, null],
  ];
  const sheet = (await partsOf({ rows })).get('xl/worksheets/sheet1.xml') ?? '';
  expect(/<c r="A2"[^>]*t="s"/.test(sheet)).toBe(false);
  expect(/<c r="A3"[^>]*t="s"/.test(sheet)).toBe(true);
});

it('writes a figure among texts as a figure in its format', async () => {
  const rows = [
    [{ kind: 'share' as const, value: 0.97 }, 1, 1, 1, null],
    [{ kind: 'date' as const, value: '2026-11-24' }, 1, 1, 1, null],
  ];
  const bytes = await writeWorkbook({ ...model, sheets: [{ ...model.sheets[0]!, rows }] });
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.rows.slice(1).map(([cell]) => cell)).toEqual([0.97, new Date('2026-11-24T00:00:00Z')]);
});

it('makes a column wide enough for its title beside the button of the filter', async () => {
  const columns = [{ title: '证据等级', width: 4, kind: 'text' as const }, ...model.sheets[0]!.columns.slice(1)];
  const sheet = (await partsOf({ columns })).get('xl/worksheets/sheet1.xml') ?? '';
  expect(Number(/<col min="1" max="1" width="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThanOrEqual(11);
});
