import type { Block } from '../model.ts';
import { FRAME, FRAME_HEIGHT } from './page.ts';
import type { Entry, RunningHead, Slab } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { rowSlabs } from './table-row.ts';
import { resumedHead } from './table.ts';
import type { Press } from './text-block.ts';

type Fields = Extract<Block, { kind: 'fields' }>;

/** Width of the labels, in points. */
const LABELS = { 'zh-CN': 86, en: 112 } as const;
/** A row of more than this share of a page may be cut. */
const TALL = 0.3;
/** Rows that go on over the page need no head: each carries its own label. */
const NO_HEAD: RunningHead = { height: 0, paint: () => {} };

/** Labels on the left, what they say on the right, a hairline under each. */
export function fieldsSlabs(press: Press, { items }: Fields, entry: Entry): Slab[] {
  const body = press.structure.add('TBody', press.structure.add('Table', DOCUMENT));
  const width = LABELS[press.language];
  const places = [
    { left: 0, width },
    { left: width, width: FRAME.width - width },
  ];
  const rows = items.map(({ label, texts }) => {
    // a label of two languages is one of two paragraphs, as what stands beside it
    const name = label.split('\n').map((text) => [{ text, bold: true }]);
    return rowSlabs(
      press,
      {
        cells: [
          { texts: name, align: 'start' },
          { texts, align: 'start' },
        ],
        places,
        head: NO_HEAD,
        resumed: () => resumedHead(press, name, { place: places[0]!, running: NO_HEAD, where: 'above' }),
        tallest: FRAME_HEIGHT * TALL,
      },
      body,
    );
  });
  // neither the first nor the last row is left alone on a page; one that goes on over pages never is
  return rows.flatMap((slabs, row) =>
    slabs.map((slab, part) => {
      if (part > 0) return slab;
      if (row === 0) return { ...slab, ...entry };
      const joins = (row === 1 || row === rows.length - 1) && rows[row - 1]?.length === 1;
      return joins ? { ...slab, glued: true } : slab;
    }),
  );
}
