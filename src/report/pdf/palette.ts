import type { Paint } from '#charts';

/** Ink on paper: red, green, blue. Levels grow darker step by step, so that a grey print reads the same. */
const COLOURS: Record<Exclude<Paint, 'none'>, string> = {
  ink: '#1b2321',
  muted: '#56625f',
  faint: '#98a3a0',
  line: '#d3dad7',
  surface: '#f4f6f5',
  brand: '#0d6159',
  'brand-soft': '#e6f0ed',
  accent: '#a85a0c',
  'accent-soft': '#faf1e3',
  warn: '#9c3322',
  'level-1': '#d6e4db',
  'level-2': '#abd0c4',
  'level-3': '#73b2a4',
  'level-4': '#358679',
  'level-5': '#0b544d',
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
