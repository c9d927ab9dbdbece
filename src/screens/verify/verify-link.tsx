import { FileCheck2 } from 'lucide-react';
import { useTexts } from '#i18n';
import { href, routes } from '../routes.ts';

/** The way to checking a report. */
export function VerifyLink() {
  const t = useTexts('export');
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <a href={href(routes.verify)} className="inline-flex items-center gap-2 font-medium text-brand">
        <FileCheck2 aria-hidden="true" className="size-4" />
        {t('verify.title')}
      </a>
      <span className="text-sm text-muted">{t('verify.invite')}</span>
    </p>
  );
}
