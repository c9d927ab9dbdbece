export type Theme = 'system' | 'light' | 'dark';

/** Minutes without use, or out of sight, after which an open vault locks. */
export const LOCK_CHOICES = [2, 5, 10, 30] as const;
export type LockMinutes = (typeof LOCK_CHOICES)[number];

/** How the app looks and behaves on this computer. Says nothing about any firm. */
export interface Preferences {
  /** Id of the language of the interface; one that is not there any more is for the interface to replace. */
  readonly language: string;
  readonly theme: Theme;
  readonly lockAfter: LockMinutes;
  /** The short look round was taken, or declined. */
  readonly toured: boolean;
}

const KEY = 'zhiheng.preferences';
const DEFAULTS: Preferences = { language: 'zh-CN', theme: 'system', lockAfter: 10, toured: false };

/** Falls back to Chinese and the system's theme where nothing, or nothing legible, is kept. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return DEFAULTS;
    const language = 'language' in kept && typeof kept.language === 'string' ? kept.language : undefined;
    const theme =
      'theme' in kept ? (['system', 'light', 'dark'] as const).find((one) => one === kept.theme) : undefined;
    const lockAfter = 'lockAfter' in kept ? LOCK_CHOICES.find((one) => one === kept.lockAfter) : undefined;
    return {
      language: language ?? DEFAULTS.language,
      theme: theme ?? DEFAULTS.theme,
      lockAfter: lockAfter ?? DEFAULTS.lockAfter,
      toured: 'toured' in kept && kept.toured === true,
    };
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
