import i18next, { type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#kernel';
import reference from './locales/zh-CN.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof reference };
    returnNull: false;
  }
}

/** Chinese is there from the start; any other language is loaded when it is first wanted. */
const loaders: Record<Exclude<Language, 'zh-CN'>, () => Promise<{ default: object }>> = {
  en: () => import('./locales/en.json'),
};

/** Makes texts ready in `language`, with Chinese standing in for anything missing. */
export async function startI18n(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: reference } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchLanguage(language);
  return i18next;
}

async function loadLanguage(language: Language): Promise<void> {
  if (language !== 'zh-CN' && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await loaders[language]()).default);
  }
}

async function switchLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/**
 * The language in use, how to change it, and the texts of a given language for a report that is
 * not in the language of the screen.
 */
export function useLanguage() {
  const { i18n: instance } = useTranslation();
  const language = (instance.language === 'en' ? 'en' : 'zh-CN') satisfies Language as Language;
  return {
    language,
    switchLanguage,
    async textsOf(wanted: Language) {
      await loadLanguage(wanted);
      return instance.getFixedT(wanted);
    },
  };
}
