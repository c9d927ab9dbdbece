import table from 'virtual:content/traditional';
import { rewriter, withChinese } from '#catalogue';
import { once, type Library } from './library.ts';

/** The same content, its Chinese written in traditional characters; the terms stay those of the original. */
export function inTraditional(library: Library): Library {
  const rewrite = rewriter(table);
  const later = <T>(load: () => Promise<T>) => once(async () => withChinese(await load(), rewrite));
  const parts = Object.entries(library).map(([name, part]: [string, unknown]) => [
    name,
    typeof part === 'function' ? later(part as () => Promise<unknown>) : withChinese(part, rewrite),
  ]);
  return Object.fromEntries(parts) as Library;
}
