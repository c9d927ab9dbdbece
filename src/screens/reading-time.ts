/** Seconds for one item, reading and deciding: item-writing guide, section 5. */
const SECONDS_AN_ITEM = 50;

/** Minutes for so many open items, rounded up. */
export function minutesFor(open: number): number {
  return Math.ceil((open * SECONDS_AN_ITEM) / 60);
}
