import type { NodeIndex, Role, StructureNode } from './display-list.ts';

/** The logical tree while it grows; the first node is the document. */
export class Structure {
  readonly nodes: StructureNode[] = [{ role: 'Document', parent: -1 }];

  /** @param alt what stands for the element when it cannot be seen */
  add(role: Role, parent: NodeIndex, alt?: string): NodeIndex {
    this.nodes.push(alt === undefined ? { role, parent } : { role, parent, alt });
    return this.nodes.length - 1;
  }
}

export const DOCUMENT: NodeIndex = 0;
