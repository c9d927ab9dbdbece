import type { Logo } from './model.ts';

/** How a consultant's reports look; every part may be missing. */
export interface Branding {
  /** Name of the firm that writes the report. */
  readonly firm: string;
  /** Telephone, mail, address: a line or two. */
  readonly contact: string;
  /** Said on the cover besides our own. */
  readonly disclaimer: string;
  /** `#rrggbb`, as chosen; shown darker where it would be too light for text. */
  readonly colour?: string;
  readonly logo?: Logo;
}

export const NO_BRANDING: Branding = { firm: '', contact: '', disclaimer: '' };

/** Least contrast with white of a colour that text is set in (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** The colour as it is used for text on white: darkened step by step until it can be read. */
export function legibleColour(colour: string): string {
  let [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  while (contrastWithWhite(r, g, b) < LEAST_CONTRAST) [r, g, b] = [r * 0.95, g * 0.95, b * 0.95];
  return `#${[r, g, b].map((part) => Math.floor(part).toString(16).padStart(2, '0')).join('')}`;
}

function contrastWithWhite(r: number, g: number, b: number): number {
  const [red, green, blue] = [r, g, b].map((part) => {
    const share = Math.floor(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
