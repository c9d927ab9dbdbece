import { ARTIFACT, type Op, type Place } from './display-list.ts';
import { FRAME } from './page.ts';
import type { Placement } from './paginate.ts';
import type { Panel, Sheet } from './slab.ts';

/** The pages while they are painted. */
export class Pages {
  readonly anchors = new Map<string, Place>();
  private readonly sheets: { readonly under: Op[]; readonly ops: Op[]; readonly sheet: Sheet }[] = [];

  sheet(index: number): Sheet {
    return this.at(index).sheet;
  }

  /** @param first index of the page on which page 0 of the placements comes */
  paint(placements: readonly Placement[], first: number): void {
    placements.forEach(({ slab, page, y, headY }) => {
      const sheet = this.sheet(first + page);
      if (slab.head && headY !== undefined) slab.head.paint(sheet, headY);
      slab.paint(sheet, y);
    });
    for (const { panel, page, top, bottom } of panelsOf(placements)) {
      const { under } = this.at(first + page);
      const box = { x: FRAME.left, y: top, height: bottom - top };
      under.push({ kind: 'rect', ...box, width: FRAME.width, style: { fill: panel.fill }, node: ARTIFACT });
      under.push({ kind: 'rect', ...box, width: 2.5, style: { fill: panel.bar }, node: ARTIFACT });
    }
  }

  finished(count: number): { readonly ops: readonly Op[] }[] {
    return Array.from({ length: count }, (_, index) => ({ ops: [...this.at(index).under, ...this.at(index).ops] }));
  }

  private at(index: number) {
    for (let page = this.sheets.length; page <= index; page++) {
      const ops: Op[] = [];
      const anchor = (id: string, y: number) => {
        if (!this.anchors.has(id)) this.anchors.set(id, { page, y });
      };
      this.sheets.push({ under: [], ops, sheet: { ops, anchor } });
    }
    return this.sheets[index]!;
  }
}

/** Stretches of slabs with one panel, page by page. */
function panelsOf(placements: readonly Placement[]) {
  const found: { panel: Panel; page: number; top: number; bottom: number }[] = [];
  placements.forEach(({ slab, page, y }, index) => {
    if (!slab.panel) return;
    const open = found.at(-1);
    const goesOn = placements[index - 1]?.slab.panel === slab.panel && open?.page === page;
    if (open && goesOn) open.bottom = y + slab.height;
    else found.push({ panel: slab.panel, page, top: y, bottom: y + slab.height });
  });
  return found;
}
