import type { Paint, Picture, Shape } from '#charts';
import { smallPng } from './small-png.ts';
import { FONT, type Colours } from './styles.ts';

/** Pixels to a point: sharp enough on paper, and small. */
const DENSITY = 2.5;
const FAMILY = `${FONT.ascii}, "${FONT.eastAsia}", "PingFang SC", "Noto Sans CJK SC", sans-serif`;

/** The picture as a PNG, painted on a canvas of the browser; works in a worker. */
export function paintPicture(picture: Picture, colours: Colours): Uint8Array {
  const canvas = new OffscreenCanvas(Math.ceil(picture.width * DENSITY), Math.ceil(picture.height * DENSITY));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('there is no canvas to paint on');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(DENSITY, DENSITY);
  for (const shape of picture.shapes) paintShape(context, shape, colours);
  return smallPng(context.getImageData(0, 0, canvas.width, canvas.height));
}

type Context = OffscreenCanvasRenderingContext2D;

function paintShape(context: Context, shape: Shape, colours: Colours): void {
  const colour = (paint: Paint | undefined) => (paint === undefined || paint === 'none' ? undefined : colours[paint]);
  if (shape.kind === 'text') {
    context.font = `${shape.bold === true ? 'bold ' : ''}${shape.size}px ${FAMILY}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
    context.fillStyle = colour(shape.fill ?? 'ink') ?? 'transparent';
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const fill = colour(shape.fill);
  const stroke = colour(shape.stroke);
  context.save();
  context.globalAlpha = shape.opacity ?? 1;
  context.setLineDash([...(shape.dash ?? [])]);
  context.lineWidth = shape.strokeWidth ?? 1;
  context.beginPath();
  outline(context, shape);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke;
    context.stroke();
  }
  context.restore();
}

function outline(context: Context, shape: Exclude<Shape, { kind: 'text' }>): void {
  switch (shape.kind) {
    case 'path':
      shape.points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      if (shape.closed) context.closePath();
      break;
    case 'line':
      context.moveTo(...shape.from);
      context.lineTo(...shape.to);
      break;
    case 'rect':
      context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      break;
    case 'circle':
      context.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI);
      break;
  }
}
