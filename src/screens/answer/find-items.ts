import type { Item, Pack } from '#catalogue';
import type { Language } from '#kernel';

/** Where the words were found, best first. */
export type FoundIn = 'id' | 'capability' | 'stem' | 'anchor';

export interface FoundItem {
  readonly item: Item;
  readonly capability: string;
  readonly foundIn: FoundIn;
  /** The text that holds the words, in the language asked for. */
  readonly text: string;
}

const ORDER: readonly FoundIn[] = ['id', 'capability', 'stem', 'anchor'];
const MOST = 30;

/**
 * Items that hold all words of a query in their id, capability, question or anchors, in one language;
 * the closest place first, then in the order of the pack. Case, full-width forms and spaces do not matter.
 * @returns at most 30; none for an empty query
 */
export function findItems(
  query: string,
  { pack, items, language }: { readonly pack: Pack; readonly items: readonly Item[]; readonly language: Language },
): FoundItem[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const names = new Map(pack.dimensions.flatMap(({ capabilities }) => capabilities).map(({ id, name }) => [id, name]));
  return items
    .flatMap((item): FoundItem[] => {
      const capability = names.get(item.capability)?.[language] ?? '';
      const stem = item.stem[language];
      const anchors = item.anchors.map((anchor) => anchor[language]);
      const whole = folded([item.id, capability, stem, ...anchors].join('\n'));
      if (!words.every((word) => whole.includes(word))) return [];
      const holds = (text: string) => words.some((word) => folded(text).includes(word));
      const places: readonly (readonly [FoundIn, string | undefined])[] = [
        ['id', words.every((word) => folded(item.id).startsWith(word)) ? item.id : undefined],
        ['capability', holds(capability) ? capability : undefined],
        ['stem', holds(stem) ? stem : undefined],
        ['anchor', anchors.find(holds)],
      ];
      const place = places.find(([, text]) => text !== undefined);
      return place === undefined ? [] : [{ item, capability, foundIn: place[0], text: place[1] ?? '' }];
    })
    .sort((a, b) => ORDER.indexOf(a.foundIn) - ORDER.indexOf(b.foundIn))
    .slice(0, MOST);
}

export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** A text cut where the words of the query stand in it, to be marked. */
export function markedParts(text: string, query: string): Part[] {
  const words = query.trim().split(/\s+/).filter(Boolean).map(escaped);
  if (words.length === 0) return [{ text, found: false }];
  return text
    .split(new RegExp(`(${words.join('|')})`, 'giu'))
    .map((part, place) => ({ text: part, found: place % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function escaped(word: string): string {
  return word.normalize('NFKC').replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
