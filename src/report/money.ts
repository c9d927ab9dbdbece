import type { Texts } from './texts.ts';

/** A cost range in 万元, without decimals that would claim precision. */
export function costRange([low, high]: readonly [number, number], t: Texts): string {
  if (high === 0) return t('money.none');
  const [from, to] = [figure(low), figure(high)];
  return from === to ? t('money.one', { cost: to }) : t('money.range', { low: from, high: to });
}

function figure(wan: number): string {
  return wan >= 10 ? String(Math.round(wan)) : String(Math.round(wan * 10) / 10);
}
