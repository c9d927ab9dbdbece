import { useLayoutEffect, useRef, useState } from 'react';
import type { Paint, Picture, Shape } from '#charts';
import { Sequence } from './sequence.tsx';

const paint = (value: Paint | undefined): string =>
  value === undefined || value === 'none' ? 'none' : `var(--${value})`;

/** Screen pixels to a point: text of 9.5 points reads as 12 pixels. */
const PIXELS_A_POINT = 1.28;

interface ResponsiveChartProps {
  /** The picture for a width in points. */
  readonly draw: (width: number) => Picture;
  /** Widest it is drawn, in pixels. */
  readonly maxWidth: number;
  /** A part of it was pressed. For pointers alone: the same must be within reach of the keyboard beside the chart. */
  readonly onOpen?: (id: string) => void;
}

/** Draws a picture to the room there is, so that its text keeps its size on a phone. */
export function ResponsiveChart({ draw, maxWidth, onOpen }: ResponsiveChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(maxWidth);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.min(maxWidth, element.clientWidth || maxWidth));
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [maxWidth]);
  const picture = draw(width / PIXELS_A_POINT);
  return (
    <div ref={frame} className="relative mx-auto w-full" style={{ maxWidth }}>
      <ChartFigure picture={picture} />
      {onOpen !== undefined && <Regions picture={picture} onOpen={onOpen} />}
    </div>
  );
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;

function Regions({ picture, onOpen }: { readonly picture: Picture; readonly onOpen: (id: string) => void }) {
  const { regions = [], width, height } = picture;
  return regions.map(({ id, ...box }) => (
    <button
      key={id}
      type="button"
      aria-hidden="true"
      tabIndex={-1}
      className="absolute rounded-sm hover:ring-2 hover:ring-brand print:hidden"
      style={{
        left: share(box.x, width),
        top: share(box.y, height),
        width: share(box.width, width),
        height: share(box.height, height),
      }}
      onClick={() => onOpen(id)}
    />
  ));
}

/** Draws a picture of the charts layer as SVG in the colours of the theme. */
export function ChartFigure({ picture, className }: { readonly picture: Picture; readonly className?: string }) {
  const { width, height, title, description, shapes } = picture;
  return (
    <svg
      role="img"
      aria-label={`${title}. ${description}`}
      viewBox={`0 0 ${width} ${height}`}
      className={className ?? 'h-auto w-full'}
    >
      <Sequence of={shapes}>{(shape) => <ShapeNode shape={shape} />}</Sequence>
    </svg>
  );
}

function ShapeNode({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'text') {
    const anchor = shape.anchor ?? 'start';
    const weight = shape.bold === true ? 650 : 400;
    return (
      <text
        x={shape.x}
        y={shape.y}
        fontSize={shape.size}
        textAnchor={anchor}
        fontWeight={weight}
        fill={paint(shape.fill ?? 'ink')}
      >
        {shape.text}
      </text>
    );
  }
  const look = {
    fill: paint(shape.fill),
    stroke: paint(shape.stroke),
    ...(shape.strokeWidth === undefined ? {} : { strokeWidth: shape.strokeWidth }),
    ...(shape.dash === undefined ? {} : { strokeDasharray: shape.dash.join(' ') }),
    ...(shape.opacity === undefined ? {} : { opacity: shape.opacity }),
  };
  switch (shape.kind) {
    case 'path': {
      const points = shape.points.map(([x, y]) => `${x},${y}`).join(' ');
      return shape.closed ? <polygon points={points} {...look} /> : <polyline points={points} {...look} />;
    }
    case 'line':
      return <line x1={shape.from[0]} y1={shape.from[1]} x2={shape.to[0]} y2={shape.to[1]} {...look} />;
    case 'rect':
      return (
        <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.radius ?? 0} {...look} />
      );
    case 'circle':
      return <circle cx={shape.cx} cy={shape.cy} r={shape.r} {...look} />;
  }
}
