/** Most colours of a PNG that names each point by one byte. */
const COLOURS = 256;
/** Colours kept as they are because they are there most: areas and lines. */
const KEPT = 48;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A byte a point, which is the number of a colour. */
const DEPTH = 8;
const INDEXED = 3;

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
export async function smallPng({ width, height, data }: Points): Promise<Uint8Array> {
  const colours = Uint32Array.from({ length: width * height }, (_, at) => {
    return (data[4 * at]! << 16) | (data[4 * at + 1]! << 8) | data[4 * at + 2]!;
  });
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  const numbers = new Map(palette.map((colour, number) => [colour, number]));
  for (const colour of counts.keys()) if (!numbers.has(colour)) numbers.set(colour, nearest(palette, colour));
  // each row begins with the number of its filter: none
  const rows = new Uint8Array((width + 1) * height);
  for (let at = 0; at < colours.length; at++) {
    rows[at + Math.floor(at / width) + 1] = numbers.get(colours[at]!)!;
  }
  const head = [...four(width), ...four(height), DEPTH, INDEXED, 0, 0, 0];
  const named = palette.flatMap((colour) => partsOf(colour));
  const parts = [chunk('IHDR', head), chunk('PLTE', named), chunk('IDAT', await deflated(rows)), chunk('IEND', [])];
  return joined([Uint8Array.from(SIGNATURE), ...parts]);
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

function chunk(name: string, body: ArrayLike<number>): Uint8Array {
  const told = Uint8Array.from([...name].map((letter) => letter.charCodeAt(0)));
  const checked = joined([told, Uint8Array.from(body)]);
  return joined([four(body.length), checked, four(crcOf(checked))]);
}

function four(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The check sum of PNG, bit by bit: fast enough for pictures of a report. */
function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}
