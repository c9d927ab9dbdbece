import type { Texts as TextsOf } from '#i18n';

/**
 * Texts of one language by dotted key, with `{{name}}` filled from values. The report is pure and knows no i18n
 * library; keys are those of the Chinese locale files, and one that is not there does not compile.
 */
export type Texts = TextsOf;
