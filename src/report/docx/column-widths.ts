import { KIND, kindOf } from '../layout/characters.ts';
import { Kept } from '../layout/kept.ts';
import type { Press } from '../layout/text-block.ts';
import { Structure } from '../layout/structure.ts';
import { columnPlaces } from '../layout/table-columns.ts';
import type { Block } from '../model.ts';
import { TWIPS } from './page.ts';
import type { Language } from '#kernel';

/** A Chinese character is as wide as high, a Latin one little more than half; bold a little more. */
const measure: Press['measure'] = (codePoint, bold) => (kindOf(codePoint) >= KIND.han ? 1000 : bold ? 600 : 560);

/** Widths in twentieths of a point, shared out as on the pages of the PDF: words stay whole, long texts get room. */
export function columnWidths(
  table: Extract<Block, { kind: 'table' }>,
  { language, width }: { readonly language: Language; readonly width: number },
): number[] {
  const press: Press = { language, measure, structure: new Structure(language), texts: new Kept() };
  return columnPlaces(press, table, width / TWIPS).map((place) => Math.floor(place.width * TWIPS));
}
