import { sealOf } from '#pdf-reader';
import { ARTIFACT, type DisplayList, type LinkOp, type NodeIndex, type Op } from '../layout/display-list.ts';
import { layoutReport } from '../layout/layout.ts';
import type { ReportModel } from '../model.ts';
import { putAttachment, type Attachment } from './attachment.ts';
import { openPort, type Port } from './jspdf-port.ts';
import { fillInfo, infoFields, pdfDate, putDescription } from './metadata.ts';
import { annotation, goalOf, putOutline } from './navigation.ts';
import { Images } from './images.ts';
import { KeptWork } from './kept-work.ts';
import { joined, packed } from './object-streams.ts';
import { PageContent } from './page-content.ts';
import { paletteOf } from './palette.ts';
import { bytesOf, fingerprint } from './pdf-text.ts';
import { TagTree } from './tag-tree.ts';
import { measureOf, Typefaces, type FontSet } from './typefaces.ts';

export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters no font has: drawn as 〓, and to be named to the user. */
  readonly missing: string[];
}

export interface WriteOptions {
  /** Travels inside the file. */
  readonly attachment?: Attachment | undefined;
  /** Work on the last report that may serve this one: it makes no difference but to the time. */
  readonly kept?: KeptWork;
  /** Told the share of the work that is done, 0–1. */
  readonly onProgress?: (done: number) => void;
}

/** A report as a PDF file, sealed by a hash of its bytes. The same model and attachment give the same bytes. */
export async function writePdf(
  model: ReportModel,
  fonts: FontSet,
  { attachment, kept = new KeptWork(), onProgress = () => {} }: WriteOptions = {},
): Promise<WrittenPdf> {
  kept.keepFor(fonts, model.language);
  const list = layoutReport(model, measureOf(fonts, model.language), kept.texts);
  onProgress(0.5);
  const typefaces = new Typefaces(fonts, model.language);
  const port = openPort(kept.streams);
  const tags = new TagTree(list.structure);
  const images = new Images(port);
  const palette = paletteOf(list.colour);
  const contents = list.pages.map(({ ops }, page) => {
    const content = new PageContent({
      height: list.height,
      typefaces,
      palette,
      images,
      opacityState: port.opacityState,
    });
    writeOps(content, ops, { tags, page, structure: list.structure, height: list.height });
    return content.toString();
  });
  contents.forEach((content) => port.addPage(content));
  const info = infoFields(list);
  port.setInfo({ title: info.title.marker, author: info.author.marker });
  port.setIdentity(pdfDate(list.date), fingerprint(contents));
  port.setFonts(
    typefaces.fonts.filter(({ used }) => used).map((font) => ({ name: font.name, put: () => font.put(port) })),
  );
  putNavigation(port, list, { tags, attachment });
  onProgress(0.7);
  const parts = port.output();
  const file = packed({ ...parts, file: fillInfo(parts.file, [info.title, info.author]) }, port.deflated);
  const bytes = joined([file, bytesOf(await sealOf(file))]);
  kept.turn();
  return { bytes, pages: list.pages.length, missing: typefaces.missing };
}

interface PageTags {
  readonly tags: TagTree;
  readonly page: number;
  readonly structure: DisplayList['structure'];
  readonly height: number;
}

/** Writes the marks of a page, neighbours of one element under one tag. */
function writeOps(content: PageContent, ops: readonly Op[], { tags, page, structure, height }: PageTags): void {
  let open: NodeIndex | undefined;
  const boxes = new Map<NodeIndex, [number, number, number, number]>();
  for (const op of ops) {
    if (op.kind === 'link') continue;
    if (op.node !== open) {
      if (open !== undefined) content.closeTag();
      if (op.node === ARTIFACT) content.openArtifact();
      else content.openTag(structure[op.node]!.role, tags.mark(op.node, page));
      open = op.node;
    }
    writeOp(content, op);
    if (structure[op.node]?.role === 'Figure') widen(boxes, op, height);
  }
  if (open !== undefined) content.closeTag();
  for (const [node, box] of boxes) tags.setBox(node, page, box);
}

function writeOp(content: PageContent, op: Exclude<Op, LinkOp>): void {
  switch (op.kind) {
    case 'text':
      return content.text(op);
    case 'rect':
      return content.box(op);
    case 'path':
      return content.path(op);
    case 'circle':
      return content.circle(op);
    case 'image':
      return content.image(op);
  }
}

function widen(boxes: Map<NodeIndex, [number, number, number, number]>, op: Exclude<Op, LinkOp>, height: number): void {
  const box = boxes.get(op.node) ?? [Infinity, Infinity, -Infinity, -Infinity];
  boxes.set(op.node, box);
  for (const [x, y] of cornersOf(op)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], height - y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], height - y);
  }
}

function cornersOf(op: Exclude<Op, LinkOp>): readonly (readonly [number, number])[] {
  switch (op.kind) {
    case 'path':
      return op.points;
    case 'rect':
    case 'image':
      return [
        [op.x, op.y],
        [op.x + op.width, op.y + op.height],
      ];
    case 'circle':
      return [
        [op.cx - op.r, op.cy - op.r],
        [op.cx + op.r, op.cy + op.r],
      ];
    case 'text':
      return [
        [op.x, op.y - op.size],
        [op.right, op.y + op.size * 0.2],
      ];
  }
}

interface Belongings {
  readonly tags: TagTree;
  readonly attachment: Attachment | undefined;
}

/** Links, bookmarks, structure, description, attachment: all that points from one object of the file to another. */
function putNavigation(port: Port, list: DisplayList, { tags, attachment }: Belongings): void {
  const pageCount = list.pages.length;
  let pageObjects: number[] | undefined;
  let catalog = '';
  const objects = () => (pageObjects ??= list.pages.map((_, page) => port.pageObject(page + 1)));

  port.on('putPage', ({ pageNumber }) => {
    const page = pageNumber - 1;
    const numbers: number[] = [];
    for (const op of list.pages[page]!.ops) {
      const goal = op.kind === 'link' ? goalOf(op, list, objects()) : undefined;
      if (op.kind !== 'link' || goal === undefined) continue;
      const object = port.reserve();
      const index = tags.annotate(op.node, page, object);
      const key = index < 0 ? index : pageCount + index;
      port.putPacked(object, annotation(op, { height: list.height, goal, key }));
      numbers.push(object);
    }
    const listed = numbers.length === 0 ? '' : `/Annots[${numbers.map((object) => `${object} 0 R`).join(' ')}]`;
    port.write(`/StructParents ${page}/Tabs/S${listed}`);
  });
  port.on('postPutResources', () => {
    const outline = putOutline(port, list, objects());
    const tree = tags.put(port, objects());
    const description = putDescription(port, list);
    const attached = attachment === undefined ? '' : putAttachment(port, attachment, { date: pdfDate(list.date) });
    catalog =
      `/StructTreeRoot ${tree} 0 R/MarkInfo<</Marked true>>/Lang(${list.language})` +
      `/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${description} 0 R` +
      (outline === undefined ? '' : `/Outlines ${outline} 0 R`) +
      attached;
  });
  port.on('putCatalog', () => port.write(catalog));
}
