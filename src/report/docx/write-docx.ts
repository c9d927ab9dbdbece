import { AlignmentType, Document, LevelFormat, Packer } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Language } from '#kernel';
import { coloursOf } from '../palette.ts';
import type { ReportModel } from '../model.ts';
import { xmlText } from '../xml-text.ts';
import { blocksOf, type Numbering } from './blocks.ts';
import { footLines, frontPages, headLines } from './front.ts';
import { footerOf, headerOf } from './furniture.ts';
import { MARGIN, PAGE, textWidth } from './page.ts';
import type { Rasterise } from './pictures.ts';
import { hex, stylesOf, type Colours } from './styles.ts';

const NUMBERING: Numbering = { ordered: 'ordered', bullets: 'bullets' };
/** A report of a page is set smaller. */
const SHORT_SCALE = 0.9;

/** A report as a Word document with real styles, contents, lists and tables. */
export async function writeDocx(model: ReportModel, rasterise: Rasterise): Promise<Uint8Array<ArrayBuffer>> {
  const colours = coloursOf(model.colour);
  const short = model.cover.form === 'head';
  const margin = short ? MARGIN.head : MARGIN.page;
  const frame = { colours, language: model.language, width: textWidth(margin) };
  const charts = model.blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
  const pictures = new Map<string, Uint8Array>();
  for (const { id, picture } of charts) pictures.set(id, rasterise(picture, colours));
  const blocks = blocksOf(model.blocks, { ...frame, numbering: NUMBERING, pictures, onNewPage: !short });
  const document = new Document({
    title: xmlText(model.title),
    subject: xmlText(model.cover.firm),
    creator: xmlText(model.author),
    lastModifiedBy: xmlText(model.author),
    description: '',
    // pages laid out as Word does, a rare character taken to be as wide as others: the contents have their numbers at once
    ...(short ? {} : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    styles: stylesOf({ language: leadingOf(model), colours, scale: short ? SHORT_SCALE : 1 }),
    numbering: { config: numberings(colours) },
    sections: [
      {
        properties: {
          titlePage: !short,
          page: {
            size: PAGE,
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 560, footer: 560 },
          },
        },
        headers: short ? {} : { default: headerOf(model, frame.width) },
        footers: { default: footerOf(model, frame.width) },
        children: short
          ? [...headLines(model), ...blocks, ...footLines(model)]
          : [...frontPages(model, frame), ...blocks],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Pages for the owner in two languages: lines as far apart as those of English need, Chinese ones are higher by themselves. */
function leadingOf({ language, blocks }: ReportModel): Language {
  return blocks.some((block) => block.kind === 'page-break' && block.language !== undefined) ? 'en' : language;
}

function numberings(colours: Colours) {
  const level = {
    level: 0,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 400, hanging: 300 } } },
  };
  const run = { bold: true, color: hex(colours.brand) };
  return [
    {
      reference: NUMBERING.ordered,
      levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.', style: { ...level.style, run } }],
    },
    {
      reference: NUMBERING.bullets,
      levels: [{ ...level, format: LevelFormat.BULLET, text: '•', style: { ...level.style, run } }],
    },
  ];
}
