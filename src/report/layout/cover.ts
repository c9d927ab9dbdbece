import type { Paint } from '#charts';
import type { Cover, ReportModel } from '../model.ts';
import { ARTIFACT } from './display-list.ts';
import { logoBox, paintLogo } from './logo.ts';
import { FRAME, PAGE, typeScale } from './page.ts';
import type { Sheet } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import {
  linkNodes,
  paintBlock,
  textBlock,
  textWidth,
  type Press,
  type TextBlock,
  type TextLook,
} from './text-block.ts';

const SCALE_TOP = 92;
const SCALE_HEIGHT = 7;
const LOGO = { width: 190, height: 52 } as const;
const LEVELS: readonly Paint[] = ['level-1', 'level-2', 'level-3', 'level-4', 'level-5'];
const TICKS = 50;
const TITLE_TOP = 196;
const FIRM_LEAST_TOP = 420;
const FIRM = { size: 17, leading: 26 } as const;
const FIRM_GAP = 12;
const LABEL_WIDTH = { least: 92, most: 190 } as const;
const ROW_PAD = 4;
const FOOT = PAGE.height - 62;

/** The first page: a scale, the title, whom it is about and what it is worth. */
export function paintCover(press: Press, model: ReportModel, sheet: Sheet): void {
  const { cover } = model;
  const scale = typeScale(press.language);
  const put = (block: TextBlock, { x = FRAME.left, y }: { x?: number; y: number }): number => {
    const node = press.structure.add('P', DOCUMENT);
    paintBlock(sheet, block, { x, y, node, linkNode: linkNodes(press.structure, node) });
    return y + block.height;
  };
  const write = (text: string, place: { y: number }, look: TextLook) => put(textBlock(press, [text], look), place);
  const wide = FRAME.width - 40;
  const logo = cover.logo && { picture: cover.logo, ...logoBox(cover.logo, LOGO) };
  if (logo) paintLogo(press, sheet, { ...logo, x: FRAME.left, y: SCALE_TOP - 16 - logo.height });
  const beside = logo ? logo.width + 14 : 0;
  const author = { type: scale.body, width: FRAME.width / 2, bold: true, paint: 'brand' } as const;
  put(textBlock(press, [model.author], author), { x: FRAME.left + beside, y: 58 });
  paintScale(sheet);
  if (cover.mark !== '') paintMark(press, sheet, cover.mark);
  const title = { type: { size: 31, leading: 42 }, width: wide, bold: true, even: true };
  let y = write(cover.title, { y: TITLE_TOP }, title);
  if (cover.subtitle !== '') {
    y = write(
      cover.subtitle,
      { y: y + 10 },
      { type: { size: 13, leading: 21 }, width: wide, paint: 'muted', even: true },
    );
  }
  const rows = rowsOf(press, cover.lines);
  const disclaimer = disclaimerOf(press, cover);
  const firm = textBlock(press, [cover.firm], { type: FIRM, width: wide, bold: true, even: true });
  const lower = (cover.firm === '' ? 0 : firm.height) + FIRM_GAP + rows.reduce((sum, row) => sum + row.height, 0);
  // where the cover says much, its lower part begins higher, so that it ends above the small print
  const highest = FOOT - disclaimer.height - 24 - lower;
  y = Math.max(y + 24, Math.min(Math.max(FIRM_LEAST_TOP, y + 60), highest));
  if (cover.firm !== '') y = put(firm, { y });
  paintRows(press, sheet, { rows, y: y + FIRM_GAP });
  if (cover.disclaimer !== '') put(disclaimer, { y: FOOT - disclaimer.height });
}

/** Five levels as one graduated scale: the report is about a place on it. */
function paintScale(sheet: Sheet): void {
  const step = FRAME.width / LEVELS.length;
  LEVELS.forEach((fill, index) => {
    const box = { x: FRAME.left + index * step, y: SCALE_TOP, width: step, height: SCALE_HEIGHT };
    sheet.ops.push({ kind: 'rect', ...box, style: { fill }, node: ARTIFACT });
  });
  for (let tick = 0; tick <= TICKS; tick++) {
    const x = FRAME.left + (tick / TICKS) * FRAME.width;
    const whole = tick % (TICKS / LEVELS.length) === 0;
    const top = SCALE_TOP + SCALE_HEIGHT + 3;
    const points = [
      [x, top],
      [x, top + (whole ? 9 : 4.5)],
    ] as const;
    const style = { stroke: whole ? 'muted' : 'faint', strokeWidth: whole ? 0.7 : 0.4 } as const;
    sheet.ops.push({ kind: 'path', points, closed: false, style, node: ARTIFACT });
  }
}

/** A tag at the upper right: sample, draft. */
function paintMark(press: Press, sheet: Sheet, mark: string): void {
  const type = { size: 10, leading: 14 };
  const look = { type, bold: true } as const;
  const width = textWidth(press, [mark], look) + 18;
  const x = FRAME.right - width;
  const y = 56;
  const style = { stroke: 'accent', strokeWidth: 0.9 } as const;
  sheet.ops.push({ kind: 'rect', x, y, width, height: 20, radius: 2, style, node: ARTIFACT });
  const node = press.structure.add('P', DOCUMENT);
  const block = textBlock(press, [mark], { ...look, width, align: 'center', paint: 'accent' });
  paintBlock(sheet, block, { x, y: y + 3, node, linkNode: linkNodes(press.structure, node) });
}

interface Row {
  readonly name: TextBlock;
  readonly text: TextBlock;
  /** Width of the labels. */
  readonly labels: number;
  readonly height: number;
}

function rowsOf(press: Press, lines: Cover['lines']): Row[] {
  const { body, caption } = typeScale(press.language);
  const type = { size: caption.size + 0.5, leading: body.leading };
  // as wide as the longest label, which is on one line in both languages too
  const longest = Math.max(0, ...lines.map(([label]) => textWidth(press, [label], { type })));
  const labels = Math.min(LABEL_WIDTH.most, Math.max(LABEL_WIDTH.least, longest + 14));
  return lines.map(([label, value]) => {
    const name = textBlock(press, [label], { type, width: labels - 8, paint: 'muted' });
    const text = textBlock(press, [value], { type, width: FRAME.width - labels });
    return { name, text, labels, height: Math.max(name.height, text.height) + 2 * ROW_PAD };
  });
}

function paintRows(press: Press, sheet: Sheet, { rows, y }: { rows: readonly Row[]; y: number }): void {
  let top = y;
  for (const { name, text, labels, height } of rows) {
    rule(sheet, top);
    const node = press.structure.add('P', DOCUMENT);
    paintBlock(sheet, name, { x: FRAME.left, y: top + ROW_PAD, node, linkNode: linkNodes(press.structure, node) });
    paintBlock(sheet, text, {
      x: FRAME.left + labels,
      y: top + ROW_PAD,
      node,
      linkNode: linkNodes(press.structure, node),
    });
    top += height;
  }
  if (rows.length > 0) rule(sheet, top);
}

function disclaimerOf(press: Press, { disclaimer }: Cover): TextBlock {
  const type = typeScale(press.language).small;
  const justify = press.language === 'zh-CN';
  return textBlock(press, [disclaimer], { type, width: FRAME.width, paint: 'muted', justify });
}

function rule(sheet: Sheet, y: number): void {
  const style = { stroke: 'line', strokeWidth: 0.6 } as const;
  const points = [
    [FRAME.left, y],
    [FRAME.right, y],
  ] as const;
  sheet.ops.push({ kind: 'path', points, closed: false, style, node: ARTIFACT });
}
