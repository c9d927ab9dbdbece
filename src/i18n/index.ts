export {
  loadResultTexts,
  loadVaultTexts,
  reportTexts,
  startI18n,
  switchLanguage,
  useLanguage,
  useResultTexts,
  useVaultTexts,
} from './start.ts';
