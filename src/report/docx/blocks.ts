import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { Block, ParagraphStyle } from '../model.ts';
import { TWIPS } from './page.ts';
import { pictureRun } from './pictures.ts';
import { bookmarked, runsOf } from './runs.ts';
import { CALLOUTS } from './styles.ts';
import { fieldsTable, figuresTable, spacer, tableBlocks, type Frame } from './tables.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const STYLES: Record<ParagraphStyle, string> = { lead: 'Lead', small: 'Small', second: 'Second' };

/** Said, for not every program leaves the blank before a heading away at the top of a page. */
const NEW_PAGE = { pageBreakBefore: true, spacing: { before: 0 } } as const;

export interface Numbering {
  /** Name of the style of numbered lists. */
  readonly ordered: string;
  readonly bullets: string;
}

export interface BlockSetting extends Frame {
  /** Whether the first block begins a page. */
  readonly onNewPage: boolean;
  readonly numbering: Numbering;
  /** Charts as PNGs, by the id of their block. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The blocks of a report as Word's own: headings, lists, tables, pictures. */
export function blocksOf(blocks: readonly Block[], setting: BlockSetting): FileChild[] {
  let lists = 0;
  return blocks.flatMap((block, at): FileChild[] => {
    const startsPage = at === 0 ? setting.onNewPage : blocks[at - 1]?.kind === 'page-break';
    if (block.kind === 'list') lists += 1;
    return blockOf(block, { ...setting, startsPage, instance: lists, next: blocks[at + 1] });
  });
}

interface Placed extends BlockSetting {
  readonly startsPage: boolean;
  /** Each numbered list counts from one. */
  readonly instance: number;
  readonly next: Block | undefined;
}

function blockOf(
  block: Block,
  { colours, language, width, numbering, pictures, startsPage, instance, next }: Placed,
): FileChild[] {
  // a heading brings its own; alone at the end of a page, a blank line would begin the next one
  const air = next?.kind === 'heading' ? [] : [spacer()];
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level - 1]!,
          ...(startsPage ? NEW_PAGE : {}),
          children: [bookmarked(block.id, block.text)],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.style === undefined ? {} : { style: STYLES[block.style] }),
          ...(startsPage ? NEW_PAGE : {}),
          children: runsOf(block.text, colours),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: block.ordered
              ? { reference: numbering.ordered, level: 0, instance }
              : { reference: numbering.bullets, level: 0 },
            spacing: { after: 60 },
            children: runsOf(item, colours),
          }),
      );
    case 'table':
      return [...tableBlocks(block, { colours, language, width }), ...air];
    case 'chart': {
      const png = pictures.get(block.id);
      if (png === undefined) throw new Error(`no picture was made of ${block.id}`);
      const run = pictureRun(block.picture, png, { colours, most: width / TWIPS });
      return [
        new Paragraph({ style: 'Picture', children: [run] }),
        new Paragraph({ style: 'FigureCaption', children: [bookmarked(block.id, block.caption)] }),
      ];
    }
    case 'callout': {
      const texts = [[{ text: block.title, bold: true }], ...block.body];
      const panel = texts.map((text, index) => {
        const last = index === texts.length - 1;
        return new Paragraph({
          style: CALLOUTS[block.tone],
          keepNext: !last,
          spacing: { before: index === 0 ? 200 : 40, after: last ? 280 : 0 },
          children: runsOf(text, colours),
        });
      });
      // two panels that touch would become one
      return next?.kind === 'callout' ? [...panel, spacer()] : panel;
    }
    case 'figures':
      return [figuresTable(block, { colours, width }), ...air];
    case 'fields':
      return [fieldsTable(block, { colours, width }), ...air];
    case 'page-break':
      return [];
  }
}
