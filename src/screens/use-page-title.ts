import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Names the window after a screen that is none of the steps: who hears it, or looks for it among twenty windows, knows
 * which one it is. The frame around every screen names it after the step, in an effect that comes before this one.
 */
export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  const whole = t('shell.titleOf', { title });
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
