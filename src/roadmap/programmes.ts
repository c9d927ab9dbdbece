import { sizeClassOf, type Profile } from '#answers';
import type { Programme } from '#catalogue';

/**
 * Whether a programme holds where the firm is: national ones, and those of its own province, cities included. One of
 * elsewhere would send it to the wrong office.
 * @param region GB/T 2260 code of the firm's province; empty = not said, then only national ones hold
 */
export function holdsIn({ regionCode }: Pick<Programme, 'regionCode'>, region: string): boolean {
  const province = (code: string) => code.slice(0, 2);
  return regionCode === undefined || (region !== '' && province(regionCode) === province(region));
}

/** Whether a programme is open to a firm of that place and size; while the size is not known it may be. */
export function isFor(programme: Pick<Programme, 'regionCode' | 'sizes'>, profile: Profile): boolean {
  const size = sizeClassOf(profile);
  const fits = programme.sizes === undefined || size === undefined || programme.sizes.includes(size);
  return fits && holdsIn(programme, profile.region);
}

/** @param today YYYY-MM-DD; the last day itself still counts */
export function isExpired({ validUntil }: Pick<Programme, 'validUntil'>, today: string): boolean {
  return validUntil !== undefined && validUntil < today;
}
