import { useTexts } from '#i18n';
import { Modal } from '#ui';

const KEYS = ['levels', 'unknown', 'na', 'enter', 'items', 'pages', 'flag', 'find', 'help'] as const;

/** All keys of the answer screen, and when they do nothing. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('answering');
  return (
    <Modal title={t('keys.title')} close={t('close')} className="max-w-md!" onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2.5 overflow-y-auto px-5 py-4">
        {KEYS.map((key) => (
          <div key={key} className="contents">
            <dt className="text-right">
              <kbd className="rounded-md border border-line-strong bg-sunken px-2 py-0.5 text-sm">
                {t(`keys.${key}.press`)}
              </kbd>
            </dt>
            <dd>{t(`keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line px-5 py-3 text-sm text-muted">{t('keys.note')}</p>
    </Modal>
  );
}
