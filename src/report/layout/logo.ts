import type { Logo } from '../model.ts';
import type { Sheet } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import type { Press } from './text-block.ts';

/** Size in points of a logo that fills a box without being stretched; one of few pixels is not blown up. */
export function logoBox({ width, height }: Logo, most: { readonly width: number; readonly height: number }) {
  const scale = Math.min(most.width / width, most.height / height, 1);
  return { width: width * scale, height: height * scale };
}

interface LogoPlace {
  readonly picture: Logo;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The logo speaks for nobody who cannot see it: the author's name stands beside it in words. */
export function paintLogo(press: Press, sheet: Sheet, { picture, ...box }: LogoPlace): void {
  const node = press.structure.add('Figure', DOCUMENT, { alt: 'logo' });
  sheet.ops.push({ kind: 'image', ...box, logo: picture, node });
}
