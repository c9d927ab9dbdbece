import { scaleLinear } from 'd3-scale';
import type { Picture, Shape } from './picture.ts';

export interface QuadrantInput {
  readonly title: string;
  readonly description: string;
  /** Names by place: low application and low readiness first. */
  readonly names: {
    readonly waiting: string;
    readonly building: string;
    readonly overreaching: string;
    readonly leading: string;
  };
  readonly axes: { readonly application: string; readonly readiness: string };
  /** Both on 1–5; null = not scored. */
  readonly application: number | null;
  readonly readiness: number | null;
  readonly cut: number;
  readonly width?: number;
}

/** Application maturity against readiness; the quadrant the firm stands in is tinted. */
export function quadrantPicture(input: QuadrantInput): Picture {
  const { title, description, names, axes, application, readiness, cut, width = 300 } = input;
  const left = 22;
  const bottom = 24;
  const top = 20;
  const height = width * 0.9;
  const x = scaleLinear([1, 5], [left, width - 8]);
  const y = scaleLinear([1, 5], [height - bottom, top]);
  const inset = Math.min(8, width / 30);
  const shapes: Shape[] = [];
  const inside = (value: number | null, high: boolean) => value !== null && value >= cut === high;

  const cells = [
    { name: names.waiting, right: false, up: false },
    { name: names.building, right: true, up: false },
    { name: names.overreaching, right: false, up: true },
    { name: names.leading, right: true, up: true },
  ];
  for (const { name, right, up } of cells) {
    const here = inside(readiness, right) && inside(application, up);
    const x0 = right ? x(cut) : x(1);
    const y0 = up ? y(5) : y(cut);
    const cell = { x: x0, y: y0, width: (right ? x(5) : x(cut)) - x0, height: (up ? y(cut) : y(1)) - y0 };
    shapes.push({ kind: 'rect', ...cell, fill: here ? 'brand-soft' : 'surface', stroke: 'line', strokeWidth: 0.8 });
    shapes.push({
      kind: 'text',
      x: right ? x(5) - inset : x(1) + inset,
      y: up ? y(5) + 16 : y(1) - 9,
      text: name,
      size: Math.min(11, width / 22),
      anchor: right ? 'end' : 'start',
      bold: here,
      fill: here ? 'ink' : 'muted',
    });
  }
  for (const tick of [1, 2, 3, 4, 5]) {
    shapes.push({
      kind: 'text',
      x: x(tick),
      y: height - bottom + 10,
      text: String(tick),
      size: 7.5,
      anchor: 'middle',
      fill: 'muted',
    });
    shapes.push({
      kind: 'text',
      x: left - 5,
      y: y(tick) + 2.5,
      text: String(tick),
      size: 7.5,
      anchor: 'end',
      fill: 'muted',
    });
  }
  shapes.push({
    kind: 'text',
    x: (x(1) + x(5)) / 2,
    y: height - 2,
    text: axes.readiness,
    size: 9,
    anchor: 'middle',
    fill: 'ink',
  });
  shapes.push({ kind: 'text', x: 2, y: 10, text: axes.application, size: 9, fill: 'ink' });
  if (application !== null && readiness !== null) {
    shapes.push({
      kind: 'circle',
      cx: x(readiness),
      cy: y(application),
      r: 6,
      fill: 'brand',
      stroke: 'surface',
      strokeWidth: 2,
    });
  }
  return { width, height, title, description, shapes };
}
