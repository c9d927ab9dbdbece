import type { Language } from '#kernel';

/** A language the interface can be shown in. */
export interface Locale {
  /** Name of its folder of texts, a BCP 47 tag. */
  readonly id: string;
  /** Its own name for itself. */
  readonly name: string;
  /** Which language of the content goes with it. */
  readonly content: Language;
  /** In which characters Chinese content is shown. */
  readonly traditional: boolean;
}

interface LanguageFile {
  readonly name: string;
  readonly content: string;
  readonly script: string;
}

const found = import.meta.glob<LanguageFile>('./locales/*/language.json', { eager: true, import: 'default' });

/** Every language that has a folder: one is added by adding files. Chinese comes first, being the reference. */
export const LOCALES: readonly Locale[] = Object.entries(found)
  .map(([path, { name, content, script }]): Locale => ({
    id: path.split('/')[2] ?? '',
    name,
    content: content === 'en' ? 'en' : 'zh-CN',
    traditional: script === 'Hant',
  }))
  .sort((a, b) => Number(b.id === 'zh-CN') - Number(a.id === 'zh-CN'));

/** The locale of that name, or Chinese where there is none. */
export function localeOf(id: string): Locale {
  return LOCALES.find((locale) => locale.id === id) ?? LOCALES[0] ?? CHINESE;
}

const CHINESE: Locale = { id: 'zh-CN', name: 'zh-CN', content: 'zh-CN', traditional: false };
