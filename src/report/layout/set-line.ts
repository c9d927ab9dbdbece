import type { Paint } from '#charts';
import { ARTIFACT, type Cut, type LinkOp, type NodeIndex, type Op, type Span, type TextOp } from './display-list.ts';
import { KIND } from './characters.ts';
import type { Shaped, Style } from './shape.ts';
import type { Line } from './wrap.ts';

/** More air than this between two Han characters looks like a gap: the line is left ragged instead. In em. */
const WIDEST_STRETCH = 0.09;
const DASH = 0x2014;
const ELLIPSIS = 0x2026;

export interface LineSetting {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly paint: Paint;
  readonly node: NodeIndex;
  /** Width to fill, in points; without it the line keeps its natural width. */
  readonly fill?: number;
  /** Structure element of a stretch of text that is linked or in another language. */
  readonly linkNode?: (style: Style) => NodeIndex;
}

/** Puts the characters of a line in their places. */
export function setLine(shaped: Shaped, line: Line, setting: LineSetting): Op[] {
  const { size } = setting;
  const stretch = setting.fill === undefined || line.last ? 0 : stretchOf(shaped, line, setting.fill / size);
  const ops: Op[] = [];
  let pen = setting.x;
  let index = line.start;
  while (index < line.end) {
    const style = shaped.styles[index]!;
    const from = index;
    const builder = new SpanBuilder(stretch * size);
    let left = pen;
    for (; index < line.end && shaped.styles[index] === style; index++) {
      const shift = index === line.start ? 0 : shiftOf(shaped, index, stretch) * size;
      const front = (index === line.start ? shaped.edgeFront : shaped.front)[index]!;
      const back = (index === line.end - 1 ? shaped.edgeBack : shaped.back)[index]!;
      pen += shift;
      if (index === from) left = pen;
      builder.add(shaped.codePoints[index]!, index === from ? 0 : shift, { front, back });
      pen += (shaped.glyph[index]! - front - back) * size;
    }
    const own = style.link !== undefined || style.language !== undefined;
    const node = own && setting.linkNode ? setting.linkNode(style) : setting.node;
    const text: TextOp = {
      kind: 'text',
      x: left,
      y: setting.y,
      size,
      bold: style.bold,
      paint: paintOf(style, setting.paint),
      spans: builder.spans(),
      right: pen,
      node,
    };
    ops.push(text);
    if (style.link !== undefined) ops.push(...linkOps(text, style.link));
  }
  return ops;
}

/** A thin rule, so that a link is told by more than its colour, and the area that can be clicked. */
function linkOps({ x, y, right, size, node }: TextOp, target: string): Op[] {
  const link: LinkOp = { kind: 'link', x, y: y - size, width: right - x, height: size * 1.3, target, node };
  const under = y + size * 0.2;
  return [
    {
      kind: 'path',
      points: [
        [x, under],
        [right, under],
      ],
      closed: false,
      style: { stroke: 'faint', strokeWidth: 0.35 },
      node: ARTIFACT,
    },
    link,
  ];
}

function paintOf(style: Style, paint: Paint): Paint {
  if (style.link !== undefined) return 'brand';
  return style.muted ? 'muted' : paint;
}

function shiftOf(shaped: Shaped, index: number, stretch: number): number {
  return shaped.gap[index]! + (stretch > 0 && isElastic(shaped, index) ? stretch : 0);
}

/** How much each elastic gap grows, in em, for the line to be `width` em wide. */
function stretchOf(shaped: Shaped, line: Line, width: number): number {
  let gaps = 0;
  for (let index = line.start + 1; index < line.end; index++) if (isElastic(shaped, index)) gaps++;
  const stretch = gaps === 0 ? Infinity : (width - line.width) / gaps;
  return stretch > 0 && stretch <= WIDEST_STRETCH ? stretch : 0;
}

/** Whether the gap in front of a character may grow: never in a Latin word or a long dash, nor between the scripts. */
function isElastic({ kinds, codePoints }: Shaped, index: number): boolean {
  const before = kinds[index - 1]!;
  const kind = kinds[index]!;
  if (before === KIND.space) return true;
  if (kind === KIND.space || kind === KIND.word || before === KIND.word) return false;
  const pair =
    codePoints[index] === codePoints[index - 1] && (codePoints[index] === DASH || codePoints[index] === ELLIPSIS);
  return !pair && (kind >= KIND.han || before >= KIND.han);
}

/** Gathers characters with the same spacing: none, or the stretch of the line. */
class SpanBuilder {
  private readonly stretch: number;
  private readonly done: Span[] = [];
  private text = '';
  private length = 0;
  private spacing = 0;
  private shift = 0;

  constructor(stretch: number) {
    this.stretch = toThousandths(stretch);
  }

  /** @param shift points from the end of the character before; @param cut blank taken off, in em */
  add(codePoint: number, shift: number, cut: Cut): void {
    const rounded = toThousandths(shift);
    const whole = cut.front === 0 && cut.back === 0;
    if (this.length === 1 && rounded === this.stretch) this.spacing = rounded;
    if (this.length > 0 && (rounded !== this.spacing || !whole)) this.flush();
    if (this.length === 0) this.shift = this.done.length === 0 ? 0 : rounded;
    this.text += String.fromCodePoint(codePoint);
    this.length += 1;
    if (!whole) this.flush(cut);
  }

  spans(): readonly Span[] {
    this.flush();
    return this.done;
  }

  private flush(cut?: Cut): void {
    if (this.length > 0) {
      // the spacing of a single character is nobody's concern: let it be that of its neighbours
      const spacing = this.length > 1 ? this.spacing : this.stretch;
      this.done.push({ text: this.text, spacing, shift: this.shift, ...(cut ? { cut } : {}) });
    }
    this.text = '';
    this.length = 0;
    this.spacing = 0;
  }
}

function toThousandths(points: number): number {
  return Math.round(points * 1000) / 1000;
}
