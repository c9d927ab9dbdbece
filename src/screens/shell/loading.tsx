import { useTranslation } from 'react-i18next';

/** Says that a screen is on its way. As tall as the window, so that what stands below it does not jump when it comes. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p role="status" className="min-h-screen">
      {t('open.loading')}
    </p>
  );
}
