import { clsx } from 'clsx';
import { useId } from 'react';

export interface LevelOption {
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly text: string;
}

interface LevelQuestionProps {
  readonly name: string;
  readonly stem: string;
  readonly options: readonly LevelOption[];
  /** Level chosen; undefined while none is. */
  readonly value: number | undefined;
  readonly onChange: (level: LevelOption['level']) => void;
}

/** One question with its five anchors as cards in one column. Shows and reports; keeps nothing. */
export function LevelQuestion({ name, stem, options, value, onChange }: LevelQuestionProps) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="min-w-0">
      <legend id={id} className="text-xl font-semibold text-balance">
        {stem}
      </legend>
      <div className="mt-5 flex flex-col gap-2.5">
        {options.map(({ level, text }) => {
          const chosen = level === value;
          return (
            <label
              key={level}
              className={clsx(
                'relative flex items-start gap-3.5 rounded-lg border px-4 py-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand',
                chosen ? 'border-brand bg-brand-soft ring-1 ring-brand' : 'border-line bg-surface hover:border-brand',
              )}
            >
              <input
                type="radio"
                className="sr-only"
                name={name}
                value={level}
                checked={chosen}
                onChange={() => onChange(level)}
              />
              <span
                aria-hidden="true"
                className={clsx(
                  'mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border text-xs font-semibold',
                  chosen ? 'border-brand bg-brand text-on-brand' : 'border-line-strong text-muted',
                )}
              >
                {level}
              </span>
              <span>{text}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
