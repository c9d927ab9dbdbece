import type { TraditionalTable } from './content.ts';

/** Writes Chinese texts in other characters by a table: its passages first, the longest of them, then character by character. */
export function rewriter({ usual, passages }: TraditionalTable): (text: string) => string {
  const longestFirst = Object.keys(passages).sort((a, b) => b.length - a.length);
  const known = longestFirst.length === 0 ? undefined : new RegExp(longestFirst.map(escaped).join('|'), 'g');
  const byCharacter = (text: string) => Array.from(text, (character) => usual[character] ?? character).join('');
  return (text) => {
    if (known === undefined) return byCharacter(text);
    let written = '';
    let end = 0;
    for (const match of text.matchAll(known)) {
      written += byCharacter(text.slice(end, match.index)) + (passages[match[0]] ?? match[0]);
      end = match.index + match[0].length;
    }
    return written + byCharacter(text.slice(end));
  };
}

/** Keys of texts that are Chinese in every language: the numbers of documents. */
const ALWAYS_CHINESE = ['number'];

/** Whether what stands under a key is Chinese text. */
export function isChinese(key: string): boolean {
  return key === 'zh-CN' || ALWAYS_CHINESE.includes(key);
}

/** A value with all its Chinese texts rewritten. Everything else is as it was, ids and English above all. */
export function withChinese<T>(value: T, rewrite: (text: string) => string): T {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, below]) => [
        key,
        isChinese(key) && typeof below === 'string' ? rewrite(below) : walk(below),
      ]),
    );
  };
  return walk(value) as T;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
