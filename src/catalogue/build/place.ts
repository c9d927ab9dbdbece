import type { Fault, Parsed } from './read-yaml.ts';

/** A value, and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly file: Parsed<unknown>;
  readonly path: readonly PropertyKey[];
}

/** The rows of a file that is a list. */
export function rowsOf<T>(file: Parsed<T[]>): Placed<T>[] {
  return (file.value ?? []).map((value, index) => ({ value, file, path: [index] }));
}

/** The one value of a file that is no list. */
export function wholeOf<T>(file: Parsed<T>): Placed<T>[] {
  return file.value === undefined ? [] : [{ value: file.value, file, path: [] }];
}

/** The rows of a list inside a value. */
export function rowsIn<T>(place: Placed<unknown>, key: string, rows: readonly T[]): Placed<T>[] {
  return rows.map((value, index) => ({ value, file: place.file, path: [...place.path, key, index] }));
}

export type Kind =
  | 'dimension'
  | 'capability'
  | 'item'
  | 'practice'
  | 'action'
  | 'measure'
  | 'source'
  | 'programme'
  | 'scenario'
  | 'industry'
  | 'region';

/** Ids that other entries may refer to, by kind. */
export type KnownIds = Readonly<Record<Kind, ReadonlySet<string>>>;

/** Collects what is wrong, with the place of each fault. */
export interface Checker {
  readonly faults: readonly Fault[];
  readonly ids: KnownIds;
  /** @param tail path from the place to the bad part */
  fault(place: Placed<unknown>, tail: readonly PropertyKey[], reason: string): void;
  /** Faults an id that nothing has. */
  refer(place: Placed<unknown>, tail: readonly PropertyKey[], reference: readonly [Kind, string]): void;
  /** The same for a list of ids under one key. */
  referAll(place: Placed<unknown>, key: string, references: readonly [Kind, readonly string[]]): void;
  /** Faults the second use of an id. */
  unique(rows: readonly { readonly id: string; readonly place: Placed<unknown>; readonly key?: string }[]): void;
}

export function checkerOf(ids: KnownIds): Checker {
  const faults: Fault[] = [];
  const fault: Checker['fault'] = ({ file, path }, tail, reason) => {
    const full = [...path, ...tail];
    faults.push({ file: file.file, ...file.locate(full), path: full.map(String).join('.'), reason });
  };
  const refer: Checker['refer'] = (place, tail, [kind, id]) => {
    if (!ids[kind].has(id)) fault(place, tail, `no ${kind} has the id “${id}”`);
  };
  return {
    faults,
    ids,
    fault,
    refer,
    referAll(place, key, [kind, list]) {
      list.forEach((id, index) => refer(place, [key, index], [kind, id]));
      list.forEach((id, index) => {
        if (list.indexOf(id) < index) fault(place, [key, index], `“${id}” stands here twice`);
      });
    },
    unique(rows) {
      const seen = new Set<string>();
      for (const { id, place, key = 'id' } of rows) {
        if (seen.has(id)) fault(place, [key], `the id “${id}” is used twice`);
        seen.add(id);
      }
    },
  };
}
