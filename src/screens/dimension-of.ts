import type { Item, Pack } from '#catalogue';

/** Id of the dimension an item belongs to; empty for an item of no dimension of the pack. */
export function dimensionOf({ dimensions }: Pack, { capability }: Item): string {
  return dimensions.find(({ capabilities }) => capabilities.some(({ id }) => id === capability))?.id ?? '';
}
