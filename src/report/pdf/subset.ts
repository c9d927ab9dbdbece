import type { Sfnt } from './sfnt.ts';

const MORE_COMPONENTS = 0x20;
const WORDS = 0x01;
const OFFSETS = 0x02;
const SCALE = 0x08;
const XY_SCALE = 0x40;
const MATRIX = 0x80;

/** A glyph as a document uses it: drawn so many font units to the left of where the font has it. */
export interface GlyphUse {
  readonly glyph: number;
  readonly left: number;
}

/**
 * A font file of the given glyphs alone: glyph `order[i]` becomes glyph i, the parts of composed glyphs follow.
 * Only the tables a PDF reader needs are written.
 * @param order glyphs of `font`; the first must be 0, the glyph of nothing
 */
export function subsetOf(font: Sfnt, order: readonly GlyphUse[]): Uint8Array {
  const glyphs = [...order];
  const places = new Map<number, number>();
  glyphs.forEach(({ glyph, left }, place) => {
    if (left === 0 && !places.has(glyph)) places.set(glyph, place);
  });
  const outlines: Uint8Array[] = [];
  // `glyphs` grows while it is walked: a part may itself be composed
  const placeOf = (part: number) => {
    const known = places.get(part);
    if (known !== undefined) return known;
    places.set(part, glyphs.length);
    glyphs.push({ glyph: part, left: 0 });
    return glyphs.length - 1;
  };
  for (let place = 0; place < glyphs.length; place++) {
    const { glyph, left } = glyphs[place]!;
    const outline = font.outlineOf(glyph);
    const shifted = left !== 0 && outline.length > 0;
    outlines.push(shifted ? moved(outline, { part: placeOf(glyph), left }) : relocated(outline, placeOf));
  }
  const { glyf, loca } = join(outlines);
  return assemble([
    ['glyf', glyf],
    ['head', headTable(font)],
    ['hhea', hheaTable(font, glyphs.length)],
    ['hmtx', hmtxTable(font, glyphs)],
    ['loca', loca],
    ['maxp', maxpTable(glyphs.length)],
  ]);
}

/** A glyph composed of one part, moved to the left. */
function moved(outline: Uint8Array, { part, left }: { part: number; left: number }): Uint8Array {
  const bounds = new DataView(outline.buffer, outline.byteOffset);
  const composed = new Uint8Array(18);
  const view = new DataView(composed.buffer);
  view.setInt16(0, -1);
  for (const at of [2, 4, 6, 8]) view.setInt16(at, bounds.getInt16(at) - (at === 2 || at === 6 ? left : 0));
  view.setUint16(10, WORDS | OFFSETS);
  view.setUint16(12, part);
  view.setInt16(14, -left);
  return composed;
}

/** An outline whose parts point to their new places; a simple one is returned as it is. */
function relocated(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || new DataView(outline.buffer, outline.byteOffset).getInt16(0) >= 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & XY_SCALE) at += 4;
    else if (flags & MATRIX) at += 8;
    if (!(flags & MORE_COMPONENTS)) return copy;
  }
}

function join(outlines: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const view = new DataView(loca.buffer);
  let end = 0;
  outlines.forEach((outline, index) => {
    glyf.set(outline, end);
    end += padded(outline.length);
    view.setUint32(4 * (index + 1), end);
  });
  return { glyf, loca };
}

function headTable(font: Sfnt): Uint8Array {
  const table = new Uint8Array(54);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint32(4, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(16, 0b1011);
  view.setUint16(18, font.unitsPerEm);
  font.bounds.forEach((bound, index) => view.setInt16(36 + 2 * index, bound));
  view.setUint16(46, 3);
  view.setInt16(48, 2);
  view.setInt16(50, 1);
  return table;
}

function hheaTable(font: Sfnt, count: number): Uint8Array {
  const table = new Uint8Array(36);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x00010000);
  view.setInt16(4, font.ascent);
  view.setInt16(6, font.descent);
  view.setUint16(10, font.unitsPerEm);
  view.setInt16(18, 1);
  view.setUint16(34, count);
  return table;
}

function hmtxTable(font: Sfnt, glyphs: readonly GlyphUse[]): Uint8Array {
  const table = new Uint8Array(4 * glyphs.length);
  const view = new DataView(table.buffer);
  glyphs.forEach(({ glyph, left }, index) => {
    view.setUint16(4 * index, Math.round((font.advanceOf(glyph) * font.unitsPerEm) / 1000));
    view.setInt16(4 * index + 2, font.sideBearingOf(glyph) - left);
  });
  return table;
}

function maxpTable(count: number): Uint8Array {
  const table = new Uint8Array(32);
  const view = new DataView(table.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  // readers use these as sizes of buffers: generous is safe
  for (const [at, value] of [
    [6, 2000],
    [8, 200],
    [10, 2000],
    [12, 200],
    [14, 2],
    [28, 16],
    [30, 8],
  ] as const) {
    view.setUint16(at, value);
  }
  return table;
}

/** Tables in order of their tags, each at a multiple of four, with their checksums. */
function assemble(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const header = 12 + 16 * tables.length;
  const total = tables.reduce((sum, [, { length }]) => sum + ((length + 3) & ~3), header);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * power);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, 16 * (tables.length - power));
  let at = header;
  tables.forEach(([tag, bytes], index) => {
    file.set(bytes, at);
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter);
    const padded = (bytes.length + 3) & ~3;
    view.setUint32(entry + 4, checksum(view, at, padded));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += padded;
  });
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
