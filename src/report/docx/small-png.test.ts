import { decode } from 'fast-png';
import { expect, it } from 'vitest';
import { smallPng, type Points } from './small-png.ts';

const BRAND = [0x0d, 0x57, 0x67];
const GROUNDS = [[0xff, 0xff, 0xff], BRAND, [0xf8, 0xe9, 0xdc]];

/** A field of one colour; down its diagonal, ink grows paler on grounds of three colours, as the edges of letters do. */
function picture(shades: number): Points {
  const [width, height] = [40, 3 * shades];
  const data = Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (x !== y % width) return [...BRAND, 255];
    const share = Math.floor(y / 3) / shades;
    return [...GROUNDS[y % 3]!.map((part) => Math.round(part * share)), 255];
  }).flat();
  return { width, height, data };
}

/** The points of a PNG, as a reader of such files sees them. */
function read(png: Uint8Array): { width: number; height: number; at: (x: number, y: number) => number[] } {
  const { width, height, data, palette } = decode(png);
  return { width, height, at: (x, y) => palette![data[y * width + x]!]! };
}

const pointsOf = ({ width, data }: Points, x: number, y: number) =>
  Array.from({ length: 3 }, (_, part) => data[4 * (y * width + x) + part]!);

it('keeps each point where there are few colours', () => {
  const drawn = picture(50);
  const { width, height, at } = read(smallPng(drawn));
  expect([width, height]).toEqual([drawn.width, drawn.height]);
  for (let y = 0; y < height; y++) for (const x of [0, y % width]) expect(at(x, y)).toEqual(pointsOf(drawn, x, y));
});

it('keeps areas as they are and edges nearly so where there are many colours', () => {
  const drawn = picture(250);
  const { width, height, at } = read(smallPng(drawn));
  expect(at(1, 0)).toEqual(BRAND);
  for (let y = 0; y < height; y++) {
    const wanted = pointsOf(drawn, y % width, y);
    const off = at(y % width, y).map((part, index) => Math.abs(part - wanted[index]!));
    expect(Math.max(...off)).toBeLessThan(24);
  }
});
