import type { Item } from './schema.ts';
import type { Module } from './schema-modules.ts';

/** Questions of all industries, each of which is asked in the deep scope of firms of that industry. */
export function industryItems(modules: readonly Module[]): Item[] {
  return modules.flatMap((module) => (module.kind === 'industry' ? module.items : []));
}
