import type { Paint, Picture, Shape } from '#charts';
import { xmlText } from '../xml-text.ts';
import { FONT, type Colours } from './styles.ts';

/** A picture as an SVG document, in plain attributes: what Word, LibreOffice and WPS all draw. */
export function svgOf({ width, height, shapes }: Picture, colours: Colours): string {
  const family = `${FONT.ascii}, ${FONT.eastAsia}, sans-serif`;
  const body = shapes.map((shape) => shapeOf(shape, colours)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}"` +
    ` font-family="${family}">${body}</svg>`
  );
}

function shapeOf(shape: Shape, colours: Colours): string {
  const colour = (paint: Paint | undefined) => (paint === undefined || paint === 'none' ? 'none' : colours[paint]);
  if (shape.kind === 'text') {
    const { x, y, text, size, anchor = 'start', bold = false, fill = 'ink' } = shape;
    const weight = bold ? ' font-weight="bold"' : '';
    const place = `x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}"`;
    return `<text ${place}${weight} fill="${colour(fill)}">${escaped(text)}</text>`;
  }
  const { stroke, strokeWidth = 1, dash, opacity } = shape;
  const look = [
    `fill="${colour(shape.fill)}"`,
    ...(stroke === undefined || stroke === 'none' ? [] : [`stroke="${colour(stroke)}" stroke-width="${strokeWidth}"`]),
    ...(dash === undefined ? [] : [`stroke-dasharray="${dash.join(' ')}"`]),
    ...(opacity === undefined ? [] : [`opacity="${opacity}"`]),
  ].join(' ');
  switch (shape.kind) {
    case 'path': {
      const points = shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
      return `<${shape.closed ? 'polygon' : 'polyline'} points="${points}" ${look}/>`;
    }
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ${look}/>`;
    }
    case 'rect': {
      const box = `x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`;
      return `<rect ${box} rx="${shape.radius ?? 0}" ${look}/>`;
    }
    case 'circle':
      return `<circle cx="${round(shape.cx)}" cy="${round(shape.cy)}" r="${shape.r}" ${look}/>`;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return xmlText(text).replaceAll(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}
