import { LineRuleType, type IStylesOptions } from 'docx';
import type { Language } from '#kernel';
import type { coloursOf } from '../palette.ts';

export type Colours = ReturnType<typeof coloursOf>;

/** Families found on most computers; the first is for Latin letters, the second for Chinese characters. */
export const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

/** `RRGGBB`, as Word writes colours. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** Distances of lines are shares of their size, 240 to one, and said so: not every program takes that for granted. */
export const LINES = { lineRule: LineRuleType.AUTO } as const;

/** Names of styles where they are more than their ids. */
const NAMES: Readonly<Record<string, string>> = {
  Second: 'Second language',
  Cell: 'Table text',
  FigureCaption: 'Figure caption',
  FigureValue: 'Figure value',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
};

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
  const heading = (size: number, colour: string, space: { before: number; after: number }) => ({
    run: { font: FONT, size: points(size), bold: true, color: hex(colour) },
    paragraph: { spacing: { before: gap(space.before), after: gap(space.after) }, keepNext: true, keepLines: true },
  });
  const paragraph = (id: string, run: object, space: object) => ({
    id,
    name: NAMES[id] ?? id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: space,
  });
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
        paragraph: { spacing: { after: gap(5), ...LINES, line: 300 } },
      },
      title: { run: { font: FONT, size: points(26), bold: true, color: hex(colours.ink) } },
      heading1: heading(18, colours.ink, { before: 24, after: 8 }),
      heading2: heading(13, colours.brand, { before: 15, after: 5 }),
      heading3: heading(11, colours.ink, { before: 11, after: 3 }),
      caption: {
        run: { font: FONT, size: points(9), bold: true, italics: false, color: hex(colours.ink) },
        paragraph: { spacing: { before: gap(9), after: gap(3) }, keepNext: true },
      },
    },
    paragraphStyles: [
      paragraph('Lead', { size: points(12) }, { spacing: { after: gap(8) } }),
      paragraph('Small', { size: points(8.5), color: hex(colours.muted) }, {}),
      paragraph('Second', { size: points(9.5) }, {}),
      paragraph('Cell', { size: points(9) }, { spacing: { after: gap(1.5), ...LINES, line: 264 } }),
      paragraph(
        'FigureCaption',
        { size: points(9), color: hex(colours.muted) },
        {
          alignment: 'center',
          spacing: { after: gap(9) },
        },
      ),
      paragraph(
        'FigureValue',
        { size: points(20), bold: true, color: hex(colours.brand) },
        {
          spacing: { after: 0 },
        },
      ),
      paragraph('Author', { size: points(11), bold: true, color: hex(colours.brand) }, {}),
      paragraph('Subtitle', { size: points(13), color: hex(colours.muted) }, {}),
      paragraph('Firm', { size: points(17), bold: true }, { spacing: { before: gap(90), after: gap(10) } }),
      paragraph('Mark', { size: points(11), bold: true, color: hex(colours.accent) }, { alignment: 'right' }),
      paragraph('TOC1', { size: points(10.5) }, { spacing: { before: gap(4), after: gap(2) } }),
      paragraph(
        'TOC2',
        { size: points(9.5), color: hex(colours.muted) },
        {
          indent: { left: 300 },
          spacing: { after: gap(1) },
        },
      ),
    ],
  };
}
