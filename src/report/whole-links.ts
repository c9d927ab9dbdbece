import type { Block, Run, Text } from './model.ts';

/** The blocks without links to what this edition leaves out: the words stay, but a muted link is a mere pointer and goes. */
export function wholeLinks(blocks: readonly Block[]): Block[] {
  const there = new Set(blocks.flatMap((block) => ('id' in block ? [`#${block.id}`] : [])));
  const whole = (run: Run): Run[] => {
    if (typeof run === 'string' || run.link?.startsWith('#') !== true || there.has(run.link)) return [run];
    const { link: _, ...words } = run;
    return run.muted === true ? [] : [words];
  };
  const text = (runs: Text): Text => runs.flatMap(whole);
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, text: text(block.text) };
      case 'list':
        return { ...block, items: block.items.map(text) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(text))) };
      case 'callout':
        return { ...block, body: block.body.map(text) };
      case 'fields':
        return { ...block, items: block.items.map((item) => ({ ...item, texts: item.texts.map(text) })) };
      case 'heading':
      case 'chart':
      case 'figures':
      case 'page-break':
        return block;
    }
  });
}
