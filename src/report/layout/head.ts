import type { ReportModel } from '../model.ts';
import { logoBox, paintLogo } from './logo.ts';
import { FRAME, typeScale } from './page.ts';
import type { Slab } from './slab.ts';
import { DOCUMENT } from './structure.ts';
import { lineSlabs, linkNodes, paintBlock, textBlock, type Press } from './text-block.ts';

const TITLE = { size: 21, leading: 28 } as const;
const LOGO = { width: 150, height: 44 } as const;
const GAP = 4;

/** The head of a report without a cover: title and firm at the left, the author's logo and the mark at the right. */
export function headSlabs(press: Press, { cover, date }: ReportModel): Slab[] {
  const { body } = typeScale(press.language);
  const logo = cover.logo && { picture: cover.logo, ...logoBox(cover.logo, LOGO) };
  const aside = logo === undefined ? 0 : logo.width + 16;
  const width = FRAME.width - aside;
  const title = textBlock(press, [cover.title], { type: TITLE, width, bold: true, even: true });
  const about = [cover.firm, date, cover.mark].filter((part) => part !== '').join('  ·  ');
  const firm = textBlock(press, [about], { type: body, width, paint: 'brand', bold: true });
  const height = Math.max(title.height + GAP + firm.height, logo?.height ?? 0);
  const titleNode = press.structure.add('H1', DOCUMENT);
  const firmNode = press.structure.add('P', DOCUMENT);
  return [
    {
      before: 0,
      glued: false,
      height: height + 4,
      paint: (sheet, y) => {
        paintBlock(sheet, title, {
          x: FRAME.left,
          y,
          node: titleNode,
          linkNode: linkNodes(press.structure, titleNode),
        });
        const below = {
          x: FRAME.left,
          y: y + title.height + GAP,
          node: firmNode,
          linkNode: linkNodes(press.structure, firmNode),
        };
        paintBlock(sheet, firm, below);
        if (logo) paintLogo(press, sheet, { ...logo, x: FRAME.right - logo.width, y });
      },
    },
  ];
}

/** What the report is worth, in small print at its end; who wrote it stands below. */
export function footSlabs(press: Press, { cover }: ReportModel): Slab[] {
  const type = typeScale(press.language).small;
  const block = textBlock(press, [cover.disclaimer], { type, width: FRAME.width, paint: 'muted' });
  return lineSlabs(press, block, { before: 14, glued: false, x: FRAME.left, node: press.structure.add('P', DOCUMENT) });
}
