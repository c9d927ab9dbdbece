import { zlib } from 'libdeflate';
import { subsetOf, type FontSet } from '#pdf-writer';
import type { Block, ReportModel, Text } from '#report';

/*
 * The least a program can do to put a report's words on pages: greedy lines, no justification, no charts, no links, no
 * tags, no bookmarks; deflated by what the engine brings along. What it costs is the floor that the writer is measured against.
 */

const WIDTH = 461;
const LINES = 40;
const SIZE = 10;

interface Line {
  readonly text: string;
  readonly bold: boolean;
}

interface Used {
  readonly glyphs: number[];
  readonly numbers: Map<number, number>;
}

export async function floorPdf(model: ReportModel, fonts: FontSet): Promise<Uint8Array<ArrayBuffer>> {
  const used = { regular: newUse(), bold: newUse() };
  const lines = paragraphsOf(model).flatMap((line) => wrapped(line, fonts));
  const pages: string[] = [];
  for (let start = 0; start < lines.length; start += LINES) {
    const shown = lines.slice(start, start + LINES).map(({ text, bold }) => {
      const codes = Array.from(text, (character) => {
        return codeOf(bold ? used.bold : used.regular, glyphOf(fonts, character, bold));
      });
      return `/F${bold ? 2 : 1} ${SIZE} Tf <${codes.join('')}> Tj T*`;
    });
    pages.push(`BT 17 TL 66 770 Td\n${shown.join('\n')}\nET`);
  }
  return assembled(pages, [
    { name: 'F1', font: fonts.regular, use: used.regular },
    { name: 'F2', font: fonts.bold, use: used.bold },
  ]);
}

function newUse(): Used {
  return { glyphs: [0], numbers: new Map([[0, 0]]) };
}

function glyphOf({ regular, bold }: FontSet, character: string, isBold: boolean): number {
  return (isBold ? bold : regular).glyphOf(character.codePointAt(0) ?? 0);
}

function codeOf({ glyphs, numbers }: Used, glyph: number): string {
  let number = numbers.get(glyph);
  if (number === undefined) {
    number = glyphs.length;
    numbers.set(glyph, number);
    glyphs.push(glyph);
  }
  return number.toString(16).padStart(4, '0');
}

function wrapped({ text, bold }: Line, fonts: FontSet): Line[] {
  const font = bold ? fonts.bold : fonts.regular;
  const lines: Line[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const advance = (font.advanceOf(glyphOf(fonts, character, bold)) * SIZE) / 1000;
    if (character === '\n' || width + advance > WIDTH) {
      lines.push({ text: line, bold });
      line = '';
      width = 0;
    }
    if (character === '\n') continue;
    line += character;
    width += advance;
  }
  lines.push({ text: line, bold });
  return lines;
}

function paragraphsOf({ title, cover, blocks }: ReportModel): Line[] {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, bold: false }));
  return [
    { text: title, bold: true },
    ...plain([cover.subtitle, cover.firm, ...cover.lines.map((line) => line.join('  ')), cover.disclaimer]),
    ...blocks.flatMap((block): Line[] => {
      if (block.kind === 'heading') return [{ text: block.text, bold: true }];
      return plain(wordsOf(block));
    }),
  ];
}

function wordsOf(block: Exclude<Block, { kind: 'heading' }>): string[] {
  const flat = (text: Text) => text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
  switch (block.kind) {
    case 'paragraph':
      return [flat(block.text)];
    case 'list':
      return block.items.map(flat);
    case 'fields':
      return block.items.flatMap(({ label, texts }) => [label, ...texts.map(flat)]);
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat(2).map(flat)];
    case 'chart':
      return [block.caption, ...block.picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))];
    case 'callout':
      return [block.title, ...block.body.map(flat)];
    case 'figures':
      return block.items.flatMap(({ label, value, note }) => [label, value, note]);
    case 'page-break':
      return [];
  }
}

interface FloorFont {
  readonly name: string;
  readonly font: FontSet['regular'];
  readonly use: Used;
}

async function assembled(pages: readonly string[], fonts: readonly FloorFont[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: Uint8Array<ArrayBuffer>) => {
    parts.push(part);
    length += part.length;
  };
  const put = async (head: string, stream?: Uint8Array<ArrayBuffer>): Promise<number> => {
    offsets.push(length);
    const number = offsets.length;
    const body = stream && (await deflated(stream));
    const dictionary = body ? head.replace('>>', `/Length ${body.length}/Filter/FlateDecode>>`) : head;
    write(ascii(`${number} 0 obj\n${dictionary}\n${body ? 'stream\n' : ''}`));
    if (body) write(body);
    write(ascii(`${body ? '\nendstream\n' : ''}endobj\n`));
    return number;
  };
  write(ascii('%PDF-1.7\n'));
  const resources: string[] = [];
  for (const { name, font, use } of fonts) {
    const outlines = use.glyphs.map((glyph) => ({ glyph, left: 0 }));
    const file = await put('<<>>', new Uint8Array(subsetOf(font, outlines)));
    const widths = use.glyphs.map((glyph) => Math.round(font.advanceOf(glyph))).join(' ');
    const descriptor = await put(`<</Type/FontDescriptor/FontName/${name}/Flags 4/FontFile2 ${file} 0 R>>`);
    const descendant = await put(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap/Identity/FontDescriptor ${descriptor} 0 R/W[0[${widths}]]>>`,
    );
    const own = await put(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]>>`,
    );
    resources.push(`/${name} ${own} 0 R`);
  }
  const streams: number[] = [];
  for (const page of pages) streams.push(await put('<<>>', ascii(page)));
  const tree = offsets.length + pages.length + 1;
  const kids: string[] = [];
  for (const stream of streams) {
    const kid = await put(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<<${resources.join('')}>>>>/Contents ${stream} 0 R>>`,
    );
    kids.push(`${kid} 0 R`);
  }
  await put(`<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`);
  const root = await put(`<</Type/Catalog/Pages ${tree} 0 R>>`);
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = offsets.length + 1;
  write(
    ascii(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function ascii(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(zlib(bytes, 5));
}
