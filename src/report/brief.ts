import type { Block } from './model.ts';
import type { ReportInput } from './report-input.ts';

/** The head of a list, as long as a shorter edition has room for; the full one shows all. */
export function briefly<T>(list: readonly T[], most: number, { edition }: Pick<ReportInput, 'edition'>): readonly T[] {
  return edition === 'full' ? list : list.slice(0, most);
}

/** Says how many were left out, and where they are; nothing where none were. */
export function leftOut(list: readonly unknown[], most: number, input: Pick<ReportInput, 'edition' | 't'>): Block[] {
  const more = list.length - briefly(list, most, input).length;
  return more === 0 ? [] : [{ kind: 'paragraph', style: 'small', text: [input.t('export:edition.more', { more })] }];
}
