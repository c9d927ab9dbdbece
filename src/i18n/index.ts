export { loadResultTexts, reportTexts, startI18n, switchLanguage, useLanguage, useResultTexts } from './start.ts';
