import { Converter } from 'opencc-js/cn2t';
import type { TraditionalTable } from '../content.ts';
import { isChinese, rewriter } from '../rewrite.ts';

const byOpenCC = Converter({ from: 'cn', to: 'tw' });

/** Where OpenCC takes the wrong one of several characters in texts of this kind; none of these changes a length. */
const MENDS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/隻/g, '只'],
  [/(?<![標書抽中])籤/g, '簽'],
  [/繫統/g, '系統'],
  [/制(?=[品造])|(?<=在)制|(?<=[複復])制/g, '製'],
  [/復(?=[製判考])/g, '複'],
  [/回復/g, '回覆'],
  [/迴音/g, '回音'],
  [/齣/g, '出'],
  [/占/g, '佔'],
  [/檯/g, '台'],
  [/傢(?=[伙夥]伴)/g, '家'],
  [/伙伴/g, '夥伴'],
  [/舊錶/g, '舊表'],
  [/箇/g, '個'],
  [/采(?=[納集用購])/g, '採'],
  [/天后/g, '天後'],
  [/對錶/g, '對表'],
  [/(?<!公)里(?!程)/g, '裡'],
  [/准確/g, '準確'],
  [/(?<=[公發])佈/g, '布'],
  [/臺/g, '台'],
  [/[“]/g, '「'],
  [/[”]/g, '」'],
  [/[‘]/g, '『'],
  [/[’]/g, '』'],
];

/** A text in traditional characters, word for word: terms stay those of the Chinese original. */
export function inTraditional(text: string): string {
  return MENDS.reduce((written, [wrong, right]) => written.replaceAll(wrong, right), byOpenCC(text));
}

/** All texts of a value that are rewritten for a reader of traditional characters. */
export function chineseIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]: [string, unknown]) =>
    typeof below === 'string' ? (isChinese(key) ? [below] : []) : chineseIn(below),
  );
}

/**
 * All that is needed to write the given texts in traditional characters: one character for another, and the
 * passages in which a character goes by its neighbours. Far smaller than the texts themselves.
 * @throws Error when a text would come out otherwise than by OpenCC: a mistake of ours
 */
export function traditionalTable(texts: readonly string[]): TraditionalTable {
  const pairs = [...new Set(texts)].map((text) => [text, inTraditional(text)] as const);
  const usual = usualCharacters(pairs);
  const passages: Record<string, string> = {};
  // wider and wider windows around what comes out wrong, until nothing does
  for (const width of [1, 2, 3, 6, 12, Number.POSITIVE_INFINITY]) {
    const rewrite = rewriter({ usual, passages });
    for (const [from, to] of pairs) {
      const now = rewrite(from);
      if (now === to) continue;
      if (from.length !== to.length) {
        passages[from] = to;
        continue;
      }
      for (let at = 0; at < from.length; at += 1) {
        if (now[at] === to[at]) continue;
        const [start, end] = [Math.max(0, at - width), at + width + 1];
        passages[from.slice(start, end)] = to.slice(start, end);
      }
    }
    const better = rewriter({ usual, passages });
    if (pairs.every(([from, to]) => better(from) === to)) return { usual, passages };
  }
  throw new Error('a text has no way into traditional characters');
}

/** Each character that mostly becomes another one, with that one. */
function usualCharacters(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of pairs) {
    if (from.length !== to.length) continue;
    for (let at = 0; at < from.length; at += 1) {
      const [before = '', after = ''] = [from[at], to[at]];
      const found = counts.get(before) ?? new Map<string, number>();
      counts.set(before, found.set(after, (found.get(after) ?? 0) + 1));
    }
  }
  const usual: Record<string, string> = {};
  for (const [before, found] of counts) {
    const [[after] = ['']] = [...found].toSorted(([, a], [, b]) => b - a);
    if (after !== before) usual[before] = after;
  }
  return usual;
}
