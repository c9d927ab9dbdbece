import type { Change } from './record.ts';
import { touchedPaths } from './touched.ts';

/** Entries a history may hold, and how many are left once it was folded. */
const MOST = 400;
const KEPT = 300;
/** Characters of JSON a history may hold, and how many are left once it was folded. */
const MOST_TEXT = 200_000;
const KEPT_TEXT = 150_000;

/** Fields that are typed letter by letter. */
const TYPED =
  /(^|\.)(note|evidenceRef|reason|firmName|headcount|revenueWan|personMonths|owner)$|^(outOfScope|budgetWan|costShares)\.|\.done\.evidence$/;

/**
 * The history with one change more. Typing that goes on in one field joins the entry it began with, which keeps what
 * stood before the first letter. A history that grows too long is folded, oldest entries first; nothing is dropped.
 * @param soon whether the change came shortly after the last one: typing joins only then
 */
export function recordChange(history: readonly Change[], change: Change, soon: boolean): readonly Change[] {
  const last = history.at(-1);
  if (last === undefined || !soon || !goesOn(last, change)) return foldHistory(withOneMore(history, change));
  // what is typed only lets the last entry grow: the next one that is added folds
  return [...history.slice(0, -1), joined(last, change)];
}

/** What the change is about: an item, or the profile, scope, plan or pack as a whole. */
export function subjectOf(change: Change): string {
  return change.kind === 'answer' ? change.item : change.kind;
}

function goesOn(last: Change, next: Change): boolean {
  if (subjectOf(last) !== subjectOf(next) || last.by !== next.by || last.folded !== undefined) return false;
  const begun = touchedPaths(last.before, last.after);
  const touched = touchedPaths(next.before, next.after);
  // why a step is left out is said at once: taking it back is no typing
  const typed = touched.every((path) => TYPED.test(path) && !path.endsWith('.excluded.reason') && begun.includes(path));
  return typed && touchedPaths(last.after, next.before).length === 0;
}

function joined(first: Change, last: Change): Change {
  return { ...first, after: last.after, until: last.until ?? last.at } as Change;
}

/**
 * While there are too many, lets each entry take in the next about the same thing, oldest first. One entry for each
 * thing is the least that is left. Of two people neither is named.
 */
export function foldHistory(history: readonly Change[]): readonly Change[] {
  let text = textOf(history);
  if (history.length <= MOST && text <= MOST_TEXT) return history;
  const entries = [...history];
  for (let before = Infinity; before > entries.length;) {
    before = entries.length;
    // how many about the same thing are still to come: one that is the last of them is not looked for again
    const ahead = new Map<string, number>();
    for (const one of entries) ahead.set(subjectOf(one), (ahead.get(subjectOf(one)) ?? 0) + 1);
    for (let at = 0; at < entries.length; at += 1) {
      if (entries.length <= KEPT && text <= KEPT_TEXT) return entries;
      const first = entries[at]!;
      const subject = subjectOf(first);
      const more = (ahead.get(subject) ?? 1) - 1;
      ahead.set(subject, more);
      if (more === 0) continue;
      const next = entries.findIndex((one, place) => place > at && subjectOf(one) === subject);
      const second = entries[next]!;
      const folded = fold(first, second);
      text += lengthOf(folded) - lengthOf(first) - lengthOf(second);
      entries.splice(next, 1);
      entries[at] = folded;
      ahead.set(subject, more - 1);
    }
  }
  return entries;
}

function fold(first: Change, second: Change): Change {
  const { by, ...rest } = joined(first, second);
  const folded = (first.folded ?? 1) + (second.folded ?? 1);
  return { ...rest, ...(by !== undefined && by === second.by ? { by } : {}), folded };
}

const lengths = new WeakMap<Change, number>();
const texts = new WeakMap<readonly Change[], number>();

/** An entry never changes: its length is counted once. */
function lengthOf(change: Change): number {
  const known = lengths.get(change);
  if (known !== undefined) return known;
  const counted = JSON.stringify(change).length;
  lengths.set(change, counted);
  return counted;
}

/** Nor does a history: it is counted once, and one that has an entry more is not counted anew. */
function textOf(history: readonly Change[]): number {
  const known = texts.get(history);
  if (known !== undefined) return known;
  const counted = history.reduce((sum, change) => sum + lengthOf(change), 0);
  texts.set(history, counted);
  return counted;
}

function withOneMore(history: readonly Change[], change: Change): readonly Change[] {
  const longer = [...history, change];
  texts.set(longer, textOf(history) + lengthOf(change));
  return longer;
}
