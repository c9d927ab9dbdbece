/** Languages every content text is written in. zh-CN is the reference. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages, side by side, so that a translator sees both. */
export type LocalText = { readonly [L in Language]: string };
