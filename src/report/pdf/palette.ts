import { coloursOf, type Painted } from '../palette.ts';

/** Colours as operands of a PDF colour operator. */
export type Palette = Readonly<Record<Painted, string>>;

export function paletteOf(brand: string | undefined): Palette {
  const operands = Object.entries(coloursOf(brand)).map(([name, hex]) => {
    const parts = [1, 3, 5].map((at) => String(Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000));
    return [name, parts.join(' ')];
  });
  return Object.fromEntries(operands) as Palette;
}
