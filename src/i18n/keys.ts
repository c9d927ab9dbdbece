import type answering from './locales/zh-CN/answering.json';
import type app from './locales/zh-CN/app.json';
import type compare from './locales/zh-CN/compare.json';
import type exporting from './locales/zh-CN/export.json';
import type faults from './locales/zh-CN/faults.json';
import type ledger from './locales/zh-CN/ledger.json';
import type plan from './locales/zh-CN/plan.json';
import type results from './locales/zh-CN/results.json';
import type vault from './locales/zh-CN/vault.json';

/** The Chinese texts by namespace: the reference that every other language follows. */
export interface Resources {
  /** All up to the first answer. */
  readonly app: typeof app;
  /** Result, report and what they share. */
  readonly results: typeof results;
  /** What can go wrong with storage and windows; there soon after the start, so that it can always be said. */
  readonly faults: typeof faults;
  /** Passphrases, files, storage. */
  readonly vault: typeof vault;
  /** The plan and its editing. */
  readonly plan: typeof plan;
  /** Scenarios, measures, programmes. */
  readonly ledger: typeof ledger;
  /** History, snapshots, comparison, clients. */
  readonly compare: typeof compare;
  /** Editions of the report, cover, Word, Excel, verifying. */
  readonly export: typeof exporting;
  /** Answering beyond the cards: search, respondents, facilitating. */
  readonly answering: typeof answering;
}

/**
 * Texts are loaded when they are first wanted: `app` up to the first answers, each other namespace with the
 * screens that show it. Only Chinese `app` is there from the start.
 */
export type Namespace = Exclude<keyof Resources, 'app'>;

/** Namespaces a report is written from. */
export const REPORTED = ['results', 'plan', 'ledger', 'compare', 'export'] as const satisfies readonly Namespace[];

/** Dotted keys of all texts below; the endings of plural forms are not part of a key. */
type Leaf<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Leaf<T[K]>}`;
}[keyof T & string];
type Singular<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Stem
  : K;

type Named<N extends keyof Resources> = { [M in N]: `${M}:${Leaf<Resources[M]>}` }[N];

/** Keys of some namespaces and of `app`, with or without the name of the namespace before them. */
export type KeyOf<N extends Namespace> =
  { [M in N]: Leaf<Resources[M]> }[N] | Leaf<Resources['app']> | Named<N | 'app'>;

/**
 * A key that is known, or a template with a part that is not, such as `status.${string}`, as long as some key has
 * that form. Any other key does not compile.
 */
type Known<K extends string, Key extends string> = K extends Key
  ? K
  : string extends K
    ? never
    : Extract<Key, K> extends never
      ? never
      : K;

/** Values for the places of a text, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** Texts of one language by dotted key, with `{{name}}` filled from values. */
export type Texts<N extends Namespace = (typeof REPORTED)[number]> = <K extends string>(
  key: Known<K, KeyOf<N>>,
  values?: Values,
) => string;
