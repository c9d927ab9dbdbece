import { BorderStyle, ImageRun, Paragraph, TableOfContents, type FileChild } from 'docx';
import type { Cover, Logo, ReportModel } from '../model.ts';
import { xmlText } from '../xml-text.ts';
import { PIXELS } from './page.ts';
import { lines } from './runs.ts';
import { AS_HIGH, hex } from './styles.ts';
import { fieldsTable, type Frame } from './tables.ts';

/** Largest logo in points. */
const LOGO = { width: 190, height: 52 } as const;
const HEAD_LOGO = { width: 130, height: 36 } as const;

/** The title page, then the contents. */
export function frontPages({ cover, author, contentsTitle }: ReportModel, frame: Frame): FileChild[] {
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
    new Paragraph({ style: 'Title', spacing: { before: 1_600, after: 160 }, children: lines({}, cover.title) }),
    ...(cover.subtitle === '' ? [] : [said('Subtitle', cover.subtitle)]),
    said('Firm', cover.firm),
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
