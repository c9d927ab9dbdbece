import { assertNever } from '#kernel';
import type { Block, Text } from '../model.ts';
import { calloutSlabs } from './callout.ts';
import { chartSlabs } from './chart.ts';
import { figuresSlabs } from './figures.ts';
import { headingSlabs, listSlabs, paragraphSlabs } from './prose.ts';
import type { Entry, Slab } from './slab.ts';
import { tableSlabs } from './table.ts';
import type { Press } from './text-block.ts';

/** Space above a block, in points; the space under a heading is its own affair. */
const ABOVE = { paragraph: 8, list: 8, table: 16, chart: 16, callout: 15, figures: 15, 'page-break': 0 } as const;
const ABOVE_HEADING = [38, 24, 16] as const;
const UNDER_HEADING = [14, 8, 5] as const;
/** A heading right under another. */
const BETWEEN_HEADINGS = 16;
/** Least space under what stands out of the text. */
const UNDER_DISPLAY = 16;

/** The blocks of a report as slabs, in order. */
export function slabsOf(press: Press, blocks: readonly Block[]): Slab[] {
  const slabs: Slab[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    const made = blockSlabs(press, block, entryOf(block, previous));
    const breaks = previous?.kind === 'page-break';
    made.forEach((slab, index) => slabs.push(breaks && index === 0 ? { ...slab, startsPage: true } : slab));
    previous = block;
  }
  return slabs;
}

function entryOf(block: Block, previous: Block | undefined): Entry {
  if (previous?.kind === 'heading') {
    const before = block.kind === 'heading' ? BETWEEN_HEADINGS : UNDER_HEADING[previous.level - 1]!;
    return { before, glued: true };
  }
  const own = block.kind === 'heading' ? ABOVE_HEADING[block.level - 1]! : ABOVE[block.kind];
  const before = previous && ABOVE[previous.kind] > ABOVE.paragraph ? Math.max(own, UNDER_DISPLAY) : own;
  return { before, glued: previous !== undefined && introduces(previous, block) };
}

/** Whether a block announces the next: “… as follows:”. */
function introduces(previous: Block, next: Block): boolean {
  if (previous.kind !== 'paragraph' || next.kind === 'paragraph' || next.kind === 'heading') return false;
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
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}
