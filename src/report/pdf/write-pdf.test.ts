import { beforeAll, describe, expect, it } from 'vitest';
import { RARE_NAMES, specimen } from '../layout/specimen.ts';
import type { ReportModel } from '../model.ts';
import { unpackFont } from './font-payload.ts';
import { KeptWork } from './kept-work.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';
import { charactersOf } from './report-characters.ts';
import { isInCore, type FontSet } from './typefaces.ts';
import { writePdf, type WrittenPdf } from './write-pdf.ts';

let core: FontSet;
let whole: FontSet;

beforeAll(async () => {
  const [regular, bold, rest] = await Promise.all([
    import('virtual:font/core-400'),
    import('virtual:font/core-700'),
    import('virtual:font/rest-400'),
  ]);
  core = { regular: await unpackFont(await regular.default), bold: await unpackFont(await bold.default) };
  whole = { ...core, rest: await unpackFont(await rest.default) };
});

const squeezed = (text: string) => text.replace(/\s/g, '');
const textOf = ({ pages }: ReadPdf) => squeezed(pages.flatMap(({ texts }) => texts).join(''));

function saying(...texts: string[]): ReportModel {
  const model = specimen('zh-CN');
  return { ...model, blocks: texts.map((text) => ({ kind: 'paragraph', text: [{ text, bold: false }] })) };
}

describe('a writer that has written before', () => {
  const changed = (model: ReportModel): ReportModel => {
    const note = { kind: 'paragraph', text: ['改过的一条记录。', { text: 'MES', bold: true }] } as const;
    return { ...model, blocks: [...model.blocks.slice(0, 4), note, ...model.blocks.slice(4)] };
  };

  it.each(['zh-CN', 'en'] as const)('gives the bytes of a new one, whatever came between, in %s', async (language) => {
    const kept = new KeptWork();
    const model = specimen(language);
    const other = specimen(language === 'en' ? 'zh-CN' : 'en');
    for (const [each, fonts] of [
      [model, core],
      [changed(model), core],
      [model, core],
      [model, whole],
      [other, whole],
      [changed(model), whole],
      [model, core],
    ] as const) {
      const again = await writePdf(structuredClone(each), fonts, { kept });
      const fresh = await writePdf(each, fonts);
      expect(Buffer.from(again.bytes).equals(fresh.bytes)).toBe(true);
      expect(again.missing).toEqual(fresh.missing);
    }
  });
});

