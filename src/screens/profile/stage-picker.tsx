import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dimension } from '#catalogue';
import { useLanguage } from '#i18n';
import { TextField } from '#ui';

interface StagePickerProps {
  readonly dimensions: readonly Dimension[];
  /** Reason by id of each stage the firm does not have. */
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (value: Record<string, string>) => void;
  readonly error: string | undefined;
}

/** Which stages the firm has. One without is declared once, with a reason, and not asked about. */
export function StagePicker({ dimensions, value, onChange, error }: StagePickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const stages = dimensions.filter(({ canBeOutOfScope }) => canBeOutOfScope);
  const toggle = (stage: string, present: boolean) => {
    const { [stage]: _reason, ...others } = value;
    onChange(present ? others : { ...others, [stage]: '' });
  };
  return (
    <fieldset aria-describedby={id}>
      <legend className="font-medium">{t('profile.stages')}</legend>
      <p id={id} className="mt-1 text-sm text-muted">
        {t('profile.stagesHint')}
      </p>
      <div className="mt-3 flex flex-col gap-3">
        {stages.map((stage) => {
          const reason = value[stage.id];
          return (
            <div key={stage.id} className="flex flex-col gap-2">
              <label className="flex items-start gap-3">
                <input
                  type="checkbox"
                  className="mt-1.5 size-4.5 shrink-0 accent-brand"
                  checked={reason === undefined}
                  onChange={(event) => toggle(stage.id, event.target.checked)}
                />
                <span>
                  {stage.name[language]}
                  <span className="block text-sm text-muted">{stage.about[language]}</span>
                </span>
              </label>
              {reason !== undefined && (
                <div className="pl-8">
                  <TextField
                    label={t('profile.stageReason')}
                    placeholder={t('profile.stageReasonExample')}
                    maxLength={300}
                    value={reason}
                    error={reason.trim() === '' ? error : undefined}
                    onChange={(event) => onChange({ ...value, [stage.id]: event.target.value })}
                  />
                </div>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
