import { useMemo } from 'react';
import { useLanguage, useTexts } from '#i18n';
import { useApp } from '../app-context.tsx';
import type { ChangeWords } from './change-words.ts';

/** Words for changes in the language of the screen; the texts of `compare` must have been loaded. */
export function useChangeWords(): ChangeWords {
  const t = useTexts('compare');
  const language = useLanguage();
  const { core } = useApp().library;
  return useMemo(() => ({ t, language, core }), [t, language, core]);
}
