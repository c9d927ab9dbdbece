/** A4 and its margins in twentieths of a point, as Word measures. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { page: 1_300, head: 1_000 } as const;

/** Twentieths of a point in a point. */
export const TWIPS = 20;
/** Pixels of 1/96 inch in a point: what pictures are measured in. */
export const PIXELS = 96 / 72;

/** Width of the text in twentieths of a point. */
export function textWidth(margin: number): number {
  return PAGE.width - 2 * margin;
}
