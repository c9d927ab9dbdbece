import { BorderStyle, LineRuleType, ShadingType, UnderlineType, type IStylesOptions } from 'docx';
import type { Language } from '#kernel';
import type { Block } from '../model.ts';
import type { coloursOf } from '../palette.ts';

export type Colours = ReturnType<typeof coloursOf>;

/** Families found on most computers; the first is for Latin letters, the second for Chinese characters. */
export const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

/** `RRGGBB`, as Word writes colours. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/**
 * Distance of lines by their size: what Word itself gives Chinese characters of this family, and said so, for it gives
 * those of other families less, and other programs give them something else: pages would not break where Word breaks them.
 */
export const LEADING = { 'zh-CN': 1.72, en: 1.45 } as const;

/** As high as what stands in it: for pictures. */
export const AS_HIGH = { lineRule: LineRuleType.AUTO, line: 240 } as const;

type Tone = Extract<Block, { kind: 'callout' }>['tone'];

/** Styles of callouts by their tone. */
export const CALLOUTS: Readonly<Record<Tone, string>> = { key: 'CalloutKey', info: 'CalloutInfo', warn: 'CalloutWarn' };
const PANELS = {
  key: { fill: 'brand-soft', bar: 'brand' },
  info: { fill: 'surface', bar: 'faint' },
  warn: { fill: 'accent-soft', bar: 'accent' },
} as const;
/** Blank between the words of a callout and its edge, in points. */
const PANEL_PAD = { across: 10, down: 6 } as const;

/** Names of styles where they are more than their ids. */
const NAMES: Readonly<Record<string, string>> = {
  Second: 'Second language',
  Cell: 'Table text',
  FigureCaption: 'Figure caption',
  FigureValue: 'Figure value',
  CalloutKey: 'Callout key',
  CalloutInfo: 'Callout info',
  CalloutWarn: 'Callout warning',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
};

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];
type RunLook = NonNullable<ParagraphStyle['run']>;
type ParagraphLook = NonNullable<ParagraphStyle['paragraph']>;

export interface Look {
  readonly language: Language;
  readonly colours: Colours;
  /** Sizes are multiplied by it; 1 for a report of many pages. */
  readonly scale: number;
}

/** Named styles, so that whoever goes on writing changes a style and not a hundred paragraphs. */
export function stylesOf({ language, colours, scale }: Look): IStylesOptions {
  const points = (size: number) => Math.round(size * scale * 2);
  const gap = (size: number) => Math.round(size * scale * 20);
  const body = language === 'en' ? 10 : 10.5;
  const lines = (size: number, spoken = language) => {
    return { lineRule: LineRuleType.AT_LEAST, line: Math.round(size * scale * LEADING[spoken] * 20) };
  };
  const heading = (size: number, colour: string, space: { before: number; after: number }) => ({
    run: { font: FONT, size: points(size), bold: true, color: hex(colour) },
    paragraph: {
      spacing: { before: gap(space.before), after: gap(space.after), ...lines(size) },
      keepNext: true,
      keepLines: true,
    },
  });
  const paragraph = (id: string, { size, ...run }: { size: number } & RunLook, more: ParagraphLook = {}) => ({
    id,
    name: NAMES[id] ?? id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: points(size), ...run },
    paragraph: { ...more, spacing: { ...lines(size), ...more.spacing } },
  });
  const callout = (tone: Tone) => {
    const { fill, bar } = PANELS[tone];
    const edge = { style: BorderStyle.SINGLE, size: 4, color: hex(colours[fill]) };
    return paragraph(
      CALLOUTS[tone],
      { size: body },
      {
        shading: { type: ShadingType.CLEAR, fill: hex(colours[fill]) },
        border: {
          top: { ...edge, space: PANEL_PAD.down },
          bottom: { ...edge, space: PANEL_PAD.down },
          right: { ...edge, space: PANEL_PAD.across },
          left: { style: BorderStyle.SINGLE, size: 24, space: PANEL_PAD.across, color: hex(colours[bar]) },
        },
        // the edges of the panel are those of the text
        indent: { left: PANEL_PAD.across * 20 + 60, right: PANEL_PAD.across * 20 + 10 },
        spacing: { after: 0 },
        keepLines: true,
      },
    );
  };
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: points(body),
          color: hex(colours.ink),
          // of Latin and of Chinese characters: told that they are Chinese, English words would be cut anywhere
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { after: gap(5), ...lines(body) } },
      },
      title: {
        run: { font: FONT, size: points(26), bold: true, color: hex(colours.ink) },
        paragraph: { spacing: lines(26) },
      },
      heading1: heading(18, colours.ink, { before: 24, after: 8 }),
      heading2: heading(13, colours.brand, { before: 15, after: 5 }),
      heading3: heading(11, colours.ink, { before: 11, after: 3 }),
      hyperlink: { run: { color: hex(colours.brand), underline: { type: UnderlineType.SINGLE } } },
      caption: {
        run: { font: FONT, size: points(9), bold: true, italics: false, color: hex(colours.ink) },
        paragraph: { spacing: { before: gap(9), after: gap(3), ...lines(9) }, keepNext: true },
      },
    },
    paragraphStyles: [
      paragraph('Lead', { size: 12 }, { spacing: { after: gap(8) } }),
      paragraph('Small', { size: 8.5, color: hex(colours.muted) }),
      paragraph('Second', { size: 9.5 }, { spacing: { after: gap(5), ...lines(9.5, 'en') } }),
      paragraph('Cell', { size: 9 }, { spacing: { after: gap(1.5) } }),
      paragraph(
        'Picture',
        { size: body },
        { alignment: 'center', keepNext: true, spacing: { before: gap(8), ...AS_HIGH } },
      ),
      paragraph(
        'FigureCaption',
        { size: 9, color: hex(colours.muted) },
        { alignment: 'center', spacing: { after: gap(9) } },
      ),
      paragraph('FigureValue', { size: 20, bold: true, color: hex(colours.brand) }, { spacing: { after: 0 } }),
      callout('key'),
      callout('info'),
      callout('warn'),
      paragraph('Author', { size: 11, bold: true, color: hex(colours.brand) }),
      paragraph('Subtitle', { size: 13, color: hex(colours.muted) }),
      paragraph('Firm', { size: 17, bold: true }, { spacing: { after: gap(10) } }),
      paragraph('Mark', { size: 11, bold: true, color: hex(colours.accent) }, { alignment: 'right' }),
      paragraph('TOC1', { size: 10.5, bold: true }, { spacing: { before: gap(4), after: gap(2) } }),
      paragraph(
        'TOC2',
        { size: 9.5, color: hex(colours.muted) },
        { indent: { left: 300 }, spacing: { after: gap(1) } },
      ),
    ],
  };
}
