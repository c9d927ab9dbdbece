import { useId, useState } from 'react';
import type { AnswerLevel, Assessment } from '#answers';
import { Button, LevelSteps } from '#ui';
import { href, routes } from '../routes.ts';
import type { FindingsProps } from './findings-props.ts';

interface AnswerSideProps extends Pick<FindingsProps, 'words'> {
  readonly item: string;
  /** Level that would make the two answers go together, where one is known. */
  readonly to: number | undefined;
  readonly assessment: Assessment;
  readonly onMend: (level: AnswerLevel) => void;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** One of two answers that do not go together: what was asked and said, and what it could be changed to. */
export function AnswerSide({ item, to, assessment, words, onMend }: AnswerSideProps) {
  const { t, names } = words;
  const id = useId();
  const answer = assessment.answers[item];
  const now = answer?.state === 'ok' ? answer.level : undefined;
  const [chosen, setChosen] = useState<AnswerLevel>((to as AnswerLevel | undefined) ?? now ?? 1);
  const dimension = names.dimensionOf(item.split('.').slice(-3, -1).join('.'));
  return (
    <article aria-labelledby={id} className="flex h-full flex-col gap-3 rounded-lg border border-line bg-bg p-4">
      <div>
        <p className="text-xs text-muted">{[dimension?.name[names.language], names.of(item)].join(' · ')}</p>
        <h3 id={id} className="mt-0.5 text-base font-semibold">
          {names.stem(item)}
        </h3>
      </div>
      <p className="flex items-start gap-2.5 text-sm">
        <span className="mt-1">
          <LevelSteps level={now ?? null} label={t('app:term.levelOf', { level: now ?? '—' })} />
        </span>
        {now === undefined ? t('report.answers.unknown') : names.anchor(item, now)}
      </p>
      <div className="mt-auto flex flex-col gap-2 border-t border-line pt-3 print:hidden">
        <label htmlFor={`${id}-to`} className="text-sm text-muted">
          {t('xray.changeTo')}
        </label>
        <select
          id={`${id}-to`}
          className="min-h-10 w-full rounded-lg border border-line-strong bg-surface px-2.5 py-1.5 text-sm text-ink hover:border-brand"
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value) as AnswerLevel)}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t('xray.option', { level, anchor: names.anchor(item, level) })}
            </option>
          ))}
        </select>
        {chosen !== now && <p className="text-sm">{names.anchor(item, chosen)}</p>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            look="secondary"
            className="min-h-9! px-3! text-sm!"
            disabled={chosen === now}
            aria-describedby={id}
            onClick={() => onMend(chosen)}
          >
            {t('xray.change', { level: chosen })}
          </Button>
          {dimension !== undefined && (
            <a
              href={href(routes.dimension(assessment.id, dimension.id, item))}
              className="inline-flex min-h-6 items-center text-sm"
            >
              {t('xray.toQuestion')}
            </a>
          )}
        </div>
      </div>
    </article>
  );
}
