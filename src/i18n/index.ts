export {
  loadResultTexts,
  loadVaultTexts,
  reportTexts,
  startI18n,
  switchLanguage,
  useLanguage,
  useResultTexts,
} from './start.ts';
