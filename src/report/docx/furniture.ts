import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { ReportModel } from '../model.ts';
import { xmlText } from '../xml-text.ts';
import { TWIPS } from './page.ts';
import { lines } from './runs.ts';
import { emsOf } from './text-width.ts';

/** Size of small print, in points. */
const SIZE = 8.5;
/** Blank between what stands at either end, in points. */
const GAP = 16;

/** Title and firm above every page but the cover. @param width of the text, in twentieths of a point */
export function headerOf({ title, cover }: ReportModel, width: number): Header {
  const room = width / TWIPS - GAP;
  const left = [title, cover.mark].filter((part) => part !== '').join(' · ');
  // a long name is cut, the cover says it in full: two lines would run into each other
  const firm = cutTo(cover.firm, Math.max(room / 2, room - widthOf(left)));
  return new Header({ children: [twoEnds(lines({}, cutTo(left, room - widthOf(firm))), lines({}, firm), width)] });
}

/** Author, date and page number below every page. */
export function footerOf({ author, date, footer: template }: ReportModel, width: number): Footer {
  const room = width / TWIPS - GAP - widthOf(template);
  const dated = date === '' || author === '' ? date : ` · ${date}`;
  const left = cutTo(author, room - widthOf(dated)) + dated;
  const pages = template.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
    if (part === '{pages}') return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
    return new TextRun(xmlText(part));
  });
  return new Footer({ children: [twoEnds(lines({}, left), pages, width)] });
}

/** One line with something at either end. */
function twoEnds(left: readonly TextRun[], right: readonly TextRun[], width: number): Paragraph {
  return new Paragraph({
    style: 'Small',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...left, new TextRun({ children: [new Tab()] }), ...right],
  });
}

const widthOf = (text: string) => emsOf(text) * SIZE;

function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && widthOf(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
