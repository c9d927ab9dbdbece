import type { Block, ReportModel, Text } from '../model.ts';
import { settable } from '../layout/characters.ts';

/** Every character a report sets, once each: known before it is laid out, so that fonts can be fetched. */
export function charactersOf(model: ReportModel): Set<number> {
  const { cover } = model;
  const found = new Set<number>();
  const add = (text: string) => {
    for (const character of settable(text)) found.add(character.codePointAt(0)!);
  };
  const texts = [model.title, model.author, model.date, model.contentsTitle, model.footer];
  for (const text of [...texts, cover.title, cover.subtitle, cover.firm, cover.disclaimer, cover.mark]) add(text);
  for (const line of cover.lines) line.forEach(add);
  for (const block of model.blocks) for (const text of textsOf(block)) add(text);
  found.delete(0x0a);
  return found;
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return plain(block.text);
    case 'list':
      return block.items.flatMap(plain);
    case 'fields':
      return block.items.flatMap(({ label, texts }) => [label, ...texts.flatMap(plain)]);
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat(2).flatMap(plain)];
    case 'chart':
      return [block.caption, ...block.picture.shapes.map((shape) => (shape.kind === 'text' ? shape.text : ''))];
    case 'callout':
      return [block.title, ...block.body.flatMap(plain)];
    case 'figures':
      return block.items.flatMap(({ label, value, note }) => [label, value, note]);
    case 'page-break':
      return [];
  }
}

function plain(text: Text): string[] {
  return text.map((run) => (typeof run === 'string' ? run : run.text));
}
