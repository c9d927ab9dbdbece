import type { Paint } from '#charts';
import type { Cover, ReportModel, Text } from '../model.ts';
import { ARTIFACT, type Role } from './display-list.ts';
import { FRAME, PAGE, typeScale } from './page.ts';
import type { Sheet } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { paintBlock, textBlock, textWidth, type Press, type TextLook } from './text-block.ts';

const SCALE_TOP = 92;
const SCALE_HEIGHT = 7;
const LEVELS: readonly Paint[] = ['level-1', 'level-2', 'level-3', 'level-4', 'level-5'];
const TICKS = 50;
const TITLE_TOP = 196;
const FIRM_LEAST_TOP = 420;
const LABEL_WIDTH = 92;
const FOOT = PAGE.height - 62;

/** The first page: a scale, the title, whom it is about and what it is worth. */
export function paintCover(press: Press, model: ReportModel, sheet: Sheet): void {
  const { cover } = model;
  const scale = typeScale(press.language);
  const write = (text: Text, place: { y: number; x?: number; role?: Role }, look: TextLook): number => {
    const block = textBlock(press, text, look);
    const node = press.structure.add(place.role ?? 'P', DOCUMENT);
    paintBlock(sheet, block, { x: place.x ?? FRAME.left, y: place.y, node, linkNode: () => node });
    return place.y + block.height;
  };
  const wide = FRAME.width - 40;
  write([model.author], { y: 58 }, { type: scale.body, width: FRAME.width / 2, bold: true, paint: 'brand' });
  paintScale(sheet);
  if (cover.mark !== '') paintMark(press, sheet, cover.mark);
  const title = { type: { size: 31, leading: 42 }, width: wide, bold: true, even: true };
  let y = write([cover.title], { y: TITLE_TOP, role: 'P' }, title);
  if (cover.subtitle !== '') {
    y = write(
      [cover.subtitle],
      { y: y + 10 },
      { type: { size: 13, leading: 21 }, width: wide, paint: 'muted', even: true },
    );
  }
  y = Math.max(FIRM_LEAST_TOP, y + 60);
  if (cover.firm !== '') {
    y = write(
      [cover.firm],
      { y },
      { type: { size: 17, leading: 26 }, width: wide, bold: true, paint: 'ink', even: true },
    );
  }
  paintLines(press, sheet, { lines: cover.lines, y: y + 12 });
  paintDisclaimer(press, sheet, cover);
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
  paintBlock(sheet, block, { x, y: y + 3, node, linkNode: () => node });
}

function paintLines(press: Press, sheet: Sheet, { lines, y }: { lines: Cover['lines']; y: number }): void {
  const { body, caption } = typeScale(press.language);
  const row = { size: caption.size + 0.5, leading: body.leading };
  let top = y;
  for (const [label, value] of lines) {
    rule(sheet, top);
    const node = press.structure.add('P', DOCUMENT);
    const name = textBlock(press, [label], { type: row, width: LABEL_WIDTH - 8, paint: 'muted' });
    const text = textBlock(press, [value], { type: row, width: FRAME.width - LABEL_WIDTH });
    paintBlock(sheet, name, { x: FRAME.left, y: top + 4, node, linkNode: () => node });
    paintBlock(sheet, text, { x: FRAME.left + LABEL_WIDTH, y: top + 4, node, linkNode: () => node });
    top += Math.max(name.height, text.height) + 8;
  }
  if (lines.length > 0) rule(sheet, top);
}

function paintDisclaimer(press: Press, sheet: Sheet, { disclaimer }: Cover): void {
  if (disclaimer === '') return;
  const type = typeScale(press.language).small;
  const block = textBlock(press, [disclaimer], {
    type,
    width: FRAME.width,
    paint: 'muted',
    justify: press.language === 'zh-CN',
  });
  const node = press.structure.add('P', DOCUMENT);
  paintBlock(sheet, block, { x: FRAME.left, y: FOOT - block.height, node, linkNode: () => node });
}

function rule(sheet: Sheet, y: number): void {
  const style = { stroke: 'line', strokeWidth: 0.6 } as const;
  const points = [
    [FRAME.left, y],
    [FRAME.right, y],
  ] as const;
  sheet.ops.push({ kind: 'path', points, closed: false, style, node: ARTIFACT });
}
