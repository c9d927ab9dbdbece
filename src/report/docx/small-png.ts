import { encode } from 'fast-png';

/** Most colours of a PNG that names each point by one byte. */
const COLOURS = 256;
/** Colours kept as they are because they are there most: areas and lines. */
const KEPT = 48;
/** Of deflate: as small as it is worth. */
const LEVEL = 6;

export interface Points {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each point, row by row. */
  readonly data: ArrayLike<number>;
}

/**
 * Opaque points as a PNG of at most 256 colours: a third of what a browser writes, for it keeps four bytes a point.
 * Colours of areas stay as they are; the rest, edges of letters, take the nearest.
 */
export function smallPng({ width, height, data }: Points): Uint8Array {
  const colours = Uint32Array.from({ length: width * height }, (_, at) => {
    return (data[4 * at]! << 16) | (data[4 * at + 1]! << 8) | data[4 * at + 2]!;
  });
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  const numbers = new Map(palette.map((colour, number) => [colour, number]));
  for (const colour of counts.keys()) if (!numbers.has(colour)) numbers.set(colour, nearest(palette, colour));
  const indexed = Uint8Array.from(colours, (colour) => numbers.get(colour)!);
  const options = { zlib: { level: LEVEL } } as const;
  return encode({ width, height, data: indexed, depth: 8, channels: 1, palette: palette.map(partsOf) }, options);
}

/** What is there most, then one of each kind of colour: shades between two are spread over all that lie between. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const known = [...counts].sort(([one, many], [other, more]) => more - many || one - other);
  if (known.length <= COLOURS) return known.map(([colour]) => colour);
  const chosen = known.slice(0, KEPT).map(([colour]) => colour);
  const kinds = new Map<number, { readonly colour: number; count: number }>();
  for (const [colour, count] of known.slice(KEPT)) {
    const kind = colour & 0xf0f0f0;
    const found = kinds.get(kind);
    if (found === undefined) kinds.set(kind, { colour, count });
    else found.count += count;
  }
  const spread = [...kinds.values()].sort((one, other) => other.count - one.count).map(({ colour }) => colour);
  return [...chosen, ...spread].slice(0, COLOURS);
}

function partsOf(colour: number): [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** Number of the colour that looks most like this one; green counts most, as eyes see it. */
function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = partsOf(colour);
  let best = 0;
  let least = Infinity;
  for (const [number, known] of palette.entries()) {
    const [r, g, b] = partsOf(known);
    const distance = 3 * (r - red) ** 2 + 4 * (g - green) ** 2 + 2 * (b - blue) ** 2;
    if (distance < least) [best, least] = [number, distance];
  }
  return best;
}
