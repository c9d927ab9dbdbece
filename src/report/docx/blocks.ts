import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, ShadingType, type FileChild } from 'docx';
import type { Block, ParagraphStyle } from '../model.ts';
import { TWIPS } from './page.ts';
import { pictureRun } from './pictures.ts';
import { bookmarked, runsOf } from './runs.ts';
import { hex } from './styles.ts';
import { fieldsTable, figuresTable, spacer, tableBlocks, type Frame } from './tables.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const STYLES: Record<ParagraphStyle, string> = { lead: 'Lead', small: 'Small', second: 'Second' };
const PANELS = {
  key: { fill: 'brand-soft', bar: 'brand' },
  info: { fill: 'surface', bar: 'faint' },
  warn: { fill: 'accent-soft', bar: 'accent' },
} as const;

export interface Numbering {
  /** Name of the style of numbered lists. */
  readonly ordered: string;
  readonly bullets: string;
}

export interface BlockSetting extends Frame {
  readonly numbering: Numbering;
  /** Charts as PNGs, by the id of their block. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The blocks of a report as Word's own: headings, lists, tables, pictures. */
export function blocksOf(blocks: readonly Block[], setting: BlockSetting): FileChild[] {
  let lists = 0;
  return blocks.flatMap((block, at): FileChild[] => {
    const startsPage = blocks[at - 1]?.kind === 'page-break';
    if (block.kind === 'list') lists += 1;
    return blockOf(block, { ...setting, startsPage, instance: lists });
  });
}

interface Placed extends BlockSetting {
  readonly startsPage: boolean;
  /** Each numbered list counts from one. */
  readonly instance: number;
}

function blockOf(
  block: Block,
  { colours, language, width, numbering, pictures, startsPage, instance }: Placed,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level - 1]!,
          pageBreakBefore: startsPage,
          children: [bookmarked(block.id, block.text)],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.style === undefined ? {} : { style: STYLES[block.style] }),
          pageBreakBefore: startsPage,
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
      return tableBlocks(block, { colours, language, width });
    case 'chart': {
      const png = pictures.get(block.id);
      if (png === undefined) throw new Error(`no picture was made of ${block.id}`);
      const run = pictureRun(block.picture, png, { colours, most: width / TWIPS });
      return [
        new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 160 }, children: [run] }),
        new Paragraph({ style: 'FigureCaption', children: [bookmarked(block.id, block.caption)] }),
      ];
    }
    case 'callout': {
      const { fill, bar } = PANELS[block.tone];
      const panel = {
        shading: { type: ShadingType.CLEAR, fill: hex(colours[fill]) },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: hex(colours[bar]) } },
        indent: { left: 160, right: 100 },
        keepLines: true,
      };
      const texts = [[{ text: block.title, bold: true }], ...block.body];
      return texts.map((text, index) => {
        const last = index === texts.length - 1;
        return new Paragraph({
          ...panel,
          keepNext: !last,
          spacing: { before: index === 0 ? 120 : 0, after: last ? 160 : 0 },
          children: runsOf(text, colours),
        });
      });
    }
    case 'figures':
      return [figuresTable(block, { colours, width }), spacer()];
    case 'fields':
      return [fieldsTable(block, { colours, width }), spacer()];
    case 'page-break':
      return [];
  }
}
