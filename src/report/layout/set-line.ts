import type { Paint } from '#charts';
import { ARTIFACT, type Cut, type LinkOp, type NodeIndex, type Op, type Span, type TextOp } from './display-list.ts';
import { KIND } from './characters.ts';
import { backAtEdge, frontAtEdge, type Shaped, type Style } from './shape.ts';
import type { Line } from './wrap.ts';

/** More air than this between two Han characters looks like a gap: the line is left ragged instead. In em. */
const WIDEST_STRETCH = 0.09;
const DASH = 0x2014;
const ELLIPSIS = 0x2026;

/** Size of a line's type, and the width to fill: both in points. Without the second the line keeps its natural width. */
export interface LineMeasure {
  readonly size: number;
  readonly fill: number | undefined;
}

/** Characters of a line that are set alike, measured in points from its beginning. */
export interface Piece {
  readonly style: Style;
  readonly left: number;
  readonly right: number;
  readonly spans: readonly Span[];
}

export interface LineSetting {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly paint: Paint;
  readonly node: NodeIndex;
  /** Structure element of a stretch of text that is linked or in another language. */
  readonly linkNode?: ((style: Style) => NodeIndex) | undefined;
}

/** Puts the characters of a line beside each other. */
export function piecesOf(shaped: Shaped, line: Line, { size, fill }: LineMeasure): readonly Piece[] {
  const stretch = fill === undefined || line.last ? 0 : stretchOf(shaped, line, fill / size);
  const pieces: Piece[] = [];
  let pen = 0;
  let index = line.start;
  while (index < line.end) {
    const style = shaped.styles[index]!;
    const from = index;
    const builder = new SpanBuilder(shaped.codePoints, stretch * size);
    let left = pen;
    for (; index < line.end && shaped.styles[index] === style; index++) {
      const shift = index === line.start ? 0 : shiftOf(shaped, index, stretch) * size;
      const front = index === line.start ? frontAtEdge(shaped, index) : shaped.front[index]!;
      const back = index === line.end - 1 ? backAtEdge(shaped, index) : shaped.back[index]!;
      pen += shift;
      if (index === from) left = pen;
      const cut = front === 0 && back === 0 ? undefined : { front, back };
      builder.add(index, index === from ? 0 : shift, cut);
      pen += (shaped.glyph[index]! - front - back) * size;
    }
    pieces.push({ style, left, right: pen, spans: builder.spans() });
  }
  return pieces;
}

/** Puts a line in its place on a page. */
export function setLine(ops: Op[], pieces: readonly Piece[], setting: LineSetting): void {
  const { x, y, size } = setting;
  for (const { style, left, right, spans } of pieces) {
    const own = style.link !== undefined || style.language !== undefined;
    const text: TextOp = {
      kind: 'text',
      x: x + left,
      y,
      size,
      bold: style.bold,
      paint: paintOf(style, setting.paint),
      spans,
      right: x + right,
      node: own && setting.linkNode ? setting.linkNode(style) : setting.node,
    };
    ops.push(text);
    if (style.link !== undefined) ops.push(...linkOps(text, style.link));
  }
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

/** Gathers characters that follow each other with the same spacing: none, or the stretch of the line. */
class SpanBuilder {
  private readonly codePoints: Shaped['codePoints'];
  private readonly stretch: number;
  private readonly done: Span[] = [];
  private from = 0;
  private length = 0;
  private spacing = 0;
  private shift = 0;

  constructor(codePoints: Shaped['codePoints'], stretch: number) {
    this.codePoints = codePoints;
    this.stretch = toThousandths(stretch);
  }

  /** @param shift points from the end of the character before; @param cut blank taken off */
  add(index: number, shift: number, cut: Cut | undefined): void {
    const rounded = shift === 0 ? 0 : toThousandths(shift);
    if (this.length === 1 && rounded === this.stretch) this.spacing = rounded;
    if (this.length > 0 && (rounded !== this.spacing || cut !== undefined)) this.flush();
    if (this.length === 0) {
      this.from = index;
      this.shift = this.done.length === 0 ? 0 : rounded;
    }
    this.length += 1;
    if (cut !== undefined) this.flush(cut);
  }

  spans(): readonly Span[] {
    this.flush();
    return this.done;
  }

  private flush(cut?: Cut): void {
    if (this.length > 0) {
      const text = String.fromCodePoint(...this.codePoints.slice(this.from, this.from + this.length));
      // the spacing of a single character is nobody's concern: let it be that of its neighbours
      const spacing = this.length > 1 ? this.spacing : this.stretch;
      this.done.push({ text, spacing, shift: this.shift, ...(cut ? { cut } : {}) });
    }
    this.length = 0;
    this.spacing = 0;
  }
}

function toThousandths(points: number): number {
  return Math.round(points * 1000) / 1000;
}
