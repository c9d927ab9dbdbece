import type { Edition, ReportModel } from '#report';
import type { Format } from './make-file.ts';

interface Named {
  readonly format: Format;
  readonly edition: Edition;
  /** Name of the edition, as the screen gives it. */
  readonly editionName: string;
}

/**
 * What a report is called as a file, without its ending. The edition tells files of one day apart; a workbook has none,
 * and the title of the page for the owner says it already.
 */
export function fileName(
  { title, date }: Pick<ReportModel, 'title' | 'date'>,
  { format, edition, editionName }: Named,
): string {
  const told = format === 'xlsx' || edition === 'one-page';
  return [title, ...(told ? [] : [editionName]), date].join('-');
}
