import type { VerifyError } from '#vault';

import type { Texts } from '#i18n';

/** Why a file was not opened, with what is safe and what to do. */
export function fileReason(error: VerifyError, t: Texts<'vault'>): string {
  const values = {
    ...('path' in error ? { path: error.path } : {}),
    ...('version' in error ? { version: error.version } : {}),
  };
  return `${t(`file.error.${error.kind}`, values)} ${t('file.safe')}`;
}
