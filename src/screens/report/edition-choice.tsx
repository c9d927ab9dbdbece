import { clsx } from 'clsx';
import { useTexts } from '#i18n';
import { EDITIONS, type Edition } from '#report';

interface EditionChoiceProps {
  readonly value: Edition;
  readonly onChange: (value: Edition) => void;
}

/** The three editions, each with what it is for. */
export function EditionChoice({ value, onChange }: EditionChoiceProps) {
  const t = useTexts('export');
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('edition.title')}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {EDITIONS.map((edition) => (
          <label
            key={edition}
            className={clsx(
              'flex cursor-pointer flex-col gap-1 rounded-lg border p-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
              edition === value ? 'border-brand bg-brand-soft' : 'border-line-strong bg-surface hover:border-brand',
            )}
          >
            <span className="flex items-center gap-2 font-medium">
              <input
                type="radio"
                className="accent-brand"
                name="report-edition"
                aria-label={t(`edition.${edition}`)}
                aria-describedby={`edition-${edition}`}
                checked={edition === value}
                onChange={() => onChange(edition)}
              />
              {t(`edition.${edition}`)}
            </span>
            <span id={`edition-${edition}`} className="text-sm text-muted">
              {t(`edition.about.${edition}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
