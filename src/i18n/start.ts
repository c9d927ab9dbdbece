import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#kernel';
import type answering from './locales/zh-CN/answering.json';
import reference from './locales/zh-CN/app.json';
import type compare from './locales/zh-CN/compare.json';
import type exporting from './locales/zh-CN/export.json';
import type ledger from './locales/zh-CN/ledger.json';
import type plan from './locales/zh-CN/plan.json';
import type results from './locales/zh-CN/results.json';
import type vault from './locales/zh-CN/vault.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof reference;
      results: typeof results;
      vault: typeof vault;
      plan: typeof plan;
      ledger: typeof ledger;
      compare: typeof compare;
      export: typeof exporting;
      answering: typeof answering;
    };
    returnNull: false;
  }
}

/**
 * Texts are loaded when they are first wanted: `app` up to the first answers, each other namespace with the
 * screens that show it. Only Chinese `app` is there from the start.
 */
export type Namespace =
  /** Result, report and what they share. */
  | 'results'
  /** Passphrases, files, storage. */
  | 'vault'
  /** The plan and its editing. */
  | 'plan'
  /** Scenarios, measures, programmes. */
  | 'ledger'
  /** History, snapshots, comparison, clients. */
  | 'compare'
  /** Editions of the report, cover, Word, Excel, verifying. */
  | 'export'
  /** Answering beyond the cards: search, respondents, facilitating. */
  | 'answering';

/** One file a language and namespace: a further language is added by adding files. */
const files = import.meta.glob<object>(['./locales/*/*.json', '!./locales/zh-CN/app.json'], { import: 'default' });
const wanted = new Set<Namespace | 'app'>(['app']);

async function load(language: Language): Promise<void> {
  const missing = [...wanted].filter((namespace) => !i18next.hasResourceBundle(language, namespace));
  await Promise.all(
    missing.map(async (namespace) => {
      const texts = await files[`./locales/${language}/${namespace}.json`]?.();
      if (texts !== undefined) i18next.addResourceBundle(language, namespace, texts);
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

/** Loads texts in the language of the screen; call before a screen that shows them is drawn. */
export async function loadTexts(...namespaces: readonly Namespace[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await load(languageInUse());
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

const REPORTED = ['results', 'plan', 'ledger', 'compare', 'export'] as const;

/** Texts of one language for a report, whatever the language of the screen. */
export async function reportTexts(language: Language): Promise<(key: string, values?: Values) => string> {
  for (const namespace of REPORTED) wanted.add(namespace);
  await load(language);
  const t = i18next.getFixedT(language, [...REPORTED, 'app']);
  // the report speaks through a plain function: it knows nothing of i18next
  return (key, values = {}) => asText(t(key as never, values as never));
}

/**
 * Texts of one namespace, or else of `app`, in the language of the screen, as a plain function of dotted keys.
 * The namespace must have been loaded.
 */
export function useTexts(namespace: Namespace): (key: string, values?: Values) => string {
  const { t } = useTranslation([namespace, 'app']);
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
