import { ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { sectorOf, sizeClassOf } from '#answers';
import { useLanguage } from '#i18n';
import { Button, Card, Segments, SelectField, TextField } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { routes } from '../routes.ts';
import { GoalPicker } from './goal-picker.tsx';
import { fromForm, isFigure, toForm, type ProfileForm } from './profile-form.ts';
import { StagePicker } from './stage-picker.tsx';

/** Facts about the firm: what decides which items, scenarios and programmes concern it. */
export function ProfileScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { assessment: store, library } = useApp();
  const { core } = library;
  const assessment = useOpenAssessment();
  const [, navigate] = useLocation();
  const { control, register, handleSubmit, formState, subscribe } = useForm<ProfileForm>({
    defaultValues: toForm(assessment.profile),
    mode: 'onTouched',
  });
  const values = useWatch({ control });
  const profile = fromForm(values);
  const industry = core.industries.find(({ code }) => code === values.industry);
  const sector = sectorOf(profile, core.industries);
  // a group that straddles two key industries names none before its further question is answered
  const asksMore = industry?.switch !== undefined && values.industrySwitch === '';
  const size = sizeClassOf(profile);

  // every change is kept at once: a reload half-way loses nothing
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values: changed }) => store.actions.setProfile(fromForm(changed)),
      }),
    [subscribe, store],
  );

  const numberRule = {
    validate: (value: string) => isFigure(value) || t('profile.error.number'),
  };
  return (
    <form
      noValidate
      autoComplete="off"
      className="mx-auto flex max-w-3xl flex-col gap-6"
      onSubmit={(event) => void handleSubmit(() => navigate(routes.step(assessment.id, 'answer')))(event)}
    >
      <header>
        <h1 className="text-2xl font-bold">{t('profile.title')}</h1>
        <p className="mt-2 text-muted">{t('profile.lead')}</p>
      </header>
      <Card className="flex flex-col gap-5">
        <TextField
          label={t('profile.firmName')}
          hint={t('profile.firmNameHint')}
          maxLength={200}
          {...register('firmName')}
        />
        <SelectField
          label={t('profile.industry')}
          hint={
            sector === undefined || asksMore
              ? t('profile.industryHint')
              : t('profile.sectorIs', { sector: t(`term.sector.${sector}`) })
          }
          error={formState.errors.industry?.message}
          {...register('industry', { required: t('profile.error.industry') })}
        >
          <option value="">{t('profile.choose')}</option>
          {core.industries.map(({ code, name }) => (
            <option key={code} value={code}>
              {`${code} ${name[language]}`}
            </option>
          ))}
        </SelectField>
        {industry?.switch !== undefined && (
          <Controller
            control={control}
            name="industrySwitch"
            rules={{ validate: (chosen) => chosen !== '' || t('profile.error.industrySwitch') }}
            render={({ field, fieldState }) => (
              <div>
                <Segments
                  legend={industry.switch?.question[language] ?? ''}
                  name={field.name}
                  value={field.value === '' ? undefined : field.value}
                  options={
                    industry.switch?.options.map(({ id, label }) => ({ value: id, label: label[language] })) ?? []
                  }
                  onChange={field.onChange}
                />
                {fieldState.error !== undefined && (
                  <p role="alert" className="mt-1.5 text-sm font-medium text-bad">
                    {fieldState.error.message}
                  </p>
                )}
              </div>
            )}
          />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={t('profile.headcount')}
            inputMode="numeric"
            error={formState.errors.headcount?.message}
            {...register('headcount', numberRule)}
          />
          <TextField
            label={t('profile.revenue')}
            inputMode="decimal"
            error={formState.errors.revenueWan?.message}
            {...register('revenueWan', numberRule)}
          />
        </div>
        <p role="status" className="text-sm text-muted">
          {size === undefined ? t('profile.sizeHint') : t('profile.sizeIs', { size: t(`term.size.${size}`) })}
        </p>
        <SelectField label={t('profile.region')} hint={t('profile.regionHint')} {...register('region')}>
          <option value="">{t('profile.regionNone')}</option>
          {core.regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[language]}
            </option>
          ))}
        </SelectField>
      </Card>
      <Card>
        <Controller
          control={control}
          name="outOfScope"
          rules={{
            validate: (reasons) =>
              Object.values(reasons).every((reason) => reason.trim() !== '') || t('profile.error.stageReason'),
          }}
          render={({ field, fieldState }) => (
            <StagePicker
              dimensions={core.pack.dimensions}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      </Card>
      <Card>
        <Controller
          control={control}
          name="goals"
          render={({ field }) => <GoalPicker value={field.value} onChange={field.onChange} />}
        />
      </Card>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">
          {t('profile.next')}
          <ArrowRight aria-hidden="true" className="size-5" />
        </Button>
        <span className="text-sm text-muted">{t('profile.nextHint')}</span>
      </div>
    </form>
  );
}