describe.each(['zh-CN', 'en'] as const)('the file in %s', (language) => {
  let written: WrittenPdf;
  let read: ReadPdf;
  beforeAll(async () => {
    written = await writePdf(specimen(language), core);
    read = await readPdf(written.bytes);
  });

  it('holds every text of the model, in reading order', () => {
    const said = textOf(read);
    const { blocks, cover } = specimen(language);
    expect(said).toContain(squeezed(cover.disclaimer));
    expect(said).toContain(RARE_NAMES);
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [squeezed(block.text)] : []));
    // from behind cover and contents, which name all headings too
    const front = squeezed(
      read.pages
        .slice(0, 2)
        .flatMap(({ texts }) => texts)
        .join(''),
    ).length;
    const places: number[] = [];
    for (const text of headings) places.push(said.indexOf(text, places.at(-1) ?? front));
    expect(places).not.toContain(-1);
    for (let number = 1; number <= 60; number++) {
      expect(said).toContain(
        language === 'en' ? `Collectandcalibratebatch${number}` : `完成第${number}批设备的数据采集与校准`,
      );
    }
  });

  it('embeds two fonts, each cut to what is used', () => {
    const [regular, bold, ...others] = read.fontNames.filter((name) => name.includes('+'));
    expect(regular).toMatch(/^[A-Z]{6}\+NotoSansSC-Regular$/);
    expect(bold).toMatch(/^[A-Z]{6}\+NotoSansSC-Bold$/);
    expect(others).toEqual([]);
    expect(read.fontNames).toHaveLength(2);
    expect(written.missing).toEqual([]);
  });

  it('is the same for the same model, and small', async () => {
    expect((await writePdf(specimen(language), core)).bytes).toEqual(written.bytes);
    expect(written.bytes.length).toBeLessThan(2_000_000);
    expect(written.pages).toBe(read.pages.length);
    expect(written.pages).toBeGreaterThanOrEqual(8);
  });

  it('is tagged, in its language, with bookmarks and a description', () => {
    const { text: raw } = read;
    expect(raw).toContain(`/Lang(${language})`);
    expect(raw).toContain('/MarkInfo<</Marked true>>');
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link', 'TOCI', 'Caption']) {
      expect(raw).toContain(`/S/${role}/P`);
    }
    expect(raw.match(/\/S\/Figure\/P \d+ 0 R\/Alt(?:<feff[0-9a-f]{8,}>|\([^)]{2,}\))/g)).toHaveLength(4);
    const headings = specimen(language).blocks.filter(({ kind }) => kind === 'heading');
    expect(raw.match(/\/Title(?:<feff|\()(?=.*\/Parent)/g)).toHaveLength(headings.length);
    expect(raw).toContain("/CreationDate (D:20261121120000+08'00')");
    expect(raw).toContain('<xmp:CreateDate>2026-11-21T12:00:00+08:00');
  });

  it('leads from every link to a page that exists or to an address', () => {
    const links = [...read.text.matchAll(/\/Subtype\/Link.*?(?:\/Dest\[(\d+) 0 R|\/URI\((.*?)\))/g)];
    expect(links.length).toBeGreaterThan(60);
    for (const [, page, address] of links) {
      const goal = page === undefined ? address : read.objects.get(Number(page));
      expect(goal).toMatch(/^https:\/\/|\/Type \/Page\n/);
    }
  });

  it('numbers the pieces of each page as its structure does', async () => {
    const said = new Map<string, Set<number>>();
    const note = (page: string, mcid: string) => said.set(page, (said.get(page) ?? new Set()).add(Number(mcid)));
    for (const [, page, kids] of read.text.matchAll(/\/Pg (\d+) 0 R\/K(\[(?:<<.*?>>|[^\]])*\]| \d+(?= ?>>))/g)) {
      for (const [, other, mcid] of kids!.matchAll(/<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>/g)) note(other!, mcid!);
      const own = kids!.replaceAll(/<<.*?>>|\d+ 0 R/g, '');
      for (const [mcid] of own.matchAll(/\d+/g)) note(page!, mcid);
    }
    const pageIds = [...read.objects.keys()].filter((id) => read.objects.get(id)!.startsWith('<</Type /Page\n'));
    expect([...said.keys()].map(Number).toSorted((a, b) => a - b)).toEqual(pageIds.toSorted((a, b) => a - b));
    for (const [index, id] of pageIds.toSorted((a, b) => a - b).entries()) {
      const marked = read.pages[index]!.marked.toSorted((a, b) => a - b);
      expect([...said.get(String(id))!].toSorted((a, b) => a - b)).toEqual(marked);
      expect(new Set(marked).size).toBe(marked.length);
    }
    expect(read.text).not.toContain('undefined');
    expect(read.text).not.toContain('NaN');
  });
});

describe('characters', () => {
  it('beyond the core fonts come from the third', async () => {
    const model = saying('龍馬精神', '臺灣');
    expect([...charactersOf(model)].some((code) => !isInCore(core, code))).toBe(true);
    const written = await writePdf(model, whole);
    const read = await readPdf(written.bytes);
    expect(written.missing).toEqual([]);
    expect(textOf(read)).toContain('龍馬精神');
    expect(read.fontNames).toHaveLength(3);
  });

  it('of no font are drawn as 〓, named, and still copied right', async () => {
    const written = await writePdf(saying('签到☑，完成✔🙂'), whole);
    expect(written.missing).toEqual(['☑', '✔', '🙂']);
    expect(textOf(await readPdf(written.bytes))).toContain('签到☑，完成✔🙂');
  });

  it('of all that is shipped in both languages are in the core', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect([...charactersOf(specimen(language))].filter((code) => !isInCore(core, code))).toEqual([]);
    }
  });
});

