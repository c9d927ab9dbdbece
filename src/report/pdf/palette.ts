import type { Paint } from '#charts';

/** Ink on paper: red, green, blue. Levels grow darker step by step, so that a grey print reads the same. */
const COLOURS: Record<Exclude<Paint, 'none'>, string> = {
  ink: '#15211f',
  muted: '#51605d',
  faint: '#8b9592',
  line: '#d5d9d6',
  surface: '#f6f5f0',
  brand: '#0d5767',
  'brand-soft': '#e4eff1',
  accent: '#94450f',
  'accent-soft': '#f8e9dc',
  warn: '#a1261e',
  'level-1': '#c9dcdf',
  'level-2': '#93bcc4',
  'level-3': '#57919f',
  'level-4': '#256b7c',
  'level-5': '#0a3f4c',
};

/** The colour as operands of a PDF colour operator; undefined where nothing is painted. */
export function colourOf(paint: Paint): string | undefined {
  return paint === 'none' ? undefined : OPERANDS[paint];
}

const OPERANDS = Object.fromEntries(
  Object.entries(COLOURS).map(([name, hex]) => {
    const parts = [1, 3, 5].map((at) => String(Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000));
    return [name, parts.join(' ')];
  }),
) as Record<Exclude<Paint, 'none'>, string>;
