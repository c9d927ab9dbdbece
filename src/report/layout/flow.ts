import { assertNever } from '#kernel';
import type { Block, Text } from '../model.ts';
import { calloutSlabs } from './callout.ts';
import { chartSlabs } from './chart.ts';
import { fieldsSlabs } from './fields.ts';
import { figuresSlabs } from './figures.ts';
import { headingSlabs, listSlabs, paragraphSlabs, resumedHeading } from './prose.ts';
import { headedBy, type Entry, type RunningHead, type Slab } from './slab.ts';
import { tableSlabs } from './table.ts';
import type { Press } from './text-block.ts';

/** Space above a block, in points; the space under a heading is its own affair. */
const ABOVE = {
  paragraph: 8,
  list: 8,
  table: 16,
  chart: 16,
  callout: 15,
  figures: 15,
  fields: 8,
  'page-break': 0,
} as const;
const ABOVE_HEADING = [38, 24, 16] as const;
const UNDER_HEADING = [14, 8, 5] as const;
/** A heading right under another. */
const BETWEEN_HEADINGS = 16;
/** Least space under what stands out of the text. */
const UNDER_DISPLAY = 16;

/** The blocks of a report as slabs, in order. */
export function slabsOf(press: Press, blocks: readonly Block[]): Slab[] {
  const slabs: Slab[] = [];
  let own = press;
  let resumed: RunningHead | undefined;
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') resumed = block.level === 3 ? resumedHeading(own, block) : undefined;
    if (block.kind === 'page-break' && block.language !== undefined) own = { ...press, language: block.language };
    const previous = blocks[at - 1];
    const breaks = previous?.kind === 'page-break';
    const entry = entryOf(blocks, at);
    // a page in another language has a title, as the first page has, and no chapter
    const titled = breaks && previous.language !== undefined && block.kind === 'heading';
    const [first, ...rest] = titled
      ? headingSlabs(own, block, { ...entry, striped: false })
      : blockSlabs(own, block, entry);
    if (!first) return;
    const begun = breaks ? { ...first, startsPage: true } : first;
    // a card that goes on on a new page says whose card it is
    if (resumed === undefined || block.kind === 'heading') slabs.push(begun, ...rest);
    else for (const slab of [begun, ...rest]) slabs.push(headedBy(resumed, slab));
  });
  return slabs;
}

function entryOf(blocks: readonly Block[], at: number): Entry {
  const block = blocks[at]!;
  const previous = blocks[at - 1];
  if (previous?.kind === 'heading') {
    const before = block.kind === 'heading' ? BETWEEN_HEADINGS : UNDER_HEADING[previous.level - 1]!;
    return { before, glued: true };
  }
  const own = block.kind === 'heading' ? ABOVE_HEADING[block.level - 1]! : ABOVE[block.kind];
  const before = previous && ABOVE[previous.kind] > ABOVE.paragraph ? Math.max(own, UNDER_DISPLAY) : own;
  const glued =
    previous !== undefined &&
    (introduces(previous, block) ||
      isSubtitle(blocks, at - 1) ||
      isLead(blocks, at) ||
      isAfterword(blocks, at) ||
      isConclusion(blocks, at));
  return { before, glued };
}

/** Whether the block at `at` is one of the small notes right under a heading. */
function isSubtitle(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const previous = blocks[at - 1];
  if (block?.kind !== 'paragraph' || block.style !== 'small') return false;
  return previous?.kind === 'heading' || isSubtitle(blocks, at - 1);
}

/**
 * Whether a table, a chart or figures stand under the one paragraph that its chapter begins with, or a small note
 * between the two.
 */
function isLead(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]!;
  if (block.kind === 'paragraph') {
    const next = blocks[at + 1];
    return block.style === 'small' && next !== undefined && isShown(next) && isOpening(blocks, at - 1);
  }
  if (!isShown(block)) return false;
  return isOpening(blocks, at - 1) || (blocks[at - 1]?.kind === 'paragraph' && isLead(blocks, at - 1));
}

function isShown({ kind }: Block): boolean {
  return kind === 'table' || kind === 'chart' || kind === 'figures';
}

function isOpening(blocks: readonly Block[], at: number): boolean {
  return blocks[at]?.kind === 'paragraph' && blocks[at - 1]?.kind === 'heading';
}

/** Whether a small note says what is left out above it; in two languages it is said twice. */
function isAfterword(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const previous = blocks[at - 1];
  if (previous === undefined || block?.kind !== 'paragraph' || block.style !== 'small') return false;
  if (previous.kind === 'paragraph') return isAfterword(blocks, at - 1);
  return previous.kind !== 'heading' && previous.kind !== 'page-break';
}

/** Whether a callout, or a paragraph under a name of its own, says what comes of the table above it. */
function isConclusion(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]!;
  if (!(block.kind === 'callout' && block.tone === 'info') && !isNamed(block)) return false;
  let above = at - 1;
  while (isAfterword(blocks, above)) above -= 1;
  return blocks[above]?.kind === 'table';
}

function isNamed(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const [first] = block.text;
  return typeof first === 'object' && first.bold === true;
}

/** Whether a block announces the next: “… as follows:”. */
function introduces(previous: Block, next: Block): boolean {
  if (previous.kind !== 'paragraph' || next.kind === 'heading') return false;
  // in two languages it is announced twice
  if (next.kind === 'paragraph' && next.style !== 'second') return false;
  return /[：:]\s*$/.test(plain(previous.text));
}

function plain(text: Text): string {
  return text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

function blockSlabs(press: Press, block: Block, entry: Entry): Slab[] {
  switch (block.kind) {
    case 'heading':
      return headingSlabs(press, block, entry);
    case 'paragraph':
      return paragraphSlabs(press, block, entry);
    case 'list':
      return listSlabs(press, block, entry);
    case 'table':
      return tableSlabs(press, block, entry);
    case 'chart':
      return chartSlabs(press, block, entry);
    case 'callout':
      return calloutSlabs(press, block, entry);
    case 'figures':
      return figuresSlabs(press, block, entry);
    case 'fields':
      return fieldsSlabs(press, block, entry);
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}
