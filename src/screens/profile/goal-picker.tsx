import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#catalogue';

const GOALS: readonly Goal[] = ['quality', 'cost', 'delivery', 'innovation', 'growth', 'labour', 'green'];
const MOST = 3;

interface GoalPickerProps {
  readonly value: readonly Goal[];
  readonly onChange: (value: Goal[]) => void;
}

/** Up to three goals; the order of choosing is the order of importance. */
export function GoalPicker({ value, onChange }: GoalPickerProps) {
  const { t } = useTranslation();
  const toggle = (goal: Goal) =>
    onChange(value.includes(goal) ? value.filter((one) => one !== goal) : [...value, goal]);
  return (
    <fieldset>
      <legend className="font-medium">{t('profile.goals')}</legend>
      <p className="mt-1 text-sm text-muted">{t('profile.goalsHint')}</p>
      <div className="mt-3 grid gap-2.5 sm:grid-cols-2">
        {GOALS.map((goal) => {
          const rank = value.indexOf(goal) + 1;
          return (
            <label
              key={goal}
              className={clsx(
                'relative flex items-center gap-3 rounded-lg border px-3 py-2.5 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand has-disabled:opacity-50',
                rank > 0 ? 'border-brand bg-brand-soft' : 'border-line hover:border-brand',
              )}
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={rank > 0}
                disabled={rank === 0 && value.length >= MOST}
                onChange={() => toggle(goal)}
              />
              <span
                aria-hidden="true"
                className={clsx(
                  'grid size-6 shrink-0 place-items-center rounded-full border text-xs font-semibold',
                  rank > 0 ? 'border-brand bg-brand text-on-brand' : 'border-line-strong',
                )}
              >
                {rank > 0 ? rank : ''}
              </span>
              {t(`term.goal.${goal}`)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
