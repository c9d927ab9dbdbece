export type { Namespace, Texts, Values } from './keys.ts';
export { loadTexts, reportTexts, startI18n, switchLanguage, useLanguage, useTexts } from './start.ts';
