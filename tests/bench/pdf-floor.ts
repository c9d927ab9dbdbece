import { deflateSync } from 'node:zlib';
import { subsetOf, type FontSet } from '#pdf-writer';
import type { Block, ReportModel, Text } from '#report';

/*
 * The least a program can do to put a report's words on pages: greedy lines, no justification, no charts, no links, no
 * tags, no bookmarks. What it costs is the floor that the writer is measured against.
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

export function floorPdf(model: ReportModel, fonts: FontSet): Buffer {
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

function assembled(pages: readonly string[], fonts: readonly FloorFont[]): Buffer {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  const put = (head: string, stream?: Buffer): number => {
    offsets.push(length);
    const body = stream && deflateSync(stream);
    const number = offsets.length;
    const dictionary = body ? head.replace('>>', `/Length ${body.length}/Filter/FlateDecode>>`) : head;
    write(Buffer.from(`${number} 0 obj\n${dictionary}\n${body ? 'stream\n' : ''}`, 'latin1'));
    if (body) write(body);
    write(Buffer.from(`${body ? '\nendstream\n' : ''}endobj\n`, 'latin1'));
    return number;
  };
  write(Buffer.from('%PDF-1.7\n', 'latin1'));
  const resources = fonts.map(({ name, font, use }) => {
    const file = put(
      '<<>>',
      Buffer.from(
        subsetOf(
          font,
          use.glyphs.map((glyph) => ({ glyph, left: 0 })),
        ),
      ),
    );
    const widths = use.glyphs.map((glyph) => Math.round(font.advanceOf(glyph))).join(' ');
    const descriptor = put(`<</Type/FontDescriptor/FontName/${name}/Flags 4/FontFile2 ${file} 0 R>>`);
    const descendant = put(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap/Identity/FontDescriptor ${descriptor} 0 R/W[0[${widths}]]>>`,
    );
    const own = put(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]>>`,
    );
    return `/${name} ${own} 0 R`;
  });
  const streams = pages.map((page) => put('<<>>', Buffer.from(page, 'latin1')));
  const tree = offsets.length + pages.length + 1;
  const kids = streams.map((stream) =>
    put(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<<${resources.join('')}>>>>/Contents ${stream} 0 R>>`,
    ),
  );
  put(`<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`);
  const root = put(`<</Type/Catalog/Pages ${tree} 0 R>>`);
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = offsets.length + 1;
  write(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}
