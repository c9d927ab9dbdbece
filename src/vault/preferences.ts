export type Theme = 'system' | 'light' | 'dark';

/** How the app looks on this computer. Says nothing about any firm. */
export interface Preferences {
  /** Id of the language of the interface; one that is not there any more is for the interface to replace. */
  readonly language: string;
  readonly theme: Theme;
}

const KEY = 'zhiheng.preferences';
const DEFAULTS: Preferences = { language: 'zh-CN', theme: 'system' };

/** Falls back to Chinese and the system's theme where nothing, or nothing legible, is kept. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return DEFAULTS;
    const language = 'language' in kept && typeof kept.language === 'string' ? kept.language : undefined;
    const theme =
      'theme' in kept ? (['system', 'light', 'dark'] as const).find((one) => one === kept.theme) : undefined;
    return { language: language ?? DEFAULTS.language, theme: theme ?? DEFAULTS.theme };
  } catch {
    return DEFAULTS;
  }
}

/** Losing a preference is harmless: where storage is blocked nothing is kept. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // blocked storage is reported where it matters, by the vault
  }
}
