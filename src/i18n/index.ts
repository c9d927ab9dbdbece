export { loadTexts, reportTexts, startI18n, switchLanguage, useLanguage, useTexts, type Namespace } from './start.ts';
