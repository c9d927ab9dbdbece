import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#kernel';
import { localeOf, type Locale } from './locale.ts';
import { REPORTED, type Namespace, type Resources, type Texts, type Values } from './keys.ts';
import reference from './locales/zh-CN/app.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Resources;
    returnNull: false;
  }
}

/** One file a language and namespace: a further language is added by adding files. */
const files = import.meta.glob<object>(
  ['./locales/*/*.json', '!./locales/*/language.json', '!./locales/zh-CN/app.json'],
  { import: 'default' },
);
const wanted = new Set<Namespace | 'app'>(['app']);

async function load(language: string): Promise<void> {
  const missing = [...wanted].filter((namespace) => !i18next.hasResourceBundle(language, namespace));
  await Promise.all(
    missing.map(async (namespace) => {
      const texts = await files[`./locales/${language}/${namespace}.json`]?.();
      if (texts !== undefined) i18next.addResourceBundle(language, namespace, texts);
    }),
  );
}

/** Makes texts ready in `language`, with Chinese standing in for anything missing; a language without files is Chinese. */
export async function startI18n(wished: string): Promise<void> {
  const language = localeOf(wished).id;
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

/** Loads texts in the language of the screen; call before a screen that shows them is drawn. */
export async function loadTexts(...namespaces: readonly Namespace[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await load(localeInUse().id);
}

/** Shows the interface in another language; `language` is the id of a locale. */
export async function switchLanguage(language: string): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Texts of one language for a report, whatever the language of the screen; Chinese in the characters of the screen. */
export async function reportTexts(language: Language): Promise<Texts> {
  for (const namespace of REPORTED) wanted.add(namespace);
  const inUse = localeInUse();
  const locale = inUse.content === language ? inUse.id : language;
  await load(locale);
  const t = i18next.getFixedT(locale, [...REPORTED, 'app']);
  // the report speaks through a plain function: it knows nothing of i18next
  return (key: string, values: Values = {}) => asText(t(key as never, values as never));
}

/**
 * Texts of some namespaces, or else of `app`, in the language of the screen, as a plain function of dotted keys.
 * The namespaces must have been loaded.
 */
export function useTexts<N extends Namespace>(...namespaces: readonly N[]): Texts<N> {
  const { t } = useTranslation([...namespaces, 'app'], { nsMode: 'fallback' });
  return useCallback((key: string, values: Values = {}) => asText(t(key as never, values as never)), [t]);
}

/** A key that is no leaf gives nothing legible; tests look for that. */
function asText(found: unknown): string {
  return typeof found === 'string' ? found : '';
}

function localeInUse(): Locale {
  return localeOf(i18next.language);
}

/** The language of the interface; the component is drawn again when it changes. */
export function useLocale(): Locale {
  useTranslation();
  return localeInUse();
}

/** The language in which content is shown: that which goes with the language of the interface. */
export function useLanguage(): Language {
  return useLocale().content;
}
