import type { Picture, Point, Shape } from './picture.ts';

const GAP = 16;

/** Two pictures beside each other as one, their middles on one line. */
export function besidePicture(first: Picture, second: Picture): Picture {
  const height = Math.max(first.height, second.height);
  const place = ({ shapes, height: own }: Picture, across: number) =>
    shapes.map((shape) => moved(shape, [across, (height - own) / 2]));
  return {
    width: first.width + GAP + second.width,
    height,
    title: `${first.title} · ${second.title}`,
    description: [first, second].map(({ title, description }) => `${title}: ${description}`).join(' '),
    shapes: [...place(first, 0), ...place(second, first.width + GAP)],
  };
}

function moved(shape: Shape, by: Point): Shape {
  const [dx, dy] = by;
  const at = ([x, y]: Point): Point => [x + dx, y + dy];
  switch (shape.kind) {
    case 'path':
      return { ...shape, points: shape.points.map(at) };
    case 'line':
      return { ...shape, from: at(shape.from), to: at(shape.to) };
    case 'circle':
      return { ...shape, cx: shape.cx + dx, cy: shape.cy + dy };
    case 'rect':
    case 'text':
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
  }
}
