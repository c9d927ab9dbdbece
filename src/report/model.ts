import type { Picture } from '#charts';
import type { Language } from '#kernel';

/** A run of text; a plain string is an unadorned run. */
export type Run =
  | string
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly muted?: boolean;
      /** `#block-id` inside the report, or an http(s) address. */
      readonly link?: string;
    };
export type Text = readonly Run[];

/** Between two languages on one line: a wide space, at which the line breaks first where there is no room for both. */
export const JOINT = '\u2002';

export interface Column {
  readonly title: string;
  /** Share of the width; shares are normalised. */
  readonly width: number;
  readonly align?: 'start' | 'end' | 'center';
}

/** A cell holds one or more short paragraphs. */
export type Cell = readonly Text[];

/** second: what the paragraph before says, in the other language of a bilingual report. */
export type ParagraphStyle = 'lead' | 'small' | 'second';

export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly style?: ParagraphStyle }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'chart'; readonly id: string; readonly caption: string; readonly picture: Picture }
  | {
      readonly kind: 'callout';
      readonly tone: 'key' | 'info' | 'warn';
      readonly title: string;
      readonly body: readonly Text[];
    }
  /** A row of figures read at one look: label above, value large, note below. */
  | {
      readonly kind: 'figures';
      readonly items: readonly { readonly label: string; readonly value: string; readonly note: string }[];
    }
  /** What is known of one thing: label and text, one under the other. */
  | {
      readonly kind: 'fields';
      readonly items: readonly { readonly label: string; readonly texts: readonly Text[] }[];
    }
  /** `language`: of what follows, where it is another. */
  | { readonly kind: 'page-break'; readonly language?: Language };

/** A picture from outside, made anew when it was chosen: nothing of the chosen file is left in it. */
export interface Logo {
  /** Base64 of a JPEG. */
  readonly jpeg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Cover {
  /** page: a title page, then the contents · head: a head on the first page, for a report of a page or two. */
  readonly form: 'page' | 'head';
  /** Of the firm that wrote the report. */
  readonly logo?: Logo;
  readonly title: string;
  readonly subtitle: string;
  /** Name of the firm assessed, as typed; may be empty. */
  readonly firm: string;
  /** Label and value lines under the firm's name: industry, size, date, scope, pack … */
  readonly lines: readonly (readonly [label: string, value: string])[];
  /** Said on the cover in small print, or below the blocks where there is only a head. */
  readonly disclaimer: string;
  /** e.g. 示例 sample; drawn as a mark, empty = none. */
  readonly mark: string;
}

/** The report as a tree of blocks: what every writer and the preview render. */
export interface ReportModel {
  readonly language: Language;
  /** Document title for metadata and header. */
  readonly title: string;
  readonly author: string;
  /** Calendar date of the report, YYYY-MM-DD. */
  readonly date: string;
  readonly cover: Cover;
  readonly contentsTitle: string;
  /** Footer template with {page} and {pages}. */
  readonly footer: string;
  /** Colour of headings and rules, `#rrggbb`, dark enough for text on white; absent = the product's own. */
  readonly colour?: string;
  /** Pages it has to fit on: it is set smaller where it would take more. */
  readonly fit?: number;
  readonly blocks: readonly Block[];
}
