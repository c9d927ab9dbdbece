import type { Paint, Point } from '#charts';
import type { Language } from '#kernel';
import type { Logo } from '../model.ts';

/**
 * Advance width of one character, in thousandths of the type size.
 * Asked for every character of the report, so it has to be quick.
 */
export type Measure = (codePoint: number, bold: boolean) => number;

/** Index into {@link DisplayList.structure}; {@link ARTIFACT} for what a screen reader passes over. */
export type NodeIndex = number;
export const ARTIFACT: NodeIndex = -1;

/** Blank taken off a glyph that is drawn narrower than the font has it, in em. */
export interface Cut {
  readonly front: number;
  readonly back: number;
}

/** Characters set with one spacing. */
export interface Span {
  readonly text: string;
  /** Points between two characters of the span. */
  readonly spacing: number;
  /** Points from the end of the character before to the first of this span; negative where shapes overlap. */
  readonly shift: number;
  /** For the one character of the span. */
  readonly cut?: Cut;
}

interface Tagged {
  readonly node: NodeIndex;
}

/** How a shape is painted; lengths in points. */
export interface ShapeStyle {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface TextOp extends Tagged {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly paint: Paint;
  readonly spans: readonly Span[];
  /** Where the last character ends. */
  readonly right: number;
}

export interface BoxOp extends Tagged {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly style: ShapeStyle;
}

export interface PathOp extends Tagged {
  readonly kind: 'path';
  readonly points: readonly Point[];
  readonly closed: boolean;
  readonly style: ShapeStyle;
}

export interface CircleOp extends Tagged {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly style: ShapeStyle;
}

/** A JPEG in its box. */
export interface ImageOp extends Tagged {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly logo: Logo;
}

/** An area that leads somewhere: `#id` of an anchor, or an http(s) address. */
export interface LinkOp extends Tagged {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: string;
}

/** What a page is made of; points from the top left corner, in painting order. */
export type Op = TextOp | BoxOp | PathOp | CircleOp | ImageOp | LinkOp;

export type Role =
  | 'Document'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Lbl'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Div'
  | 'Span'
  | 'Link';

/** One element of the logical structure, in reading order under its parent. */
export interface StructureNode {
  readonly role: Role;
  /** −1 for the root. */
  readonly parent: NodeIndex;
  /** What stands for the element when it cannot be seen. */
  readonly alt?: string;
  /** Of what it says, where it is not the document's. */
  readonly language?: Language;
}

export interface Page {
  readonly ops: readonly Op[];
}

/** A place in the document; `page` counts from 0, `y` from the top. */
export interface Place {
  readonly page: number;
  readonly y: number;
}

export interface OutlineEntry extends Place {
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** A report with everything in its place: all a writer has to do is to say it in its own format. */
export interface DisplayList {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly width: number;
  readonly height: number;
  /** Instead of the palette's own brand colour, `#rrggbb`. */
  readonly colour?: string;
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
  readonly outline: readonly OutlineEntry[];
  readonly anchors: ReadonlyMap<string, Place>;
}
