import { sectorOf, type Scope, type Snapshot } from '#answers';
import type { Industry, Item, Pack } from '#catalogue';
import { answersOf, packOf } from './from-catalogue.ts';
import type { ScoreCard } from './score-card.ts';
import { score } from './score.ts';

/** One of the two that are compared: what was said, and what was found by the ruler of the time. */
export type Side = Pick<Snapshot, 'pack' | 'scope' | 'profile' | 'answers' | 'result'>;

/** The pack at hand, with all its items in pack order. */
export interface Ruler {
  readonly pack: Pack;
  readonly items: readonly Item[];
  readonly industries: readonly Industry[];
}

/** How much of a difference is the firm's. `firm + ruler = total`, but for rounding of the machine. */
export interface Part {
  readonly id: string;
  /** After by its own ruler, less before by its own. */
  readonly total: number | null;
  /** After less before, both by the one ruler: what the firm changed. */
  readonly firm: number | null;
  /** The rest: other items, other words, other rules. */
  readonly ruler: number | null;
  /** Both by the one ruler. */
  readonly common: { readonly before: number | null; readonly after: number | null };
}

export type Split =
  /** Both were found by the same ruler: all of the difference is the firm's. */
  | { readonly kind: 'same' }
  /** Another pack, or nothing was asked in the same words both times. */
  | { readonly kind: 'incomparable' }
  | {
      readonly kind: 'split';
      readonly root: Part;
      readonly dimensions: readonly Part[];
      /** Items asked both times in the same words: what the one ruler consists of. */
      readonly items: number;
      /** Items asked in only one of the two, or in other words. */
      readonly leftOut: number;
    };

const SIZE: Readonly<Record<Scope, number>> = { quick: 0, full: 1, deep: 2 };

/**
 * Splits a difference into what the firm changed and what the ruler changed. Both sheets of answers are scored once
 * more by one ruler: the pack and engine at hand, cut to the items that were asked both times in the same words and
 * to the smaller scope. What that does not explain is the ruler's.
 * @see docs/method.md (comparison)
 */
export function splitDifference(before: Side, after: Side, ruler: Ruler): Split {
  if (before.pack.id !== after.pack.id || before.pack.id !== ruler.pack.id) return { kind: 'incomparable' };
  if (haveSameRuler(before, after)) return { kind: 'same' };
  const scope = SIZE[before.scope] <= SIZE[after.scope] ? before.scope : after.scope;
  const words = after.result.asked;
  const items = ruler.items.filter(({ id }) => id in words && before.result.asked[id] === words[id]);
  if (items.length === 0) return { kind: 'incomparable' };
  const card = ({ profile, answers }: Side): ScoreCard => {
    const sector = sectorOf(profile, ruler.industries);
    return score(packOf({ pack: ruler.pack, items, scope, profile, sector }), answersOf(answers));
  };
  const [was, is] = [card(before), card(after)];
  const part = (id: string, own: readonly [number | null, number | null], at: (of: ScoreCard) => number | null) =>
    partOf(id, { before: own[0], after: own[1] }, { before: at(was), after: at(is) });
  const asked = new Set([...Object.keys(before.result.asked), ...Object.keys(words)]);
  return {
    kind: 'split',
    root: part('root', [before.result.value, after.result.value], ({ root }) => root.value),
    dimensions: ruler.pack.dimensions.map(({ id }) =>
      part(
        id,
        [before.result.nodes[id] ?? null, after.result.nodes[id] ?? null],
        ({ nodes }) => nodes[id]?.value ?? null,
      ),
    ),
    items: items.length,
    leftOut: asked.size - items.length,
  };
}

/** Same pack, engine, scope and words. */
function haveSameRuler(before: Side, after: Side): boolean {
  const [was, is] = [before.result, after.result];
  const ids = Object.keys(was.asked);
  return (
    before.pack.version === after.pack.version &&
    was.engine === is.engine &&
    before.scope === after.scope &&
    ids.length === Object.keys(is.asked).length &&
    ids.every((id) => was.asked[id] === is.asked[id])
  );
}

interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

function partOf(id: string, own: Pair, common: Pair): Part {
  const total = difference(own);
  const firm = difference(common);
  return { id, total, firm, ruler: total === null || firm === null ? null : total - firm, common };
}

function difference({ before, after }: Pair): number | null {
  return before === null || after === null ? null : after - before;
}
