import { Bookmark, ExternalHyperlink, InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Run, Text } from '../model.ts';
import { xmlText } from '../xml-text.ts';
import { hex, type Colours } from './styles.ts';

/** Word's bookmarks begin with a letter and hold no other marks. */
function bookmarkOf(id: string): string {
  return `b_${id.replaceAll(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}

export function bookmarked(id: string, text: string): Bookmark {
  return new Bookmark({ id: bookmarkOf(id), children: lines({}, text) });
}

/** The runs of a text; links stay links. */
export function runsOf(text: Text, colours: Colours, look: IRunOptions = {}): ParagraphChild[] {
  return text.flatMap((run) => runOf(run, colours, look));
}

function runOf(run: Run, colours: Colours, look: IRunOptions): ParagraphChild[] {
  if (typeof run === 'string') return lines(look, run);
  const { link } = run;
  const bold = run.bold === true ? { bold: true } : {};
  if (link === undefined) {
    return lines({ ...look, ...bold, ...(run.muted === true ? { color: hex(colours.muted) } : {}) }, run.text);
  }
  const children = lines({ ...look, ...bold, style: 'Hyperlink' }, run.text);
  if (link.startsWith('#')) return [new InternalHyperlink({ anchor: bookmarkOf(link.slice(1)), children })];
  return /^https?:\/\//.test(link) ? [new ExternalHyperlink({ link, children })] : children;
}

/** A text in one look, with its line breaks. */
export function lines(look: IRunOptions, text: string): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => {
      const font = inChinese(line) ? { font: { hint: 'eastAsia' } } : {};
      return new TextRun({ ...look, ...font, text: line, ...(index > 0 ? { break: 1 } : {}) });
    });
}

/** Marks that both scripts have: Word sets them in the Latin family, as narrow as in English, unless told otherwise. */
const SHARED_MARK = /[·‘’“”…—×±°→①-⑳]/;
const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

function inChinese(text: string): boolean {
  if (!SHARED_MARK.test(text)) return false;
  return (text.match(HAN)?.length ?? 0) > (text.match(LATIN)?.length ?? 0);
}
