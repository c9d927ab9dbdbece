import type { Action, Advice, Measure, Programme, Source } from '#catalogue';
import { holdsIn, isExpired } from '#roadmap';
import type { Words } from './explain.ts';

/** A measure by its number, in the way of the language: （五）, “Measure 5”. */
export function measureLabel({ clause, number }: Pick<Measure, 'clause' | 'number'>, { t }: Pick<Words, 't'>): string {
  return t('roadmap.measureNo', { clause, number });
}

/** Number of a document beside its title; undefined where the title says it already. */
export function numberBeside(
  { title, number }: Pick<Source, 'title' | 'number'>,
  { language }: Words['names'],
): string | undefined {
  return number !== undefined && title[language].includes(number) ? undefined : number;
}

/** Number and title. */
export function measureName(measure: Measure, { t, names }: Pick<Words, 't' | 'names'>): string {
  return t('roadmap.measureTitle', { label: measureLabel(measure, { t }), title: measure.title[names.language] });
}

export interface CitedMeasure {
  /** Of the atomic item. */
  readonly id: string;
  /** （五）, “Measure 5” */
  readonly label: string;
  readonly title: string;
  readonly text: string;
}

/** Atomic measure items by id, with the number and title they stand under. */
export function citedMeasures(
  ids: readonly string[],
  { measures }: Pick<Advice, 'measures'>,
  { t, names }: Pick<Words, 't' | 'names'>,
): CitedMeasure[] {
  return ids.flatMap((id) => {
    const measure = measures.find(({ items }) => items.some((item) => item.id === id));
    const item = measure?.items.find((one) => one.id === id);
    if (measure === undefined || item === undefined) return [];
    const { language } = names;
    return [{ id, label: measureLabel(measure, { t }), title: measure.title[language], text: item.text[language] }];
  });
}

/** Names of the measures that atomic items stand under, each once. */
export function measureNames(ids: readonly string[], advice: Pick<Advice, 'measures'>, words: Words): string[] {
  return advice.measures
    .filter(({ items }) => items.some(({ id }) => ids.includes(id)))
    .map((measure) => measureName(measure, words));
}

/** The documents that atomic items stand in, each once. */
export function sourcesOfMeasures(
  ids: readonly string[],
  { measures, sources }: Pick<Advice, 'measures' | 'sources'>,
): Source[] {
  const cited = measures.filter(({ items }) => items.some(({ id }) => ids.includes(id))).map(({ source }) => source);
  return sources.filter(({ id }) => cited.includes(id));
}

/**
 * Programmes an action can be helped by where the firm is: those it names, and those of the firm's own province that
 * carry out a measure the action cites (a local voucher is named by no action, as there is one for each province).
 * @param region GB/T 2260 code of the firm's province; empty = not said
 */
export function programmesOf(
  { programmes: named, measures: cited }: Pick<Action, 'programmes' | 'measures'>,
  { programmes }: Pick<Advice, 'programmes'>,
  region: string,
) {
  return programmes.filter(({ id, regionCode, measures }) => {
    const local = regionCode !== undefined && measures.some((measure) => cited.includes(measure));
    return (local || named.includes(id)) && holdsIn({ regionCode }, region);
  });
}

/** That a programme is over on the day of the report, and since when; undefined while it is open. */
export function expiredPhrase(
  programme: Pick<Programme, 'validUntil'>,
  { t, date }: Pick<Words, 't'> & { readonly date: string },
): string | undefined {
  const { validUntil } = programme;
  return validUntil !== undefined && isExpired(programme, date) ? t('ledger.expired', { date: validUntil }) : undefined;
}
