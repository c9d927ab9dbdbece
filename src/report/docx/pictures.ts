import { ImageRun } from 'docx';
import type { Picture } from '#charts';
import { svgOf } from './svg.ts';
import { PIXELS } from './page.ts';
import type { Colours } from './styles.ts';
import { xmlText } from '../xml-text.ts';

/** Makes a PNG of an SVG for programs that cannot show it. @param width in pixels */
export type Rasterise = (picture: Picture, colours: Colours) => Uint8Array;

/** A picture in the text, as wide as it was drawn where there is room, with its words for those who do not see it. */
export function pictureRun(
  picture: Picture,
  png: Uint8Array,
  { colours, most }: { readonly colours: Colours; readonly most: number },
): ImageRun {
  const scale = Math.min(1, most / picture.width) * PIXELS;
  const transformation = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  const { title, description } = picture;
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svgOf(picture, colours)),
    fallback: { type: 'png', data: png },
    transformation,
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(`${title}. ${description}`) },
  });
}
