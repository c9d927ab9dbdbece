/**
 * Texts of one language by dotted key, with `{{name}}` filled from values. The report is pure and
 * knows no i18n library; keys are those of the locale files (`app:` names the other file).
 */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;
