import { ARTIFACT, type NodeIndex, type StructureNode } from '../layout/display-list.ts';
import type { Port } from './jspdf-port.ts';
import { decimal, textString } from './pdf-text.ts';

type Kid =
  | { readonly kind: 'element'; readonly node: NodeIndex }
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly object: number };

type Box = readonly [left: number, bottom: number, right: number, top: number];

/**
 * The logical structure of the file, gathered while its pages are written: elements follow each other as their
 * content does, and text around a link stays around it.
 */
export class TagTree {
  private readonly nodes: readonly StructureNode[];
  private readonly kids: Kid[][];
  private readonly children: NodeIndex[][];
  private readonly attached: boolean[];
  private readonly boxes = new Map<NodeIndex, { readonly page: number; readonly box: Box }>();
  /** For each page the element of each piece of marked content. */
  private readonly marked: NodeIndex[][] = [];
  private readonly annotated: NodeIndex[] = [];

  constructor(nodes: readonly StructureNode[]) {
    this.nodes = nodes;
    this.kids = nodes.map(() => []);
    this.children = nodes.map(() => []);
    this.attached = nodes.map((_, index) => index === 0);
    nodes.forEach(({ parent }, index) => this.children[parent]?.push(index));
  }

  /** Opens a piece of marked content. @returns its number on the page */
  mark(node: NodeIndex, page: number): number {
    this.attach(node);
    const onPage = (this.marked[page] ??= []);
    onPage.push(node);
    const mcid = onPage.length - 1;
    this.kids[node]!.push({ kind: 'content', page, mcid });
    return mcid;
  }

  /** Adds a link's annotation. @returns its key in the parent tree, counted behind those of the pages */
  annotate(node: NodeIndex, page: number, object: number): number {
    if (node === ARTIFACT) return -1;
    this.attach(node);
    this.kids[node]!.push({ kind: 'annotation', page, object });
    this.annotated.push(node);
    return this.annotated.length - 1;
  }

  setBox(node: NodeIndex, page: number, box: Box): void {
    this.boxes.set(node, { page, box });
  }

  /** Writes the tree. @returns number of its root */
  put(port: Port, pageObjects: readonly number[]): number {
    this.attachEmptyCells();
    const root = port.reserve();
    const objects = this.nodes.map((_, index) => (this.attached[index] ? port.reserve() : 0));
    this.nodes.forEach((node, index) => {
      if (!this.attached[index]) return;
      const parent = node.parent < 0 ? root : objects[node.parent]!;
      port.putPacked(
        objects[index]!,
        `<</S/${node.role}/P ${parent} 0 R${this.details(index)}${kidsText(this.kids[index]!, objects, pageObjects)}>>`,
      );
    });
    const pages = pageObjects.map((_, page) => {
      return `${page}[${(this.marked[page] ?? []).map((node) => `${objects[node]} 0 R`).join(' ')}]`;
    });
    const links = this.annotated.map((node, index) => `${pageObjects.length + index} ${objects[node]} 0 R`);
    const parents = port.reserve();
    port.putPacked(parents, `<</Nums[${[...pages, ...links].join('\n')}]>>`);
    const next = pageObjects.length + links.length;
    port.putPacked(
      root,
      `<</Type/StructTreeRoot/K ${objects[0]} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${next}>>`,
    );
    return root;
  }

  private attach(node: NodeIndex): void {
    if (this.attached[node]) return;
    this.attached[node] = true;
    const { parent, role } = this.nodes[node]!;
    this.attach(parent);
    // cells without content keep their column
    if (role === 'TD' || role === 'TH') {
      for (const sibling of this.children[parent]!) if (sibling < node) this.attach(sibling);
    }
    this.kids[parent]!.push({ kind: 'element', node });
  }

  private attachEmptyCells(): void {
    this.nodes.forEach(({ role }, index) => {
      if (role === 'TR' && this.attached[index]) for (const cell of this.children[index]!) this.attach(cell);
    });
  }

  private details(index: NodeIndex): string {
    const { role, alt, language } = this.nodes[index]!;
    const boxed = this.boxes.get(index);
    const spoken =
      (language === undefined ? '' : `/Lang(${language})`) + (alt === undefined ? '' : `/Alt${textString(alt)}`);
    if (role === 'TH') return '/A<</O/Table/Scope/Column>>';
    if (boxed) return `${spoken}/A<</O/Layout/Placement/Block/BBox[${boxed.box.map(decimal).join(' ')}]>>`;
    return spoken;
  }
}

/** The entries `Pg` and `K`: the page is said once where all are on it, as they are but for the longest elements. */
function kidsText(kids: readonly Kid[], objects: readonly number[], pageObjects: readonly number[]): string {
  const first = kids.find((kid) => kid.kind !== 'element')?.page;
  const texts = kids.map((kid) => {
    if (kid.kind === 'element') return `${objects[kid.node]} 0 R`;
    const page = kid.page === first ? '' : `/Pg ${pageObjects[kid.page]} 0 R`;
    if (kid.kind === 'annotation') return `<</Type/OBJR${page}/Obj ${kid.object} 0 R>>`;
    return page === '' ? String(kid.mcid) : `<</Type/MCR${page}/MCID ${kid.mcid}>>`;
  });
  const listed = texts.length === 1 ? `/K ${texts[0]}` : `/K[${texts.join(' ')}]`;
  return first === undefined ? listed : `/Pg ${pageObjects[first]} 0 R${listed}`;
}
