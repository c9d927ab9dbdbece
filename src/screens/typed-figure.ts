/**
 * A figure as people type it, in the form a program reads: 1,800, 60人, 12万元, 15% and full-width digits alike.
 * A comma that does not set thousands apart stays, so that nobody's 1,5 is taken for 15.
 */
export function plainFigure(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s|,(?=\d{3}(?!\d))/g, '')
    .replace(/(?:人月?|万元?|件|%)$/, '');
}
