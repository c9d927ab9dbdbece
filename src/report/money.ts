import type { Texts } from './texts.ts';

/**
 * A cost range given in 万元, in the unit of the language: the text takes the figures in 万元 or in
 * yuan as it likes. No decimals that would claim precision.
 */
export function costRange([low, high]: readonly [number, number], t: Texts): string {
  if (high === 0) return t('money.none');
  const [from, to] = [figures(low), figures(high)];
  const values = { low: from.wan, high: to.wan, lowYuan: from.yuan, highYuan: to.yuan };
  return t(from.wan === to.wan ? 'money.one' : 'money.range', values);
}

function figures(amount: number): { readonly wan: string; readonly yuan: string } {
  const wan = amount >= 10 ? Math.round(amount) : Math.round(amount * 10) / 10;
  return { wan: String(wan), yuan: new Intl.NumberFormat('en').format(wan * 10_000) };
}
