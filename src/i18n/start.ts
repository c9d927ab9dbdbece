import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#kernel';
import reference from './locales/zh-CN/app.json';
import type results from './locales/zh-CN/results.json';
import type vault from './locales/zh-CN/vault.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: typeof reference; results: typeof results; vault: typeof vault };
    returnNull: false;
  }
}

type Namespace = 'app' | 'results' | 'vault';

/**
 * Texts are loaded when they are first wanted: `app` up to the first answers, `results` for what
 * comes after, `vault` for passphrases and files. Only Chinese `app` is there from the start.
 */
const loaders: Record<Language, Record<Namespace, () => Promise<{ default: object }>>> = {
  'zh-CN': {
    app: () => Promise.resolve({ default: reference }),
    results: () => import('./locales/zh-CN/results.json'),
    vault: () => import('./locales/zh-CN/vault.json'),
  },
  en: {
    app: () => import('./locales/en/app.json'),
    results: () => import('./locales/en/results.json'),
    vault: () => import('./locales/en/vault.json'),
  },
};

const wanted = new Set<Namespace>(['app']);

async function load(language: Language): Promise<void> {
  const missing = [...wanted].filter((namespace) => !i18next.hasResourceBundle(language, namespace));
  await Promise.all(
    missing.map(async (namespace) => {
      i18next.addResourceBundle(language, namespace, (await loaders[language][namespace]()).default);
    }),
  );
}

/** Makes texts ready in `language`, with Chinese standing in for anything missing. */
export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    ns: ['app'],
    defaultNS: 'app',
    resources: { 'zh-CN': { app: reference } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await switchLanguage(language);
}

/** Loads the texts of results, roadmap and report; call before a screen that shows them is drawn. */
export async function loadResultTexts(): Promise<void> {
  wanted.add('results');
  await load(languageInUse());
}

/** Loads the texts of passphrases, files and storage; call before a screen that shows them is drawn. */
export async function loadVaultTexts(): Promise<void> {
  wanted.add('vault');
  await load(languageInUse());
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Texts of one language for a report, whatever the language of the screen. */
export async function reportTexts(language: Language): Promise<(key: string, values?: Values) => string> {
  wanted.add('results');
  await load(language);
  const t = i18next.getFixedT(language, ['results', 'app']);
  // the report speaks through a plain function: it knows nothing of i18next
  return (key, values = {}) => asText(t(key as never, values as never));
}

/** Texts of results, roadmap and report in the language of the screen, as a plain function of dotted keys. */
export function useResultTexts(): (key: string, values?: Values) => string {
  const { t } = useTranslation(['results', 'app']);
  return useCallback((key, values = {}) => asText(t(key as never, values as never)), [t]);
}

/** A key that is no leaf gives nothing legible; tests look for that. */
function asText(found: unknown): string {
  return typeof found === 'string' ? found : '';
}

type Values = Readonly<Record<string, string | number>>;

function languageInUse(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

/** The language of the screen; the component is drawn again when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return languageInUse();
}
