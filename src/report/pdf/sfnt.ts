/** A TrueType font as far as a PDF needs it; lengths in font units. */
export interface Sfnt {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly bounds: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  readonly glyphCount: number;
  /** Glyph of a character; 0 when the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Advance width in thousandths of an em. */
  readonly advanceOf: (glyph: number) => number;
  readonly sideBearingOf: (glyph: number) => number;
  /** Outline as it stands in the file; empty for a blank. Not a copy. */
  readonly outlineOf: (glyph: number) => Uint8Array;
}

interface Table {
  readonly start: number;
  readonly length: number;
}

const TRUE_TYPE = 0x00010000;

/**
 * Reads a static TrueType font (glyf outlines) without copying it.
 * @throws Error when the bytes are no such font: a fault of the build, never of the user
 */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== TRUE_TYPE) throw new Error('not a TrueType font');
  const table = tableFinder(view);
  const head = table('head').start;
  const hhea = table('hhea').start;
  const hmtx = table('hmtx').start;
  const loca = table('loca').start;
  const glyf = table('glyf').start;
  const os2 = table('OS/2').start;
  const unitsPerEm = view.getUint16(head + 18);
  const longOffsets = view.getInt16(head + 50) === 1;
  const metricCount = view.getUint16(hhea + 34);
  const toGlyph = readCharacterMap(view, table('cmap').start);

  const glyphCount = view.getUint16(table('maxp').start + 4);
  // asked for with every character of a report
  const advances = Float64Array.from({ length: glyphCount }, (_, glyph) => {
    return (view.getUint16(hmtx + 4 * Math.min(glyph, metricCount - 1)) * 1000) / unitsPerEm;
  });

  const offset = (glyph: number) =>
    longOffsets ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);

  return {
    unitsPerEm,
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : Math.round(unitsPerEm * 0.7),
    bounds: [36, 38, 40, 42].map((at) => view.getInt16(head + at)) as [number, number, number, number],
    glyphCount,
    glyphOf: (codePoint) => toGlyph[codePoint] ?? 0,
    advanceOf: (glyph) => advances[glyph]!,
    sideBearingOf: (glyph) =>
      glyph < metricCount
        ? view.getInt16(hmtx + 4 * glyph + 2)
        : view.getInt16(hmtx + 4 * metricCount + 2 * (glyph - metricCount)),
    outlineOf: (glyph) => bytes.subarray(glyf + offset(glyph), glyf + offset(glyph + 1)),
  };
}

function tableFinder(view: DataView): (tag: string) => Table {
  const tables = new Map<string, Table>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return (tag) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`font has no table ${tag}`);
    return found;
  };
}

/** Characters to glyphs as one flat table: looked up for every character of a report. */
function readCharacterMap(view: DataView, cmap: number): Uint16Array {
  let wide = 0;
  let narrow = 0;
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const start = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const format = view.getUint16(start);
    if (format === 12) wide = start;
    if (format === 4) narrow = start;
  }
  if (wide !== 0) return readFormat12(view, wide);
  if (narrow !== 0) return readFormat4(view, narrow);
  throw new Error('font has no character map of format 4 or 12');
}

function readFormat12(view: DataView, start: number): Uint16Array {
  const groups = view.getUint32(start + 12);
  const group = (index: number) => start + 16 + 12 * index;
  const highest = groups === 0 ? 0 : view.getUint32(group(groups - 1) + 4);
  const map = new Uint16Array(highest + 1);
  for (let index = 0; index < groups; index++) {
    const first = view.getUint32(group(index));
    const last = view.getUint32(group(index) + 4);
    const glyph = view.getUint32(group(index) + 8);
    for (let code = first; code <= last; code++) map[code] = glyph + code - first;
  }
  return map;
}

function readFormat4(view: DataView, start: number): Uint16Array {
  const map = new Uint16Array(0x10000);
  const count = view.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const ranges = deltas + 2 * count;
  for (let index = 0; index < count; index++) {
    const first = view.getUint16(starts + 2 * index);
    const last = view.getUint16(ends + 2 * index);
    const delta = view.getUint16(deltas + 2 * index);
    const range = view.getUint16(ranges + 2 * index);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = range === 0 ? code : view.getUint16(ranges + 2 * index + range + 2 * (code - first));
      map[code] = found === 0 ? 0 : (found + delta) & 0xffff;
    }
  }
  return map;
}
