import type { Language } from '#kernel';
import type { Cut, Measure } from '../layout/display-list.ts';
import { DocumentFont } from './document-font.ts';
import type { Sfnt } from './sfnt.ts';

/** Parsed fonts, kept from one report to the next. */
export interface FontSet {
  readonly regular: Sfnt;
  readonly bold: Sfnt;
  /** Everything the two others lack, in one weight; loaded when a report needs it. */
  readonly rest?: Sfnt | undefined;
}

/** Drawn for a character no font has, and as wide. */
const SUBSTITUTE = 0x3013;
const FULL_WIDTH = 1000;
/**
 * The font's spaces are made for Chinese lines; between Latin words they are a little wider. The space has its own width
 * in the file, so that a line stays one piece. In em.
 */
const WORD_AIR = 0.03;
const WIDE_SPACE: Cut = { front: 0, back: -WORD_AIR };

/** How one character is drawn. */
export interface Drawn {
  readonly font: DocumentFont;
  readonly code: string;
  /** Bold made by a stroke around the shape, for want of a bold font that has it. */
  readonly stroked: boolean;
}

/** Whether the two core fonts have a character in the weight asked for or another. */
export function isInCore({ regular }: FontSet, codePoint: number): boolean {
  return regular.glyphOf(codePoint) !== 0;
}

/** Width of characters in the fonts that will draw them. */
export function measureOf({ regular, bold, rest }: FontSet, language: Language): Measure {
  const air = language === 'en' ? 1000 * WORD_AIR : 0;
  return (codePoint, isBold) => {
    const core = isBold ? bold : regular;
    const glyph = core.glyphOf(codePoint);
    if (glyph !== 0) return core.advanceOf(glyph) + (isSpace(codePoint) ? air : 0);
    const other = rest?.glyphOf(codePoint) ?? 0;
    return other === 0 ? FULL_WIDTH : rest!.advanceOf(other);
  };
}

function isSpace(codePoint: number): boolean {
  return codePoint === 0x20 || codePoint === 0xa0;
}

/** The fonts of one document, and what they lack. */
export class Typefaces {
  readonly fonts: readonly DocumentFont[];
  private readonly set: FontSet;
  private readonly language: Language;
  private readonly regular: DocumentFont;
  private readonly bold: DocumentFont;
  private readonly rest: DocumentFont | undefined;
  private readonly lacking = new Set<number>();
  /** How characters of which nothing is cut off are drawn. */
  private readonly wholeRegular = new Map<number, Drawn>();
  private readonly wholeBold = new Map<number, Drawn>();

  constructor(set: FontSet, language: Language) {
    this.set = set;
    this.language = language;
    this.regular = new DocumentFont(set.regular, { name: 'F1', postScript: 'NotoSansSC-Regular', stemWidth: 88 });
    this.bold = new DocumentFont(set.bold, { name: 'F2', postScript: 'NotoSansSC-Bold', stemWidth: 144 });
    this.rest = set.rest && new DocumentFont(set.rest, { name: 'F3', postScript: 'NotoSansSC-Regular', stemWidth: 88 });
    this.fonts = [this.regular, this.bold, ...(this.rest ? [this.rest] : [])];
  }

  /** Characters that were asked for and are in no font. */
  get missing(): string[] {
    return Array.from(this.lacking, (codePoint) => String.fromCodePoint(codePoint));
  }

  draw(codePoint: number, bold: boolean, cut: Cut | undefined): Drawn {
    if (cut !== undefined) return this.find(codePoint, { bold, cut });
    const whole = bold ? this.wholeBold : this.wholeRegular;
    let drawn = whole.get(codePoint);
    if (drawn === undefined) {
      const wide = this.language === 'en' && isSpace(codePoint);
      drawn = this.find(codePoint, { bold, cut: wide ? WIDE_SPACE : undefined });
      whole.set(codePoint, drawn);
    }
    return drawn;
  }

  private find(codePoint: number, { bold, cut }: { bold: boolean; cut: Cut | undefined }): Drawn {
    const font = bold ? this.bold : this.regular;
    const core = bold ? this.set.bold : this.set.regular;
    const glyph = core.glyphOf(codePoint);
    if (glyph !== 0) return { font, code: font.codeOf(codePoint, { glyph, cut }), stroked: false };
    const other = this.set.rest?.glyphOf(codePoint) ?? 0;
    if (other !== 0 && this.rest) {
      return { font: this.rest, code: this.rest.codeOf(codePoint, { glyph: other, cut }), stroked: bold };
    }
    // the substitute keeps the character's own meaning: copied text is right even where its shape is not
    this.lacking.add(codePoint);
    return { font, code: font.codeOf(codePoint, { glyph: core.glyphOf(SUBSTITUTE) }), stroked: false };
  }
}
