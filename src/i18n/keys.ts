import type reference from './locales/zh-CN.json';

/** Dotted paths of every text of the reference locale: a misspelt key does not compile. */
export type TextKey = Paths<typeof reference>;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;
