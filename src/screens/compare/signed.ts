import { shownValue } from '#report';

/** A difference with its sign, two decimals, as the difference of what is shown: columns must add up. */
export function shownDelta(before: number | null, after: number | null): string {
  if (before === null || after === null) return shownValue(null);
  return signedText(Number(shownValue(after)) - Number(shownValue(before)));
}

/** A figure with its sign, two decimals. */
export function signedText(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (rounded === 0) return (0).toFixed(2);
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toFixed(2)}`;
}
