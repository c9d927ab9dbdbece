import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeReport, readReport } from '#session';
import { resultLine } from '#report';
import { openFile } from '#vault';
import { firm, type Firm } from '../support/firm.ts';
import { asked, printedReport, type Printed } from '../support/printed-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'printed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const there = ['pdftotext', 'pdffonts'].every((tool) => spawnSync(tool, ['-v']).status === 0);
const qpdf = spawnSync('qpdf', ['--version']).status === 0;
if (!there || !qpdf) console.log('poppler or qpdf is not installed here: reports were not read back by them');

const RARE = '联系人：王䶮、李㛃、张𬭎、欧阳𣗋、诸葛頔、龍馬';

/** Every one of the 49 items answered and noted upon, one at length. */
function plant(): Firm {
  const begun = firm()
    .with({ scope: 'full' })
    .people(60, 1_800)
    .profile({ firmName: '恒川精密塑料（昆山）', industry: '29', industrySwitch: 'plastics', region: '330000' })
    .saysEverywhere(2, 1);
  return begun.asked.reduce<Firm>((who, { id }, index) => {
    const noted = index % 7 === 3 ? who.doesNotKnow(id) : index % 5 === 0 ? who.says(id, 1) : who;
    return noted.notes(id, noteOf(index));
  }, begun);
}

function noteOf(index: number): string {
  if (index === 4) return RARE;
  const story = '三号线相机误判多，质检员每班另记一本纸质台账，月底汇总给车间主任。';
  return index === 9
    ? `第${index}条长话，${story.repeat(40)}完。`
    : `第${index}条：型号 FANUC-α-D${index}B，问过班组长。`;
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe.each(['zh-CN', 'en'] as const)('the full report in %s, as a file', (language) => {
  let printed: Printed;
  let pages: string[];
  beforeAll(async () => {
    printed = await printedReport(plant(), { language });
    pages = there ? asked(folder, printed.bytes, ['pdftotext', '-layout', 'FILE', '-']).split('\f') : [];
  }, 120_000);

  it('says every note that was typed, whole', () => {
    if (!there) return;
    const all = squeezed(asked(folder, printed.bytes, ['pdftotext', '-raw', 'FILE', '-']));
    const count = plant().asked.length;
    expect(count).toBe(49);
    // a note that goes on on the next page has the foot of one page and the head of the next in its midst
    const missing = Array.from({ length: count }, (_, index) => noteOf(index)).filter(
      (note) => note.length < 200 && !all.includes(squeezed(note)),
    );
    expect(missing).toEqual([]);
    expect(all.split('三号线相机误判多').length - 1).toBe(40);
    expect(all).toContain('月底汇总给车间主任。完。');
    expect(all).not.toContain('\ufffd');
    expect(printed.missing).toEqual([]);
  });

  it('names the right page for each of its chapters', () => {
    if (!there) return;
    const listed = [...(pages[1] ?? '').matchAll(/^ *(\S.*?)\s{2,}(?:[.·… ]*\s)?(\d+)$/gm)];
    const headings = printed.model.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
    expect(listed.length).toBeGreaterThan(15);
    for (const [, title = '', page] of listed) {
      const heading = headings.find(({ text }) => squeezed(text) === squeezed(title));
      expect([title, heading?.kind]).toEqual([title, 'heading']);
      expect(squeezed(pages[Number(page) - 1] ?? '')).toContain(squeezed(title));
    }
  });

  it('numbers its pages to the last', () => {
    if (!there) return;
    expect(pages.length - 1).toBe(printed.pages);
    const foot = printed.model.footer.replace('{pages}', String(printed.pages));
    for (let page = 2; page <= printed.pages; page++) {
      expect(squeezed(pages[page - 1] ?? '')).toContain(squeezed(foot.replace('{page}', String(page))));
    }
  });

  it('has no word outside its pages', () => {
    if (!there) return;
    const boxes = asked(folder, printed.bytes, ['pdftotext', '-bbox', 'FILE', '-']);
    const words = [...boxes.matchAll(/<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)"/g)];
    expect(words.length).toBeGreaterThan(2_000);
    const outside = words.filter(([, left, top, right, bottom]) => {
      return Number(left) < 30 || Number(top) < 20 || Number(right) > 565.28 || Number(bottom) > 821.89;
    });
    expect(outside.map(([word]) => word)).toEqual([]);
  });

  it('embeds its fonts, cut to what is used', () => {
    if (!there) return;
    const fonts = asked(folder, printed.bytes, ['pdffonts', 'FILE']).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSansSC-(?:Regular|Bold) .* yes yes yes/);
  });

  it('is sound, tagged, small, and the same each time', async () => {
    expect(printed.bytes.length).toBeLessThan(2_000_000);
    expect((await printedReport(plant(), { language })).bytes).toEqual(printed.bytes);
    if (!qpdf || !there) return;
    expect(asked(folder, printed.bytes, ['qpdf', '--check', 'FILE'])).toContain('No syntax or stream encoding errors');
    const info = asked(folder, printed.bytes, ['pdfinfo', 'FILE']);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+\S/);
  });

  it('carries its answers, and is found to agree with them', async () => {
    const who = plant();
    const opened = await openFile(printed.bytes);
    expect(opened.ok && opened.value.content).toEqual({ kind: 'assessment', assessment: who.assessment });
    const read = await readReport(printed.bytes);
    if (!read.ok) throw new Error(read.error.kind);
    const { card } = who;
    const recomputed = { pack: card.pack, engine: card.engine, result: resultLine(card) };
    expect(judgeReport(read.value, recomputed).verdict).toBe('agrees');
  });
});

it('a page for the owner stays one page a language, and can be checked too', async () => {
  const who = plant();
  for (const [language, pages] of [
    ['zh-CN', 1],
    ['en', 1],
    ['both', 2],
  ] as const) {
    const printed = await printedReport(who, { language, edition: 'one-page' });
    expect([language, printed.pages]).toEqual([language, pages]);
    const read = await readReport(printed.bytes);
    const { card } = who;
    const recomputed = { pack: card.pack, engine: card.engine, result: resultLine(card) };
    expect(read.ok && judgeReport(read.value, recomputed).verdict).toBe('agrees');
  }
}, 60_000);

it('characters of no font are named, never left out in silence', async () => {
  const printed = await printedReport(plant().notes('D3.3.1', '签到☑ 完成✔'), { language: 'zh-CN' });
  expect(printed.missing).toEqual(['☑', '✔']);
}, 60_000);
