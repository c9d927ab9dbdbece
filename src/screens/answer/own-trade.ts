import type { Item } from '#catalogue';

/** Major groups (GB/T 4754) whose people know the trade of an example, by its English name. */
const TRADES: Readonly<Record<string, readonly string[]>> = {
  food: ['13', '14', '15'],
  chemicals: ['25', '26', '27', '28'],
  'electronics assembly': ['38', '39', '40'],
  machining: ['33', '34', '35', '36', '37'],
  textiles: ['17', '18', '19'],
  moulding: ['29'],
  furniture: ['20', '21'],
  casting: ['31', '32', '33'],
  'medical devices': ['27', '35'],
};

/** Whether a firm of this industry would know the trade of an example as its own. */
export function isOwnTrade(trade: string, industry: string): boolean {
  return TRADES[trade]?.includes(industry) ?? false;
}

type Shown = readonly [level: 2 | 4, example: Item['examples']['L2'], own: boolean];

/** The examples of an item, that of the firm's own trade first. */
export function examplesFor({ examples }: Item, industry: string): readonly Shown[] {
  const shown = ([2, 4] as const).map((level): Shown => {
    const example = examples[`L${level}`];
    return [level, example, isOwnTrade(example.trade.en, industry)];
  });
  return shown.sort(([, , a], [, , b]) => Number(b) - Number(a));
}
