import type { Paint } from '#charts';

export type Painted = Exclude<Paint, 'none'>;

/** Ink on paper, as `#rrggbb`. Levels grow darker step by step, so that a grey print reads the same. */
const COLOURS: Readonly<Record<Painted, string>> = {
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

/** Share of the brand colour in the ground it is set on. */
const SOFT = 0.11;

/**
 * Colours of a report by their part.
 * @param brand `#rrggbb` of whoever writes the report; absent = the product's own
 */
export function coloursOf(brand?: string): Readonly<Record<Painted, string>> {
  if (brand === undefined) return COLOURS;
  const soft = [1, 3, 5].map((at) => 255 - (255 - parseInt(brand.slice(at, at + 2), 16)) * SOFT);
  const hex = soft.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
  return { ...COLOURS, brand, 'brand-soft': `#${hex}` };
}
