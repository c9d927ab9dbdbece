import type { Port } from './jspdf-port.ts';
import { decimal, fingerprint, hex4, literalPair, utf16Hex } from './pdf-text.ts';
import type { Sfnt } from './sfnt.ts';
import type { Cut } from '../layout/display-list.ts';
import { subsetOf } from './subset.ts';

interface Entry {
  readonly character: number;
  readonly glyph: number;
  readonly cut: Cut;
}

const WHOLE: Cut = { front: 0, back: 0 };

/** Entries a block of a character map may hold. */
const BLOCK = 100;

export interface FontNaming {
  /** Resource name: F1 … */
  readonly name: string;
  /** PostScript name without subset tag. */
  readonly postScript: string;
  readonly stemWidth: number;
}

/**
 * A font as one document uses it: characters get their numbers in the order of their first use, and only they
 * are embedded. Numbers stand for characters, not glyphs, so that text comes out as it went in even where two
 * characters share a shape.
 */
export class DocumentFont {
  readonly name: string;
  private readonly font: Sfnt;
  private readonly naming: FontNaming;
  private readonly codes = new Map<number | string, string>();
  private readonly entries: Entry[] = [{ character: 0, glyph: 0, cut: WHOLE }];

  constructor(font: Sfnt, naming: FontNaming) {
    this.font = font;
    this.naming = naming;
    this.name = naming.name;
  }

  get used(): boolean {
    return this.codes.size > 0;
  }

  /**
   * Two bytes, as they are written between brackets, that stand for the character in this document.
   * @param drawn glyph for it, and how much of the glyph's blank is cut off
   */
  codeOf(character: number, { glyph, cut = WHOLE }: { glyph: number; cut?: Cut | undefined }): string {
    const key = cut === WHOLE ? character : `${character}/${cut.front}/${cut.back}`;
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const code = literalPair(this.entries.length);
    this.codes.set(key, code);
    this.entries.push({ character, glyph, cut });
    return code;
  }

  /** Writes the font and what belongs to it. @returns number of the font dictionary */
  put(port: Port): number {
    const { font } = this;
    const name = `${this.subsetTag()}+${this.naming.postScript}`;
    const uses = this.uses();
    const key = `${this.name} ${uses.map(({ glyph, left }) => `${glyph}/${left}`).join(' ')}`;
    const embedded = port.deflated(key, () => subsetOf(font, uses));
    const file = port.reserve();
    port.putStream(file, { dictionary: `/Length1 ${embedded.length}`, ...embedded });
    const toUnicode = port.reserve();
    port.putStream(toUnicode, port.deflated(this.toUnicode()));
    const scale = 1000 / font.unitsPerEm;
    const descriptor = port.newObject();
    port.write(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.bounds.map((edge) => decimal(edge * scale)).join(' ')}]` +
        `/ItalicAngle 0/Ascent ${decimal(font.ascent * scale)}/Descent ${decimal(font.descent * scale)}` +
        `/CapHeight ${decimal(font.capHeight * scale)}/StemV ${this.naming.stemWidth}/FontFile2 ${file} 0 R>>\nendobj`,
    );
    const descendant = port.newObject();
    port.write(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[${this.widths()}]>>\nendobj`,
    );
    const font0 = port.newObject();
    port.write(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
        `/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>\nendobj`,
    );
    return font0;
  }

  /** Six letters that differ where the embedded characters differ. */
  private subsetTag(): string {
    const digits = fingerprint([String.fromCodePoint(...this.entries.map(({ character }) => character))]);
    return Array.from({ length: 6 }, (_, at) => {
      return String.fromCharCode(0x41 + (parseInt(digits.slice(4 * at, 4 * at + 4), 16) % 26));
    }).join('');
  }

  private uses() {
    return this.entries.map(({ glyph, cut }) => ({ glyph, left: Math.round(cut.front * this.font.unitsPerEm) }));
  }

  /** Widths that are not a full em, as runs of neighbours. */
  private widths(): string {
    const runs: string[] = [];
    let run: string[] = [];
    const flush = (end: number) => {
      if (run.length > 0) runs.push(`${end - run.length}[${run.join(' ')}]`);
      run = [];
    };
    this.entries.forEach(({ glyph, cut }, code) => {
      const width = this.font.advanceOf(glyph) - 1000 * (cut.front + cut.back);
      if (width === 1000) flush(code);
      else run.push(decimal(width));
    });
    flush(this.entries.length);
    return runs.join('');
  }

  private toUnicode(): string {
    const lines: string[] = [];
    const count = this.entries.length;
    for (let start = 1; start < count; start += BLOCK) {
      const end = Math.min(count, start + BLOCK);
      lines.push(`${end - start} beginbfchar`);
      for (let code = start; code < end; code++) {
        lines.push(`<${hex4(code)}><${utf16Hex(String.fromCodePoint(this.entries[code]!.character))}>`);
      }
      lines.push('endbfchar');
    }
    return [
      '/CIDInit/ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
      '/CMapName/Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000><ffff>',
      'endcodespacerange',
      ...lines,
      'endcmap',
      'CMapName currentdict/CMap defineresource pop',
      'end',
      'end',
    ].join('\n');
  }
}
