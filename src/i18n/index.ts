export type { Namespace, Texts, Values } from './keys.ts';
export { loadTexts, reportTexts, startI18n, switchLanguage, useLanguage, useLocale, useTexts } from './start.ts';
export { LOCALES, localeOf, type Locale } from './locale.ts';
