import type { Language } from '#kernel';
import type { Texts } from '#report';

const LOCALES = import.meta.glob<object>('../../src/i18n/locales/*/*.json', { eager: true, import: 'default' });
/** Namespaces a report speaks from, in the order in which a key is looked for. */
const SPOKEN = ['results', 'plan', 'ledger', 'compare', 'export'];

/** Texts as the app gives them, except that a missing one, or a missing value, is an error. */
export function strictTexts(language: Language): Texts {
  return (key, values = {}) => {
    const [, named, path = key] = /^(\w+):(.+)$/.exec(key) ?? [];
    const plural = language === 'en' && values['count'] === 1 ? `${path}_one` : `${path}_other`;
    const found = [path, plural]
      .flatMap((one) => (named === undefined ? SPOKEN : [named]).map((namespace) => textAt(language, namespace, one)))
      .find((text) => text !== undefined);
    if (found === undefined) throw new Error(`no text “${key}” in ${language}`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`“${key}” wants a value for ${name}`);
      return String(value);
    });
  };
}

function textAt(language: Language, namespace: string, path: string): string | undefined {
  let found: unknown = LOCALES[`../../src/i18n/locales/${language}/${namespace}.json`];
  for (const part of path.split('.')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  }
  return typeof found === 'string' ? found : undefined;
}
