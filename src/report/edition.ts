import type { Language } from '#kernel';

/** one-page 一页纸 for the owner · management 管理版 for the board · full 完整版 with every answer and trace. */
export type Edition = 'one-page' | 'management' | 'full';
export const EDITIONS: readonly Edition[] = ['one-page', 'management', 'full'];

/** Languages a report can be written in; both = Chinese with English beside it. */
export type ReportLanguage = Language | 'both';
export const REPORT_LANGUAGES: readonly ReportLanguage[] = ['zh-CN', 'en', 'both'];
