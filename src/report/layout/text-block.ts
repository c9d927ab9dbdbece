import type { Paint } from '#charts';
import type { Language } from '#kernel';
import type { Run, Text } from '../model.ts';
import type { Measure, NodeIndex } from './display-list.ts';
import type { Kept } from './kept.ts';
import { baselineOf, type Type } from './page.ts';
import { piecesOf, setLine, type LineMeasure, type Piece } from './set-line.ts';
import { shape, type Shaped, type Style, type StyledText } from './shape.ts';
import type { Entry, Sheet, Slab } from './slab.ts';
import { stretchesOf } from './spoken.ts';
import type { Structure } from './structure.ts';
import { widestWord, widthOf, wrap, wrapEvenly, type Line } from './wrap.ts';

/** What everything on the pages is made with. */
export interface Press {
  readonly language: Language;
  readonly measure: Measure;
  readonly structure: Structure;
  /** Texts as they were shaped: many stand in a report more than once, and those of a table are measured before they are set. */
  readonly texts: Kept<ShapedText>;
}

/** A text shaped, and what was found out about it. */
export interface ShapedText {
  readonly shaped: Shaped;
  /** Width in em of the widest piece that cannot be broken. */
  word(): number;
  /** Its lines, none wider than so many em. */
  lines(limit: number, even: boolean): readonly Line[];
  pieces(line: Line, measure: LineMeasure): readonly Piece[];
}

export type Align = 'start' | 'end' | 'center';

export interface TextLook {
  readonly type: Type;
  readonly width: number;
  readonly bold?: boolean;
  readonly paint?: Paint;
  readonly align?: Align;
  /** Stretch full lines to the width; Chinese only, Latin text is never stretched. */
  readonly justify?: boolean;
  /** Lines of about the same width, for titles. */
  readonly even?: boolean;
}

/** A text broken into lines. */
export interface TextBlock {
  readonly text: ShapedText;
  readonly lines: readonly Line[];
  readonly look: TextLook;
  /** Points. */
  readonly height: number;
}

export function textBlock(press: Press, text: Text, look: TextLook): TextBlock {
  const known = shapedText(press, text, look.bold);
  const lines = known.lines(look.width / look.type.size, look.even ?? false);
  return { text: known, lines, look, height: lines.length * look.type.leading };
}

/** Width in points of a text on one line. */
export function textWidth(press: Press, text: Text, look: Pick<TextLook, 'type' | 'bold'>): number {
  const { shaped } = shapedText(press, text, look.bold);
  return widthOf(shaped, 0, shaped.codePoints.length) * look.type.size;
}

export function shapedText(press: Press, text: Text, bold = false): ShapedText {
  return press.texts.of(keyOf(press, text, bold), () => {
    return new SetText(shape(styled(press, text, bold), press.language, press.measure));
  });
}

/** Tells texts apart by all that is in them and by the language they are set in, which may change within a report. */
function keyOf({ language }: Press, text: Text, bold: boolean): string {
  const [first] = text;
  const kind = language + (bold ? 'b' : 'r');
  return text.length === 1 && typeof first === 'string' ? `${kind}'${first}` : kind + JSON.stringify(text);
}

/** Widths that one text is set in: a table and its repeated head are a few. */
const MOST_WIDTHS = 8;

class SetText implements ShapedText {
  readonly shaped: Shaped;
  private widest: number | undefined;
  private readonly broken = new Map<number, readonly Line[]>();
  private placed: Map<Line, LineMeasure & { readonly pieces: readonly Piece[] }> | undefined;

  constructor(shaped: Shaped) {
    this.shaped = shaped;
  }

  word(): number {
    return (this.widest ??= widestWord(this.shaped));
  }

  lines(limit: number, even: boolean): readonly Line[] {
    // limits are positive: below zero there is room for the other way to break
    const key = even ? -limit : limit;
    const known = this.broken.get(key);
    if (known !== undefined) return known;
    if (this.broken.size === MOST_WIDTHS) this.forget();
    const made = even ? wrapEvenly(this.shaped, limit) : wrap(this.shaped, limit);
    this.broken.set(key, made);
    return made;
  }

  pieces(line: Line, measure: LineMeasure): readonly Piece[] {
    const known = (this.placed ??= new Map()).get(line);
    if (known?.size === measure.size && known.fill === measure.fill) return known.pieces;
    const pieces = piecesOf(this.shaped, line, measure);
    this.placed.set(line, { size: measure.size, fill: measure.fill, pieces });
    return pieces;
  }

  /** A text that every report has, in columns that are wider or narrower each time, shall not gather lines for ever. */
  private forget(): void {
    this.broken.clear();
    this.placed = undefined;
  }
}

/** Where a line of a block is put and under which element of the structure. */
export interface LinePlace {
  readonly x: number;
  /** Top of the line's box. */
  readonly y: number;
  readonly node: NodeIndex;
  readonly linkNode: (style: Style) => NodeIndex;
}

export function paintLine(sheet: Sheet, block: TextBlock, place: LinePlace & { readonly index: number }): void {
  const { text, lines, look } = block;
  const { size } = look.type;
  const line = lines[place.index]!;
  const slack = look.width - line.width * size;
  const indent = look.align === 'end' ? slack : look.align === 'center' ? slack / 2 : 0;
  setLine(sheet.ops, text.pieces(line, { size, fill: look.justify ? look.width : undefined }), {
    x: place.x + indent,
    y: baselineOf(place.y, look.type),
    size,
    paint: look.paint ?? 'ink',
    node: place.node,
    linkNode: place.linkNode,
  });
}

export function paintBlock(sheet: Sheet, block: TextBlock, place: LinePlace): void {
  for (let index = 0; index < block.lines.length; index++) {
    paintLine(sheet, block, { ...place, y: place.y + index * block.look.type.leading, index });
  }
}

/** Gives each stretch of a text that is linked or in another language one element under `parent`. */
export function linkNodes(structure: Structure, parent: NodeIndex): (style: Style) => NodeIndex {
  const known = new Map<Style, NodeIndex>();
  return (style) => {
    const role = style.link === undefined ? 'Span' : 'Link';
    const { language } = style;
    const node = known.get(style) ?? structure.add(role, parent, language === undefined ? {} : { language });
    known.set(style, node);
    return node;
  };
}

/**
 * The lines of a block as slabs of the column that begins at `x`. Neither the first nor the last line is left
 * alone on a page.
 */
export function lineSlabs(press: Press, block: TextBlock, place: Entry & { x: number; node: NodeIndex }): Slab[] {
  const linkNode = linkNodes(press.structure, place.node);
  const count = block.lines.length;
  return block.lines.map((_, index) => ({
    height: block.look.type.leading,
    before: index === 0 ? place.before : 0,
    glued: index === 0 ? place.glued : index === 1 || index === count - 1,
    paint: (sheet, y) => paintLine(sheet, block, { x: place.x, y, node: place.node, linkNode, index }),
  }));
}

function styled({ structure }: Press, text: Text, bold: boolean): StyledText[] {
  return text.flatMap((run) => {
    const style = styleOf(run, bold);
    return stretchesOf(typeof run === 'string' ? run : run.text, structure.language).map((stretch) => ({
      text: stretch.text,
      style: stretch.language === undefined ? style : { ...style, language: stretch.language },
    }));
  });
}

function styleOf(run: Run, bold: boolean): Style {
  if (typeof run === 'string') return { bold, muted: false };
  const style = { bold: bold || run.bold === true, muted: run.muted === true };
  return run.link === undefined ? style : { ...style, link: run.link };
}
