import type { Block } from '../model.ts';
import { ARTIFACT, type Op, type Place, type TextOp } from './display-list.ts';
import { baselineOf, FRAME, typeScale, type Type } from './page.ts';
import type { Sheet, Slab } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { paintBlock, paintLine, textBlock, type Press } from './text-block.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** Room for the page numbers at the right edge. */
const NUMBER_WIDTH = 34;
const INDENT = 16;
const LEADER_GAP = 6;
/** What the longest number needs, so that all leaders end alike. */
const NUMBER_ROOM = 24;
const LEADER = { stroke: 'faint', strokeWidth: 0.6, dash: [0.6, 3.4] } as const;

interface Level {
  readonly type: Type;
  readonly before: number;
  readonly indent: number;
  readonly bold: boolean;
}

function levelOf(press: Press, level: 1 | 2): Level {
  const { body, cell } = typeScale(press.language);
  return level === 1
    ? { type: { size: body.size, leading: body.leading + 1 }, before: 11, indent: 0, bold: true }
    : { type: { size: cell.size + 0.5, leading: cell.leading + 2 }, before: 1, indent: INDENT, bold: false };
}

/**
 * The contents as slabs. Their heights do not depend on the page numbers, which are looked up when they are
 * painted: by then every heading has its place.
 */
export function contentsSlabs(
  press: Press,
  { title, headings }: { title: string; headings: readonly Heading[] },
  placeOf: (id: string) => Place,
): Slab[] {
  if (headings.length === 0) return [];
  const type = typeScale(press.language).heading[0];
  const node = press.structure.add('P', DOCUMENT);
  const block = textBlock(press, [title], { type, width: FRAME.width, bold: true });
  const toc = press.structure.add('TOC', DOCUMENT);
  const titleSlab: Slab = {
    before: 0,
    glued: false,
    height: block.height + 10,
    paint: (sheet, y) => paintBlock(sheet, block, { x: FRAME.left, y, node, linkNode: () => node }),
  };
  const entries = headings.map((heading, index): Slab => {
    const { type: entryType, before, indent, bold } = levelOf(press, heading.level === 1 ? 1 : 2);
    const width = FRAME.width - indent - NUMBER_WIDTH;
    const entry = textBlock(press, [heading.text], { type: entryType, width, bold });
    const item = press.structure.add('TOCI', toc);
    const link = press.structure.add('Link', item);
    // a chapter's line stays with the first of its sections
    const glued = index === 0 || (heading.level !== 1 && headings[index - 1]!.level === 1);
    return {
      before,
      glued,
      height: entry.height,
      paint: (sheet, y) => {
        const x = FRAME.left + indent;
        paintBlock(sheet, entry, { x, y, node: link, linkNode: () => link });
        const lastLine = y + entry.height - entryType.leading;
        const text = String(placeOf(heading.id).page + 1);
        const look = { type: entryType, width: NUMBER_WIDTH, bold, align: 'end' } as const;
        const number = textBlock(press, [text], look);
        paintLine(sheet, number, {
          x: FRAME.right - NUMBER_WIDTH,
          y: lastLine,
          node: link,
          linkNode: () => link,
          index: 0,
        });
        paintLeader(sheet, baselineOf(lastLine, entryType));
        const area = { x, y, width: FRAME.right - x, height: entry.height };
        sheet.ops.push({ kind: 'link', ...area, target: `#${heading.id}`, node: link });
      },
    };
  });
  return [titleSlab, ...entries];
}

/** Dots between the two texts painted last, from right to left: so they stand below each other. */
function paintLeader(sheet: Sheet, y: number): void {
  const [number, entry] = lastTexts(sheet.ops);
  if (!entry || !number) return;
  const from = entry.right + LEADER_GAP;
  const to = FRAME.right - NUMBER_ROOM;
  if (to - from < 12) return;
  const points = [
    [to, y - 2],
    [from, y - 2],
  ] as const;
  sheet.ops.push({ kind: 'path', points, closed: false, style: LEADER, node: ARTIFACT });
}

/** The two texts painted last, the last one first. */
function lastTexts(ops: readonly Op[]): TextOp[] {
  const found: TextOp[] = [];
  for (let index = ops.length - 1; index >= 0 && found.length < 2; index--) {
    const op = ops[index]!;
    if (op.kind === 'text') found.push(op);
  }
  return found;
}
