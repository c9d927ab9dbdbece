import type { Block } from '../model.ts';
import { FRAME, typeScale } from './page.ts';
import type { Entry, Panel, Slab } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { lineSlabs, textBlock, type Press } from './text-block.ts';

type Callout = Extract<Block, { kind: 'callout' }>;

const PAD = { x: 15, y: 11 } as const;
const BETWEEN = 4;
/** A callout of up to so many lines is kept in one piece. */
const WHOLE = 14;

const PANELS: Record<Callout['tone'], Panel> = {
  key: { fill: 'brand-soft', bar: 'brand' },
  info: { fill: 'surface', bar: 'faint' },
  warn: { fill: 'accent-soft', bar: 'accent' },
};

export function calloutSlabs(press: Press, { tone, title, body }: Callout, entry: Entry): Slab[] {
  const scale = typeScale(press.language);
  const node = press.structure.add('Div', DOCUMENT);
  const width = FRAME.width - 2 * PAD.x;
  const type = { size: scale.body.size - 0.75, leading: scale.body.leading - 1.5 };
  const x = FRAME.left + PAD.x;
  const justify = press.language === 'zh-CN';
  const heading = textBlock(press, [title], { type: scale.body, width, bold: true });
  const slabs = lineSlabs(press, heading, { before: 0, glued: true, x, node: press.structure.add('P', node) });
  body.forEach((text) => {
    const block = textBlock(press, text, { type, width, justify });
    const lines = lineSlabs(press, block, { before: BETWEEN, glued: false, x, node: press.structure.add('P', node) });
    slabs.push(...lines);
  });
  // a panel of its own: two callouts in a row stay two
  const panel = { ...PANELS[tone] };
  const last = slabs.length - 1;
  return slabs.map((slab, index) => {
    const padTop = index === 0 ? PAD.y : 0;
    const padBottom = index === last ? PAD.y : 0;
    return {
      ...slab,
      panel,
      height: slab.height + padTop + padBottom,
      before: index === 0 ? entry.before : slab.before,
      glued: index === 0 ? entry.glued : slab.glued || slabs.length <= WHOLE || index === 1 || index === last,
      paint: (sheet, y) => slab.paint(sheet, y + padTop),
    };
  });
}
