/** Seconds for one item, reading and deciding: item-writing guide, section 5. */
export const SECONDS_AN_ITEM = 50;
