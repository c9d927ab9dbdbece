import type { Change } from './record.ts';
import { foldHistory, subjectOf } from './record-change.ts';

/**
 * Two histories of one assessment that was edited apart as one, oldest first: what is in both stands once, where
 * typing went on in one of them that entry stands.
 */
export function uniteHistories(one: readonly Change[], other: readonly Change[]): readonly Change[] {
  const united = new Map<string, Change>();
  for (const change of [...one, ...other]) {
    const key = JSON.stringify([change.kind, subjectOf(change), change.at, change.by, change.before]);
    const known = united.get(key);
    if (known === undefined || rank(known) < rank(change)) united.set(key, change);
  }
  return foldHistory([...united.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
}

/** A total order of what may stand under one identity, whichever side it came from. */
function rank(change: Change): string {
  return `${change.until ?? change.at} ${JSON.stringify(change)}`;
}
