/** Languages every content text is written in. zh-CN is the reference. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
