import type { Block, ReportModel } from '../model.ts';
import { contentsSlabs } from './contents.ts';
import { paintCover } from './cover.ts';
import type { DisplayList, Measure, OutlineEntry } from './display-list.ts';
import { slabsOf } from './flow.ts';
import { paintFurniture } from './furniture.ts';
import { FRAME, PAGE } from './page.ts';
import { Pages } from './pages.ts';
import { paginate, type Placement } from './paginate.ts';
import { Structure } from './structure.ts';
import type { Press } from './text-block.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** More headings than this, and the contents name chapters only. */
const MOST_ENTRIES = 60;

/**
 * Sets a report: cover, contents, then the blocks in order on A4 pages.
 * @param measure widths of the fonts the writer will use
 * @returns every mark in its place; the same model and measure always give the same list
 */
export function layoutReport(model: ReportModel, measure: Measure): DisplayList {
  const press: Press = { language: model.language, measure, structure: new Structure() };
  const headings = model.blocks.filter((block) => block.kind === 'heading');
  const pages = new Pages();
  const placeOf = (id: string) => pages.anchors.get(id) ?? { page: 0, y: 0 };
  const listed = contentsOf(headings);
  const contents = paginate(contentsSlabs(press, { title: model.contentsTitle, headings: listed }, placeOf), FRAME);
  const body = paginate(slabsOf(press, model.blocks), FRAME);

  // the body is painted before the contents, which name its pages
  const bodyStart = 1 + pageCount(contents);
  pages.paint(body, bodyStart);
  paintCover(press, model, pages.sheet(0));
  pages.paint(contents, 1);
  const count = bodyStart + pageCount(body);
  for (let index = 1; index < count; index++) paintFurniture(press, model, { sheet: pages.sheet(index), index, count });

  return {
    language: model.language,
    title: model.title,
    author: model.author,
    date: model.date,
    ...PAGE,
    pages: pages.finished(count),
    structure: press.structure.nodes,
    outline: headings.map(({ id, level, text }): OutlineEntry => ({ level, text, ...placeOf(id) })),
    anchors: pages.anchors,
  };
}

function contentsOf(headings: readonly Heading[]): Heading[] {
  const upTo = (level: number) => headings.filter((heading) => heading.level <= level);
  return upTo(2).length <= MOST_ENTRIES ? upTo(2) : upTo(1);
}

function pageCount(placements: readonly Placement[]): number {
  return (placements.at(-1)?.page ?? -1) + 1;
}
