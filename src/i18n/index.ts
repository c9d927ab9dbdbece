export { startI18n, useLanguage } from './start.ts';
export type { TextKey, Translate } from './keys.ts';
