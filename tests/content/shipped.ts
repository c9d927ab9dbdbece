import { join } from 'node:path';
import type { Item } from '#catalogue';
import { loadContent } from '#catalogue-build';

const ROOT = join(import.meta.dirname, '../..');

/** The content the app is built with. */
export const content = loadContent({
  root: ROOT,
  pack: join(ROOT, 'questionnaires/manufacturing-ai'),
  seeds: join(ROOT, 'seeds'),
});

export const capabilities = content.pack.dimensions.flatMap((dimension) => dimension.capabilities.map(({ id }) => id));

/** Items of industry modules. */
export const moduleItems: readonly Item[] = content.modules.flatMap((one) =>
  one.kind === 'industry' ? one.items : [],
);

export const practices = content.modules.flatMap((one) => (one.kind === 'ladder' ? one.practices : []));

/** Every five-anchor question, of the pack and of modules. */
export const questions: readonly Item[] = [...content.items, ...moduleItems];
