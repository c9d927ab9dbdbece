import type { Language } from '#kernel';
import type { NodeIndex, Role, StructureNode } from './display-list.ts';

/** The logical tree while it grows; the first node is the document. */
export class Structure {
  readonly nodes: StructureNode[] = [{ role: 'Document', parent: -1 }];
  /** Of the document. */
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  add(role: Role, parent: NodeIndex, more: Pick<StructureNode, 'alt' | 'language'> = {}): NodeIndex {
    this.nodes.push({ role, parent, ...more });
    return this.nodes.length - 1;
  }
}

export const DOCUMENT: NodeIndex = 0;
