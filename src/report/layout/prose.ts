import type { Block } from '../model.ts';
import { ARTIFACT, type NodeIndex } from './display-list.ts';
import { baselineOf, CONTINUED, FRAME, typeScale } from './page.ts';
import type { Entry, RunningHead, Sheet, Slab } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { lineSlabs, linkNodes, paintBlock, textBlock, textWidth, type Press } from './text-block.ts';

type Heading = Extract<Block, { kind: 'heading' }>;
type Paragraph = Extract<Block, { kind: 'paragraph' }>;
type List = Extract<Block, { kind: 'list' }>;

/** Stripe above a heading of the first level. */
const STRIPE = { width: 26, height: 3, gap: 11 } as const;
/** A chapter does not begin at the foot of a page. */
const CHAPTER_ROOM = 150;
const RESUMED_GAP = 8;
const HANG = 17;
const LABEL_GAP = 5;
const BETWEEN_ITEMS = 4;
/** Steps up to this number, and of so many lines together, stay on one page. */
const WHOLE_LIST = { steps: 5, lines: 12 } as const;
/** An item of up to so many lines is not taken apart. */
const WHOLE_ITEM = 4;

/** @param striped whether a stripe stands above it, as above every chapter */
export function headingSlabs(
  press: Press,
  { id, level, text }: Heading,
  { striped = level === 1, ...entry }: Entry & { striped?: boolean },
): Slab[] {
  const type = typeScale(press.language).heading[level - 1]!;
  const node = press.structure.add(`H${level}`, DOCUMENT);
  const paint = level === 2 ? 'brand' : 'ink';
  const block = textBlock(press, [text], { type, width: FRAME.width, bold: true, paint, even: true });
  const stripe = striped ? STRIPE.height + STRIPE.gap : 0;
  const slab: Slab = {
    ...entry,
    height: stripe + block.height,
    ...(level === 1 ? { room: CHAPTER_ROOM } : {}),
    paint: (sheet, y) => {
      sheet.anchor(id, y);
      if (striped) paintStripe(sheet, y);
      paintBlock(sheet, block, { x: FRAME.left, y: y + stripe, node, linkNode: linkNodes(press.structure, node) });
    },
  };
  return [slab];
}

/** Above what goes on on a new page: the name it goes on under. */
export function resumedHeading(press: Press, { text }: Heading): RunningHead {
  const type = typeScale(press.language).small;
  const block = textBlock(press, [text + CONTINUED[press.language]], { type, width: FRAME.width, paint: 'muted' });
  return {
    height: block.height + RESUMED_GAP,
    paint: (sheet, y) => paintBlock(sheet, block, { x: FRAME.left, y, node: ARTIFACT, linkNode: () => ARTIFACT }),
  };
}

function paintStripe(sheet: Sheet, y: number): void {
  const { width, height } = STRIPE;
  sheet.ops.push({ kind: 'rect', x: FRAME.left, y, width, height, style: { fill: 'brand' }, node: ARTIFACT });
}

export function paragraphSlabs(press: Press, { text, style }: Paragraph, entry: Entry): Slab[] {
  const type = typeScale(press.language)[style ?? 'body'];
  const justify = press.language === 'zh-CN';
  const paint = style === 'small' ? 'muted' : 'ink';
  const block = textBlock(press, text, { type, width: FRAME.width, justify, paint });
  return lineSlabs(press, block, { ...entry, x: FRAME.left, node: press.structure.add('P', DOCUMENT) });
}

export function listSlabs(press: Press, { ordered, items }: List, entry: Entry): Slab[] {
  const type = typeScale(press.language).body;
  const list = press.structure.add('L', DOCUMENT);
  const longest = textWidth(press, [labelOf(items.length)], { type, bold: true });
  const hang = ordered ? Math.max(HANG, longest + LABEL_GAP) : HANG;
  const justify = press.language === 'zh-CN';
  const blocks = items.map((item) => textBlock(press, item, { type, width: FRAME.width - hang, justify }));
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  const whole = ordered && items.length <= WHOLE_LIST.steps && lines <= WHOLE_LIST.lines;
  return blocks.flatMap((block, index) => {
    const node = press.structure.add('LI', list);
    const label = ordered ? press.structure.add('Lbl', node) : ARTIFACT;
    const body = press.structure.add('LBody', node);
    // neither the first nor the last item is left alone, and a short list of steps is not taken apart
    const joined = whole || index === 1 || index === items.length - 1;
    const first = index === 0 ? entry : { before: BETWEEN_ITEMS, glued: joined };
    const [opening, ...others] = lineSlabs(press, block, { ...first, x: FRAME.left + hang, node: body });
    const held = whole || block.lines.length <= WHOLE_ITEM;
    const rest = held ? others.map((slab) => ({ ...slab, glued: true })) : others;
    const width = hang - LABEL_GAP;
    const paintLabel = ordered ? numberPainter(press, { number: index + 1, width, node: label }) : paintBullet(type);
    const marked: Slab = {
      ...opening!,
      paint: (sheet, y) => {
        paintLabel(sheet, y);
        opening!.paint(sheet, y);
      },
    };
    return [marked, ...rest];
  });
}

function labelOf(number: number): string {
  return `${number}.`;
}

function numberPainter(press: Press, { number, width, node }: { number: number; width: number; node: NodeIndex }) {
  const type = typeScale(press.language).body;
  // half a point of room: the label is as wide as the widest, and must not break
  const look = { type, width: width + 0.5, bold: true, align: 'end', paint: 'brand' } as const;
  const block = textBlock(press, [labelOf(number)], look);
  return (sheet: Sheet, y: number) => paintBlock(sheet, block, { x: FRAME.left - 0.5, y, node, linkNode: () => node });
}

function paintBullet(type: { size: number; leading: number }) {
  return (sheet: Sheet, y: number) => {
    const side = 3;
    const middle = baselineOf(y, type) - type.size * 0.38;
    const x = FRAME.left + 5;
    const style = { fill: 'brand' } as const;
    sheet.ops.push({ kind: 'rect', x, y: middle - side / 2, width: side, height: side, style, node: ARTIFACT });
  };
}
