import { useState, type FormEvent } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { isAnswered, owedByRole, packFor, type Respondent, type Role } from '#answers';
import type { Item } from '#catalogue';
import { useTexts } from '#i18n';
import { ENGINE_VERSION } from '#scoring';
import { Button, Callout, SelectField, TextField } from '#ui';
import { saveFile } from '#vault';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';
import { saveBytes } from '../report/save-bytes.ts';

interface HandOutForm {
  name: string;
  role: Role | '';
  onlyOpen: boolean;
  showsResult: boolean;
  passphrase: string;
}

/** Makes the file for one respondent: which items, for whom, with or without a passphrase. */
export function HandOut({ items, role: first }: { readonly items: readonly Item[]; readonly role: Role | undefined }) {
  const t = useTexts('answering');
  const { assessment: store, now, today } = useApp();
  const assessment = useOpenAssessment();
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'bad'; readonly text: string }>();
  const { register, control, handleSubmit, formState, reset, getValues } = useForm<HandOutForm>({
    defaultValues: { name: '', role: first ?? '', onlyOpen: false, showsResult: false, passphrase: '' },
  });
  const { role, onlyOpen } = useWatch({ control });
  const chosen = items.filter(
    (item) =>
      (role === undefined || role === '' || item.role === role) &&
      (onlyOpen !== true || !isAnswered(assessment.answers[item.id])),
  );
  const hand = async ({ name, role: forRole, showsResult, passphrase }: HandOutForm) => {
    const respondent: Respondent = {
      id: crypto.randomUUID(),
      name: name.trim(),
      ...(forRole === '' ? {} : { role: forRole }),
      items: chosen.map(({ id }) => id),
      sentAt: now(),
      answers: {},
    };
    store.actions.edit(({ respondents = [] }) => ({ respondents: [...respondents, respondent] }));
    // the record is durable before a file refers to it
    if (!(await store.actions.settled())) {
      setSaid({ tone: 'bad', text: t('app:save.failed') });
      return;
    }
    const handed = packFor(assessment, respondent, { showsResult });
    const options = { appVersion: ENGINE_VERSION, createdAt: respondent.sentAt, day: today() };
    const file = await saveFile(
      { kind: 'respondent-pack', handed },
      passphrase === '' ? options : { ...options, passphrase },
    );
    saveBytes(file.bytes, { name: file.name, type: 'application/octet-stream' });
    setSaid({ tone: 'info', text: t('handOut.saved', { name: respondent.name, file: file.name }) });
    reset({ ...getValues(), name: '', passphrase: '' });
  };
  return (
    <form
      autoComplete="off"
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event: FormEvent) => void handleSubmit(hand)(event)}
    >
      <p className="text-sm text-muted">{t('handOut.text')}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t('handOut.name')}
          hint={t('handOut.nameHint')}
          maxLength={60}
          error={formState.errors.name?.message}
          {...register('name', { validate: (name) => name.trim() !== '' || t('handOut.nameMissing') })}
        />
        <SelectField label={t('handOut.role')} hint={t('handOut.roleHint')} {...register('role')}>
          <option value="">{t('handOut.everyRole', { count: items.length })}</option>
          {owedByRole(items, assessment).map((share) => (
            <option key={share.role} value={share.role}>
              {t('handOut.roleOption', { role: t(`app:term.role.${share.role}`), count: share.items.length })}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="flex flex-col gap-2.5">
        {(['onlyOpen', 'showsResult'] as const).map((name) => (
          <label key={name} className="flex items-start gap-3">
            <input type="checkbox" className="mt-1.5 size-4.5 shrink-0 accent-brand" {...register(name)} />
            <span>
              {t(`handOut.${name}`)}
              <span className="block text-sm text-muted">{t(`handOut.${name}Hint`)}</span>
            </span>
          </label>
        ))}
      </div>
      <TextField
        type="password"
        label={t('file.passphrase')}
        hint={t('file.passphraseHint')}
        className="sm:max-w-sm"
        {...register('passphrase')}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" disabled={chosen.length === 0}>
          {t('handOut.go')}
        </Button>
        <span className="text-sm text-muted">
          {chosen.length === 0
            ? t('handOut.nothing')
            : t('handOut.size', { count: chosen.length, minutes: minutesFor(chosen.length) })}
        </span>
      </div>
      <div role="status" className="empty:hidden">
        {said !== undefined && <Callout tone={said.tone} title={said.text} />}
      </div>
    </form>
  );
}
