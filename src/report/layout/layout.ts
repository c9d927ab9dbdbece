import type { Block, ReportModel } from '../model.ts';
import { contentsSlabs } from './contents.ts';
import { paintCover } from './cover.ts';
import type { DisplayList, Measure, OutlineEntry, Place } from './display-list.ts';
import { airedContents, airedToFit, roomAt, scaledPages, scaledY, scaleToFit } from './fit.ts';
import { slabsOf } from './flow.ts';
import { paintFurniture } from './furniture.ts';
import { footSlabs, headSlabs } from './head.ts';
import { FRAME, PAGE } from './page.ts';
import { Kept } from './kept.ts';
import { Pages } from './pages.ts';
import { paginate, type Placement } from './paginate.ts';
import { Structure } from './structure.ts';
import type { Press, ShapedText } from './text-block.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** More headings than this, and the contents name chapters only. */
const MOST_ENTRIES = 60;

/**
 * Sets a report: cover, contents, then the blocks in order on A4 pages.
 * @param measure widths of the fonts the writer will use
 * @param texts kept from the last report in the same language with the same fonts
 * @returns every mark in its place; the same model and measure always give the same list
 */
export function layoutReport(model: ReportModel, measure: Measure, texts: Kept<ShapedText> = new Kept()): DisplayList {
  const press: Press = {
    language: model.language,
    measure,
    structure: new Structure(model.language),
    texts,
  };
  const headings = model.blocks.filter((block) => block.kind === 'heading');
  const pages = new Pages();
  const placeOf = (id: string) => pages.anchors.get(id) ?? { page: 0, y: 0 };
  const listed = contentsOf(headings);
  if (model.cover.form === 'head') return layoutShort(model, press);
  const contents = paginate(
    airedContents(contentsSlabs(press, { title: model.contentsTitle, headings: listed }, placeOf)),
    FRAME,
  );
  const body = paginate(slabsOf(press, model.blocks), FRAME);

  // the body is painted before the contents, which name its pages
  const bodyStart = 1 + pageCount(contents);
  pages.paint(body, bodyStart);
  paintCover(press, model, pages.sheet(0));
  pages.paint(contents, 1);
  const count = bodyStart + pageCount(body);
  for (let index = 1; index < count; index++) paintFurniture(press, model, { sheet: pages.sheet(index), index, count });

  return {
    ...aboutOf(model),
    ...PAGE,
    pages: pages.finished(count),
    structure: press.structure.nodes,
    outline: outlineOf(headings, placeOf),
    anchors: pages.anchors,
  };
}

/** A report of a page or two: no cover and no contents, set smaller where it would not fit. */
function layoutShort(model: ReportModel, press: Press): DisplayList {
  const headings = model.blocks.filter((block) => block.kind === 'heading');
  const set = [...headSlabs(press, model), ...slabsOf(press, model.blocks), ...footSlabs(press, model)];
  const slabs = airedToFit(set, model.fit);
  const scale = scaleToFit(slabs, model.fit);
  const body = paginate(slabs, roomAt(scale));
  const pages = new Pages();
  pages.paint(body, 0);
  const count = pageCount(body);
  const finished = scaledPages(pages.finished(count), scale);
  for (const [index, { ops }] of finished.entries()) {
    paintFurniture(press, model, { sheet: { ops, anchor: () => {} }, index, count, scale });
  }
  const placeOf = (id: string) => {
    const place = pages.anchors.get(id) ?? { page: 0, y: 0 };
    return { ...place, y: scaledY(place.y, scale) };
  };
  return {
    ...aboutOf(model),
    ...PAGE,
    pages: finished,
    structure: press.structure.nodes,
    outline: outlineOf(headings, placeOf),
    anchors: new Map(Array.from(pages.anchors.keys(), (id) => [id, placeOf(id)])),
  };
}

function aboutOf({ language, title, author, date, colour }: ReportModel) {
  return { language, title, author, date, ...(colour === undefined ? {} : { colour }) };
}

function outlineOf(headings: readonly Heading[], placeOf: (id: string) => Place): OutlineEntry[] {
  return headings.map(({ id, level, text }): OutlineEntry => ({ level, text, ...placeOf(id) }));
}

function contentsOf(headings: readonly Heading[]): Heading[] {
  const upTo = (level: number) => headings.filter((heading) => heading.level <= level);
  return upTo(2).length <= MOST_ENTRIES ? upTo(2) : upTo(1);
}

function pageCount(placements: readonly Placement[]): number {
  return (placements.at(-1)?.page ?? -1) + 1;
}
