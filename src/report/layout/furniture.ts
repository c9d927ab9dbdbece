import type { ReportModel } from '../model.ts';
import { ARTIFACT } from './display-list.ts';
import { FRAME, PAGE, typeScale } from './page.ts';
import type { Sheet } from './slab.ts';
import { paintBlock, textBlock, type Align, type Press } from './text-block.ts';

const HEADER_Y = 42;
const HEADER_RULE = 59;
const FOOTER_Y = PAGE.height - 48;
const MIDDLE = PAGE.width / 2;
/** Share of the line of what stands at the left: a title and its marks are longer than most names. */
const TITLE = 0.6;
const GAP = 16;

/** What stands on every page but the cover: title and firm above; author, date and page number below. */
export function paintFurniture(
  press: Press,
  model: ReportModel,
  page: { sheet: Sheet; index: number; count: number; scale?: number },
): void {
  const { sheet, index, count, scale = 1 } = page;
  // as wide as what stands above it
  const line = FRAME.width * scale;
  const number = model.footer.replace('{page}', String(index + 1)).replace('{pages}', String(count));
  const note = [model.author, model.date].filter((part) => part !== '').join(' · ');
  // a report with a head says all this there
  if (model.cover.form === 'page') {
    const title = [model.title, model.cover.mark].filter((part) => part !== '').join(' · ');
    paintNote(press, sheet, { text: title, y: HEADER_Y, align: 'start', line, share: TITLE });
    paintNote(press, sheet, { text: model.cover.firm, y: HEADER_Y, align: 'end', line, share: 1 - TITLE });
    rule(sheet, HEADER_RULE);
  }
  paintNote(press, sheet, { text: note, y: FOOTER_Y, align: 'start', line, share: TITLE });
  paintNote(press, sheet, { text: number, y: FOOTER_Y, align: 'end', line, share: 1 - TITLE });
}

interface Note {
  readonly text: string;
  readonly y: number;
  readonly align: Align;
  /** Width of the line of the page. */
  readonly line: number;
  /** Its share of the line. */
  readonly share: number;
}

function paintNote(press: Press, sheet: Sheet, note: Note): void {
  if (note.text === '') return;
  const { size, leading } = typeScale(press.language).small;
  const type = { size: size - 0.5, leading };
  const look = { type, width: note.line * note.share - GAP / 2, align: note.align, paint: 'muted' } as const;
  const block = textBlock(press, [note.text], look);
  const x = note.align === 'end' ? MIDDLE + note.line / 2 - look.width : MIDDLE - note.line / 2;
  // one line only: a long name is cut, the cover says it in full
  const single = { ...block, lines: block.lines.slice(0, 1) };
  paintBlock(sheet, single, { x, y: note.y, node: ARTIFACT, linkNode: () => ARTIFACT });
}

function rule(sheet: Sheet, y: number): void {
  const style = { stroke: 'line', strokeWidth: 0.5 } as const;
  const points = [
    [FRAME.left, y],
    [FRAME.right, y],
  ] as const;
  sheet.ops.push({ kind: 'path', points, closed: false, style, node: ARTIFACT });
}
