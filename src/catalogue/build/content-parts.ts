import type { Advice, Content, CoreContent, Facts, FurtherItems, Modules, TraditionalTable } from '../content.ts';
import type { Sample } from '../schema-sample.ts';
import { industryItems } from '../modules.ts';
import { chineseIn, traditionalTable } from './traditional.ts';

/**
 * What each virtual module holds; one chunk a module, so that a part is loaded only when asked for.
 * Grade D is background knowledge that nobody checked: it never reaches a user.
 */
export const contentParts = {
  core: ({ pack, industries, regions, items }: Content): CoreContent => ({
    pack,
    industries,
    regions,
    quickItems: items.filter(({ scope }) => scope === 'quick'),
  }),
  // those of the industries too: which of them are asked, scope and profile say
  items: ({ items, modules }: Content): FurtherItems => ({
    items: [...items.filter(({ scope }) => scope !== 'quick'), ...industryItems(modules)],
  }),
  modules: ({ modules }: Content): Modules => ({ modules }),
  sample: ({ sample }: Content): Sample => sample,
  advice: ({ advice }: Content): Advice => ({
    ...advice,
    programmes: advice.programmes.filter(({ grade }) => grade !== 'D'),
    sources: advice.sources.filter(({ grade }) => grade !== 'D'),
  }),
  facts: ({ facts }: Content): Facts => facts,
  traditional: (content: Content): TraditionalTable => traditionalTable(chineseIn(content)),
} as const;
