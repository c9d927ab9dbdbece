import type { Picture, Shape } from '#charts';
import type { Block } from '../model.ts';
import type { NodeIndex, Op, ShapeStyle, StructureNode } from './display-list.ts';
import { FRAME, FRAME_HEIGHT, typeScale } from './page.ts';
import { piecesOf, setLine } from './set-line.ts';
import { shape } from './shape.ts';
import type { Entry, Slab } from './slab.ts';
import { languageOf } from './spoken.ts';
import { DOCUMENT } from './structure.ts';
import { linkNodes, paintBlock, textBlock, type Press } from './text-block.ts';
import { widthOf } from './wrap.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const CAPTION_GAP = 6;
/** A picture may be made so much smaller to stay on the page of the text before it. */
const SMALLEST_FIT = 0.78;
/** … but never so small that its labels are hard to read, in points. */
const SMALLEST_LABEL = 6.5;

/** A picture as large as it was drawn where the page is wide enough, its caption below. */
export function chartSlabs(press: Press, { id, caption, picture }: Chart, entry: Entry): Slab[] {
  const type = typeScale(press.language).caption;
  const block = textBlock(press, [caption], { type, width: FRAME.width, paint: 'muted', align: 'center', even: true });
  const below = CAPTION_GAP + block.height;
  const node = press.structure.add('Figure', DOCUMENT, altOf(press, picture));
  const captionNode = press.structure.add('P', DOCUMENT);
  const linkNode = linkNodes(press.structure, captionNode);
  const slabOf = (scale: number): Slab => {
    const height = picture.height * scale;
    const x = FRAME.left + (FRAME.width - picture.width * scale) / 2;
    return {
      ...entry,
      height: height + below,
      paint: (sheet, y) => {
        sheet.anchor(id, y);
        for (const each of picture.shapes) sheet.ops.push(...shapeOps(press, each, { x, y, scale, node }));
        paintBlock(sheet, block, { x: FRAME.left, y: y + height + CAPTION_GAP, node: captionNode, linkNode });
      },
    };
  };
  const scale = Math.min(1, FRAME.width / picture.width, (FRAME_HEIGHT - below) / picture.height);
  const fitted = (room: number) => {
    const smaller = (room - below) / picture.height;
    return smaller >= Math.max(scale * SMALLEST_FIT, SMALLEST_LABEL / smallestLabel(picture))
      ? slabOf(Math.min(scale, smaller))
      : undefined;
  };
  return [{ ...slabOf(scale), fitted }];
}

function smallestLabel({ shapes }: Picture): number {
  return Math.min(...shapes.map((each) => (each.kind === 'text' ? each.size : Infinity)));
}

function altOf({ structure }: Press, { title, description }: Picture): Pick<StructureNode, 'alt' | 'language'> {
  const alt = description === '' ? title : `${title}: ${description}`;
  const language = languageOf(alt, structure.language);
  return language === undefined ? { alt } : { alt, language };
}

interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly node: NodeIndex;
}

/** A shape of a picture at its place on the page. */
function shapeOps(press: Press, each: Shape, { x, y, scale, node }: Placing): Op[] {
  const across = (value: number) => x + value * scale;
  const down = (value: number) => y + value * scale;
  switch (each.kind) {
    case 'path': {
      const points = each.points.map(([px, py]) => [across(px), down(py)] as const);
      return [{ kind: 'path', points, closed: each.closed, style: styleOf(each, scale), node }];
    }
    case 'line': {
      const points = [each.from, each.to].map(([px, py]) => [across(px), down(py)] as const);
      return [{ kind: 'path', points, closed: false, style: styleOf(each, scale), node }];
    }
    case 'rect': {
      const box = { x: across(each.x), y: down(each.y), width: each.width * scale, height: each.height * scale };
      const radius = each.radius === undefined ? {} : { radius: each.radius * scale };
      return [{ kind: 'rect', ...box, ...radius, style: styleOf(each, scale), node }];
    }
    case 'circle':
      return [
        {
          kind: 'circle',
          cx: across(each.cx),
          cy: down(each.cy),
          r: each.r * scale,
          style: styleOf(each, scale),
          node,
        },
      ];
    case 'text': {
      const style = { bold: each.bold ?? false, muted: false };
      const shaped = shape([{ text: each.text, style }], press.language, press.measure);
      const size = each.size * scale;
      const end = shaped.codePoints.length;
      const width = widthOf(shaped, 0, end) * size;
      const share = each.anchor === 'middle' ? 0.5 : each.anchor === 'end' ? 1 : 0;
      const line = { start: 0, end, width: width / size, last: true };
      const place = { x: across(each.x) - width * share, y: down(each.y), size, paint: each.fill ?? 'ink', node };
      const ops: Op[] = [];
      setLine(ops, piecesOf(shaped, line, { size, fill: undefined }), place);
      return ops;
    }
  }
}

type Painted = Exclude<Shape, { kind: 'text' }>;

function styleOf({ fill, stroke, strokeWidth, dash, opacity }: Painted, scale: number): ShapeStyle {
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke, strokeWidth: (strokeWidth ?? 1) * scale }),
    ...(dash === undefined ? {} : { dash: dash.map((length) => length * scale) }),
    ...(opacity === undefined ? {} : { opacity }),
  };
}
