import { useEffect, useMemo } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { PlanWishes } from '#answers';
import type { CostKind } from '#catalogue';
import type { Words } from '#report';
import { TextField } from '#ui';
import { plainFigure } from '../typed-figure.ts';

const KINDS: readonly CostKind[] = ['material', 'labour', 'energy', 'maintenance', 'scrap', 'overhead'];

/** Percent as typed; empty where nothing was said. */
type SharesForm = Record<CostKind, string>;

interface CostSharesProps {
  readonly wishes: PlanWishes;
  readonly words: Words;
  readonly onChange: (wishes: PlanWishes) => void;
}

/** Where the money of a year goes, by six kinds in percent; together at most 100. What is more is not taken over. */
export function CostShares({ wishes, words, onChange }: CostSharesProps) {
  const { t } = words;
  const shown = useMemo(() => toForm(wishes), [wishes]);
  const { register, handleSubmit, formState, reset, control } = useForm<SharesForm>({
    defaultValues: shown,
    mode: 'onTouched',
  });
  // what was taken back elsewhere is shown here too
  useEffect(() => reset(shown), [reset, shown]);
  const apply = handleSubmit((values) => {
    if (sumOf(values) > 100 || JSON.stringify(values) === JSON.stringify(shown)) return;
    onChange(withShares(wishes, values));
  });
  const sum = sumOf({ ...shown, ...useWatch({ control }) });
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void apply(event)}>
      <fieldset>
        <legend className="font-medium">{t('ownMoney.costs')}</legend>
        <p className="mt-1 text-sm text-muted">{t('ownMoney.costsHint')}</p>
        <div className="mt-3 grid grid-cols-2 items-end gap-3 sm:grid-cols-3">
          {KINDS.map((kind) => (
            <TextField
              key={kind}
              inputMode="decimal"
              label={t(`ownMoney.cost.${kind}`)}
              error={formState.errors[kind]?.message}
              {...register(kind, {
                onBlur: () => void apply(),
                validate: (value) => isPercent(value) || t('ownMoney.figure'),
              })}
            />
          ))}
        </div>
      </fieldset>
      {sum > 0 && (
        <p role="status" className={sum > 100 ? 'mt-2 text-sm font-medium text-bad' : 'mt-2 text-sm text-muted'}>
          {sum > 100 ? t('ownMoney.over', { sum }) : t('ownMoney.sum', { sum, rest: rounded(100 - sum) })}
        </p>
      )}
    </form>
  );
}

function isPercent(text: string): boolean {
  const value = plainFigure(text);
  return value === '' || (/^\d{1,3}(\.\d)?$/.test(value) && Number(value) <= 100);
}

/** 0 where nothing was said. */
function percentOf(form: SharesForm, kind: CostKind): number {
  return Number(plainFigure(form[kind]));
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}

function sumOf(form: SharesForm): number {
  return rounded(KINDS.reduce((sum, kind) => sum + (isPercent(form[kind]) ? percentOf(form, kind) : 0), 0));
}

function toForm({ costShares = {} }: PlanWishes): SharesForm {
  const text = (share: number | undefined) => (share === undefined ? '' : String(rounded(share * 100)));
  return Object.fromEntries(KINDS.map((kind) => [kind, text(costShares[kind])])) as SharesForm;
}

/** The wishes with what was typed; kinds left empty or at nothing are not kept. */
function withShares({ costShares: _before, ...wishes }: PlanWishes, form: SharesForm): PlanWishes {
  const shares = KINDS.flatMap((kind) => {
    const percent = percentOf(form, kind);
    return percent > 0 ? [[kind, percent / 100] as const] : [];
  });
  return shares.length === 0 ? wishes : { ...wishes, costShares: Object.fromEntries(shares) };
}
