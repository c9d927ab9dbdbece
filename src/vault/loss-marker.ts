/** What the browser did to the database on its own: it is empty, or older than what was last written. */
export type Loss = 'emptied' | 'rolled-back';

/**
 * How often a database was written, kept apart from it: a browser that lost a database opens an empty one without
 * a word. Says nothing about any firm. Where localStorage was cleared too, nothing can be told.
 */
export interface LossMarker {
  /** Read this before the database: the mark is set after a write, so it is never ahead of what is read later. */
  marked(): number;
  mark(writes: number): void;
  /** Compares, and remembers a loss until it is accepted. */
  compare(marked: number, found: { readonly writes: number; readonly empty: boolean }): Loss | undefined;
  /** Starts anew from what the database says. */
  accept(writes: number): void;
}

export function lossMarker(databaseName: string): LossMarker {
  const writesKey = `zhiheng.writes.${databaseName}`;
  const lossKey = `zhiheng.loss.${databaseName}`;
  const marked = () => {
    const writes = Number(read(writesKey));
    return Number.isSafeInteger(writes) && writes > 0 ? writes : 0;
  };
  return {
    marked,
    mark(writes) {
      if (writes > marked()) keep(writesKey, String(writes));
    },
    compare(before, { writes, empty }) {
      if (writes < before) keep(lossKey, empty ? 'emptied' : 'rolled-back');
      return (['emptied', 'rolled-back'] as const).find((loss) => loss === read(lossKey));
    },
    accept(writes) {
      keep(writesKey, writes > 0 ? String(writes) : undefined);
      keep(lossKey, undefined);
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // without the marker a loss goes unnoticed, nothing more
  }
}
