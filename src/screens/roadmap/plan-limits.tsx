import { useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { AnswerLevel, PlanWishes } from '#answers';
import { monthPhrase, type PlanWords } from '#report';
import type { Roadmap } from '#roadmap';
import { SelectField, TextField } from '#ui';
import { plainFigure } from '../typed-figure.ts';

/** Limits as they stand in the fields: texts, empty where nothing was said. */
interface LimitsForm {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly people: string;
  readonly parallel: string;
  readonly quarters: string;
  readonly mustReach: string;
  readonly start: string;
}

interface LimitsProps {
  readonly wishes: PlanWishes;
  readonly roadmap: Roadmap;
  readonly words: PlanWords;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly onChange: (wishes: PlanWishes) => void;
}

const LENGTHS = [4, 6, 8, 12, 16, 20];
const LEVELS: readonly AnswerLevel[] = [2, 3, 4, 5];

/** Money, people and time the plan has to keep to. What is left empty does not bind. */
export function PlanLimits({ wishes, roadmap, words, today, onChange }: LimitsProps) {
  const { t, names } = words;
  // the same object as long as it says the same: saving makes the wishes anew
  const told = JSON.stringify(toForm(wishes));
  const shown = useMemo(() => JSON.parse(told) as LimitsForm, [told]);
  const { register, handleSubmit, formState, reset } = useForm<LimitsForm>({ defaultValues: shown, mode: 'onTouched' });
  const [applied, setApplied] = useState(told);
  // what was taken back elsewhere is shown here too; what was said here stays, another field may be half typed
  useEffect(() => {
    if (told !== applied) reset(shown);
  }, [reset, shown, told, applied]);
  const keep = (values: LimitsForm) => {
    const next = fromForm(values, wishes);
    const said = JSON.stringify(toForm(next));
    if (said === told) return;
    setApplied(said);
    onChange(next);
  };
  const apply = () => handleSubmit(keep)();
  const { errors } = formState;
  const figure = (whole: boolean) => ({
    validate: (value: string) => isFigure(value, whole) || t(whole ? 'plan.limits.whole' : 'plan.limits.figure'),
  });
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <fieldset className="grid gap-4 sm:grid-cols-3">
        <legend className="mb-2 font-medium">{t('plan.limits.budget')}</legend>
        {(['first', 'second', 'third'] as const).map((year) => (
          <TextField
            key={year}
            inputMode="decimal"
            label={t(`plan.limits.${year}`)}
            error={errors[year]?.message}
            placeholder={t(
              year !== 'first' && wishes.budgetWan !== undefined ? 'plan.limits.asBefore' : 'plan.limits.unlimited',
            )}
            {...register(year, {
              onBlur: () => void apply(),
              validate: (value, all) =>
                year !== 'first' && value.trim() !== '' && all.first.trim() === ''
                  ? t('plan.limits.firstMissing')
                  : figure(false).validate(value),
            })}
          />
        ))}
      </fieldset>
      <div className="mt-5 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          inputMode="decimal"
          label={t('plan.limits.people')}
          hint={t('plan.limits.peopleHint')}
          error={errors.people?.message}
          placeholder={t('plan.limits.unlimited')}
          {...register('people', { ...figure(false), onBlur: () => void apply() })}
        />
        <TextField
          inputMode="numeric"
          label={t('plan.limits.parallel')}
          hint={t('plan.limits.parallelHint', { count: roadmap.slots })}
          error={errors.parallel?.message}
          placeholder={String(roadmap.slots)}
          {...register('parallel', { ...figure(true), onBlur: () => void apply() })}
        />
        <SelectField label={t('plan.limits.quarters')} {...register('quarters', { onChange: () => void apply() })}>
          {LENGTHS.map((quarters) => (
            <option key={quarters} value={quarters === 12 ? '' : quarters}>
              {t('plan.limits.length', { years: quarters / 4, quarters })}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('plan.limits.mustReach')}
          hint={t('plan.limits.mustReachHint')}
          {...register('mustReach', { onChange: () => void apply() })}
        >
          <option value="">{t('plan.limits.noLevel')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t('plan.limits.level', { level, name: names.level(level) })}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('plan.limits.start')} {...register('start', { onChange: () => void apply() })}>
          <option value="">{t('plan.limits.noStart')}</option>
          {monthsFrom(today, wishes.start).map((month) => (
            <option key={month} value={month}>
              {monthPhrase(0, { t, startsOn: month })}
            </option>
          ))}
        </SelectField>
      </div>
    </form>
  );
}

function isFigure(text: string, whole: boolean): boolean {
  const value = plainFigure(text);
  return value === '' || (whole ? /^[1-9]\d?$/ : /^\d{1,6}(\.\d{1,2})?$/).test(value);
}

/** This month and the seventeen after it, and the month that was chosen. */
function monthsFrom(today: string, chosen: string | undefined): string[] {
  const [year = 0, first = 1] = today.split('-').map(Number);
  const months = Array.from({ length: 18 }, (_, more) => {
    const at = first - 1 + more;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
  return chosen === undefined || months.includes(chosen) ? months : [chosen, ...months];
}

function toForm({ budgetWan = [], personMonths, parallel, quarters, mustReach, start }: PlanWishes): LimitsForm {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  const [first, second, third] = budgetWan;
  return {
    first: text(first),
    second: text(second),
    third: text(third),
    people: text(personMonths),
    parallel: text(parallel),
    quarters: quarters === 12 ? '' : text(quarters),
    mustReach: text(mustReach),
    start: start ?? '',
  };
}

function fromForm(form: LimitsForm, before: PlanWishes): PlanWishes {
  const { budgetWan: _b, personMonths: _p, parallel: _s, quarters: _q, mustReach: _m, start: _t, ...kept } = before;
  const figure = (text: string) => (plainFigure(text) === '' ? undefined : Number(plainFigure(text)));
  const [first, second, third] = [figure(form.first), figure(form.second), figure(form.third)];
  // a year left empty has the money of the year before it; the first one must be named
  const later = third === undefined ? [] : [third];
  const years =
    first === undefined
      ? []
      : [first, ...(second === undefined && third === undefined ? [] : [second ?? first]), ...later];
  const limits = {
    budgetWan: years.length === 0 ? undefined : years,
    personMonths: figure(form.people),
    parallel: figure(form.parallel),
    quarters: figure(form.quarters),
    mustReach: figure(form.mustReach) as AnswerLevel | undefined,
    start: form.start === '' ? undefined : form.start,
  };
  return { ...kept, ...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) };
}