describe('titles', () => {
  it('survive with brackets, backslashes and characters whose bytes look like line ends', async () => {
    const title = '不足与改进（不上）(a\\b) 上不丌 \u0a0d\u0d0a';
    const model = { ...saying('正文'), title };
    const { text: raw } = await readPdf((await writePdf(model, core)).bytes);
    const bytes = /\/Title \(((?:\\.|[^\\)])*)\)/s.exec(raw)![1]!;
    const plain = bytes.replace(/\\(.)/gs, (_, escaped: string) => ({ r: '\r', n: '\n' })[escaped] ?? escaped);
    expect(bytes).not.toMatch(/[\r\n]/);
    const units = plain.match(/[\s\S]{2}/g)!.map((pair) => (pair.charCodeAt(0) << 8) | pair.charCodeAt(1));
    expect(String.fromCharCode(...units)).toBe(`\ufeff${title}`);
  });

  it('may be empty', async () => {
    expect((await writePdf({ ...saying('正文'), title: '', author: '' }, core)).pages).toBe(2);
  });
});

describe('addresses', () => {
  it('are written only when they are http, and cannot end their string', async () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'https://a.example/(x)\\)y', '#nowhere'];
    const model = specimen('zh-CN');
    const blocks = links.map((link) => ({ kind: 'paragraph', text: [{ text: '见此', link }] }) as const);
    const { text: raw } = await readPdf((await writePdf({ ...model, blocks }, core)).bytes);
    const written = Array.from(raw.matchAll(/\/URI\(((?:\\.|[^\\)])*)\)/g), ([, address]) => address);
    expect(written).toEqual(['https://a.example/\\(x\\)/\\)y']);
    expect(raw).not.toContain('javascript');
  });
});

describe('glyphs', () => {
  it('of every character that has a shape are there, and none is the glyph of nothing', async () => {
    const { bytes } = await writePdf(specimen('zh-CN'), core);
    const { objects } = await readPdf(bytes);
    let looked = 0;
    for (const body of objects.values()) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
      const descendant = /\/DescendantFonts\[(\d+) 0 R\]/.exec(body)?.[1];
      if (map === undefined || descendant === undefined) continue;
      const descriptor = /\/FontDescriptor (\d+) 0 R/.exec(objects.get(Number(descendant))!)![1];
      const file = /\/FontFile2 (\d+) 0 R/.exec(objects.get(Number(descriptor))!)![1];
      const outlines = outlinesOf(await bytesIn(objects.get(Number(file))!));
      const codes = new TextDecoder('latin1').decode(await bytesIn(objects.get(Number(map))!));
      for (const [, code, hex] of codes.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm)) {
        // the range of codes looks like a code of its own
        if (code === '0000') continue;
        const outline = outlines[parseInt(code!, 16)]!;
        const blank = hex === '0020' || hex === '00a0' || hex === '3000';
        const nothing = Buffer.from(outline).equals(Buffer.from(outlines[0]!));
        expect([hex, outline.length === 0, nothing && !blank]).toEqual([hex, blank, false]);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(400);
  });
});

async function bytesIn(body: string): Promise<Uint8Array> {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)![1]!;
  const packed = Uint8Array.from(data, (character) => character.charCodeAt(0));
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** Outlines of a font file by glyph, read by its own tables. */
function outlinesOf(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer);
  const table = (tag: string) => {
    for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
      if (String.fromCharCode(...file.subarray(at, at + 4)) === tag) return view.getUint32(at + 8);
    }
    throw new Error(`no table ${tag}`);
  };
  const [loca, glyf, count] = [table('loca'), table('glyf'), view.getUint16(table('maxp') + 4)];
  return Array.from({ length: count }, (_, glyph) =>
    file.subarray(glyf + view.getUint32(loca + 4 * glyph), glyf + view.getUint32(loca + 4 * glyph + 4)),
  );
}
