import type { DisplayList, LinkOp, OutlineEntry, Place } from '../layout/display-list.ts';
import type { Port } from './jspdf-port.ts';
import { decimal, textString, linkAddress } from './pdf-text.ts';

/** Air above the place a link leads to. */
const ABOVE = 12;

interface Goal {
  readonly height: number;
  readonly pageObjects: readonly number[];
}

/** Where a link leads as an entry of its annotation; undefined when it leads nowhere. */
export function goalOf(
  { target }: LinkOp,
  { anchors, height }: DisplayList,
  pageObjects: readonly number[],
): string | undefined {
  if (target.startsWith('#')) {
    const place = anchors.get(target.slice(1));
    return place && `/Dest${destination(place, { height, pageObjects })}`;
  }
  const address = linkAddress(target);
  return address === undefined ? undefined : `/A<</S/URI/URI(${address})>>`;
}

/** What the annotation says of itself to a reader that shows no page. */
export function annotation(link: LinkOp, { height, goal, key }: { height: number; goal: string; key: number }): string {
  const rect = [link.x, height - link.y - link.height, link.x + link.width, height - link.y].map(decimal).join(' ');
  const parent = key < 0 ? '' : `/StructParent ${key}`;
  const contents = link.target.startsWith('#') ? '' : `/Contents${textString(link.target)}`;
  return `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4${contents}${parent}${goal}>>`;
}

interface Item {
  readonly entry: OutlineEntry;
  readonly object: number;
  readonly children: Item[];
}

/** Writes the bookmarks. @returns number of their root, or undefined without any */
export function putOutline(
  port: Port,
  { outline, height }: DisplayList,
  pageObjects: readonly number[],
): number | undefined {
  if (outline.length === 0) return undefined;
  const root = port.reserve();
  const top: Item[] = [];
  const open: Item[] = [];
  for (const entry of outline) {
    while (open.length > 0 && open.at(-1)!.entry.level >= entry.level) open.pop();
    const item = { entry, object: port.reserve(), children: [] };
    (open.at(-1)?.children ?? top).push(item);
    open.push(item);
  }
  const goal = { height, pageObjects };
  putItems(port, { items: top, parent: root, goal });
  port.putPacked(
    root,
    `<</Type/Outlines/First ${top[0]!.object} 0 R/Last ${top.at(-1)!.object} 0 R/Count ${top.length}>>`,
  );
  return root;
}

function putItems(port: Port, { items, parent, goal }: { items: readonly Item[]; parent: number; goal: Goal }): void {
  items.forEach(({ entry, object, children }, index) => {
    const before = items[index - 1];
    const after = items[index + 1];
    const links = [
      before ? `/Prev ${before.object} 0 R` : '',
      after ? `/Next ${after.object} 0 R` : '',
      // a negative count: closed until the reader opens it
      children.length > 0
        ? `/First ${children[0]!.object} 0 R/Last ${children.at(-1)!.object} 0 R/Count -${children.length}`
        : '',
    ].join('');
    port.putPacked(
      object,
      `<</Title${textString(entry.text)}/Parent ${parent} 0 R${links}/Dest${destination(entry, goal)}>>`,
    );
    putItems(port, { items: children, parent: object, goal });
  });
}

function destination({ page, y }: Place, { height, pageObjects }: Goal): string {
  return `[${pageObjects[page]} 0 R/XYZ null ${decimal(Math.min(height, height - y + ABOVE))} null]`;
}
