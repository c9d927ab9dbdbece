import { BorderStyle, ImageRun, Paragraph, TableOfContents, type FileChild } from 'docx';
import type { Cover, Logo, ReportModel } from '../model.ts';
import { xmlText } from '../xml-text.ts';
import { MARGIN, PAGE, PIXELS, TWIPS } from './page.ts';
import { lines } from './runs.ts';
import { AS_HIGH, hex, LEADING } from './styles.ts';
import { fieldsTable, labelShare, type Frame } from './tables.ts';
import { linesOf } from './text-width.ts';

/** Largest logo in points. */
const LOGO = { width: 190, height: 52 } as const;
const HEAD_LOGO = { width: 130, height: 36 } as const;

/** The title page, then the contents. */
export function frontPages({ cover, author, contentsTitle }: ReportModel, frame: Frame): FileChild[] {
  const gaps = coverGaps(cover, author, frame);
  return [
    ...(cover.logo === undefined
      ? []
      : [new Paragraph({ spacing: AS_HIGH, children: [logoRun(cover.logo, LOGO, author)] })]),
    new Paragraph({
      style: 'Author',
      border: { bottom: { style: BorderStyle.SINGLE, size: 24, space: 6, color: hex(frame.colours.brand) } },
      children: lines({}, author),
    }),
    ...(cover.mark === '' ? [] : [said('Mark', cover.mark)]),
    new Paragraph({ style: 'Title', spacing: { before: gaps.title, after: 160 }, children: lines({}, cover.title) }),
    ...(cover.subtitle === '' ? [] : [said('Subtitle', cover.subtitle)]),
    new Paragraph({ style: 'Firm', spacing: { before: gaps.firm }, children: lines({}, cover.firm) }),
    coverLines(cover, frame),
    new Paragraph({ style: 'Small', spacing: { before: 400 }, children: lines({}, cover.disclaimer) }),
    // no heading: the contents do not name themselves
    new Paragraph({
      style: 'Title',
      pageBreakBefore: true,
      spacing: { before: 0, after: 200 },
      children: lines({}, contentsTitle),
    }),
    // written whole and clean, its numbers too: Word shows it as it is and asks nothing
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
  ];
}

/** Blank on the cover that is there in any case, in points. */
const FIXED = 110;
/** Most blank above the title and above the firm, and the least of both, in points. */
const AIR = { title: 80, firm: 90, least: 12 } as const;

/** Blank above the title and the firm, in twentieths of a point: as much as keeps the cover on one page. */
function coverGaps(
  cover: Cover,
  author: string,
  { width, language }: Frame,
): { readonly title: number; readonly firm: number } {
  const across = width / TWIPS;
  const high = (text: string, size: number, part = 1) => {
    return text === '' ? 0 : linesOf(text, (across * part - 10) / size) * size * LEADING[language];
  };
  const share = labelShare(
    cover.lines.map(([label]) => label),
    width,
  );
  const rows = cover.lines.map(([label, value]) => {
    return Math.max(high(label, 9, share), high(value, 9, 1 - share)) + 7;
  });
  const taken =
    (cover.logo === undefined ? 0 : LOGO.height + 6) +
    high(author, 11) +
    high(cover.mark, 11) +
    high(cover.title, 26) +
    high(cover.subtitle, 13) +
    high(cover.firm, 17) +
    rows.reduce((sum, row) => sum + row, 0) +
    high(cover.disclaimer, 8.5) +
    FIXED;
  const left = (PAGE.height - 2 * MARGIN.page) / TWIPS - taken;
  const loose = Math.min(1, Math.max(0, left / (AIR.title + AIR.firm)));
  const gap = (most: number) => Math.round(Math.max(AIR.least, most * loose) * TWIPS);
  return { title: gap(AIR.title), firm: gap(AIR.firm) };
}

/** Title and firm at the top of the first page of a report of a page or two. */
export function headLines({ cover, author, date }: ReportModel): FileChild[] {
  const about = [cover.firm, date, cover.mark].filter((part) => part !== '').join('  ·  ');
  return [
    ...(cover.logo === undefined
      ? []
      : [new Paragraph({ spacing: AS_HIGH, children: [logoRun(cover.logo, HEAD_LOGO, author)] })]),
    new Paragraph({ style: 'Title', spacing: { after: 60 }, children: lines({}, cover.title) }),
    said('Author', about),
  ];
}

/** What a report without a cover says in small print at its end. */
export function footLines({ cover, author }: ReportModel): FileChild[] {
  return [
    new Paragraph({ style: 'Small', spacing: { before: 160 }, children: lines({}, `${cover.disclaimer}  ${author}`) }),
  ];
}

function coverLines(cover: Cover, frame: Frame): FileChild {
  const items = cover.lines.map(([label, value]) => ({ label, texts: [[value]] }));
  return fieldsTable({ kind: 'fields', items }, frame);
}

function said(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: lines({}, text) });
}

function logoRun(logo: Logo, most: { readonly width: number; readonly height: number }, author: string): ImageRun {
  const scale = Math.min(most.width / logo.width, most.height / logo.height, 1) * PIXELS;
  const bytes = Uint8Array.from(atob(logo.jpeg), (character) => character.charCodeAt(0));
  return new ImageRun({
    type: 'jpg',
    data: bytes,
    transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
    altText: { name: 'logo', title: xmlText(author), description: xmlText(author) },
  });
}
