/** One text in both languages, with where it stands. */
export interface ContentText {
  /** Id or code of the nearest entry that has one. */
  readonly owner: string;
  /** Path from there, e.g. `anchors.3`. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** All texts of a value, in the order in which they stand. */
export function textsIn(value: unknown, owner = ''): ContentText[] {
  return [...walk(value, owner, [])];
}

function* walk(value: unknown, owner: string, path: readonly string[]): Generator<ContentText> {
  if (typeof value !== 'object' || value === null) return;
  const entry = value as Readonly<Record<string, unknown>>;
  const { 'zh-CN': zh, en } = entry;
  if (typeof zh === 'string' && typeof en === 'string') {
    yield { owner, key: path.join('.'), zh, en };
    return;
  }
  const id = entry['id'] ?? entry['code'];
  const named = typeof id === 'string';
  for (const [key, child] of Object.entries(entry)) {
    yield* walk(child, named ? id : owner, named ? [key] : [...path, key]);
  }
}

/** 字: characters, punctuation counted, blanks not. */
export function charactersOf(zh: string): number {
  return [...zh.replace(/\s/g, '')].length;
}

/** Words: what stands between blanks and holds a letter or a digit. */
export function wordsOf(en: string): number {
  return en.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
