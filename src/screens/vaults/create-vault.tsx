import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useLanguage, useTexts } from '#i18n';
import { Button, Card, TextField } from '#ui';
import { newPassphrase, requestPersistence, strengthOf, type Strength } from '#vault';
import { useApp } from '../app-context.tsx';
import { useRecoveryKey } from './recovery-key.tsx';
import { useReason } from './use-reason.ts';

interface NewVaultForm {
  label: string;
  passphrase: string;
}

/** Makes a vault and opens it; its recovery key is shown next, once. */
export function CreateVault() {
  const t = useTexts('vault');
  const language = useLanguage();
  const reason = useReason();
  const { vaultSession } = useApp();
  const { register, handleSubmit, setValue, getValues, setError, control, formState } = useForm<NewVaultForm>({
    defaultValues: { label: t('screen.labelDefault'), passphrase: '' },
  });
  const passphrase = useWatch({ control, name: 'passphrase' });
  const strength = useStrength(passphrase);

  // one press is enough: a passphrase is there already, unless one was typed while it was made
  useEffect(() => {
    void newPassphrase(language).then((words) => {
      if (getValues('passphrase') === '') setValue('passphrase', words);
    });
  }, [language, getValues, setValue]);

  const create = async (vault: NewVaultForm) => {
    const created = await vaultSession.actions.create(vault);
    if (created.ok) {
      requestPersistence();
      useRecoveryKey.setState({ key: created.value.recoveryKey, passphrase: vault.passphrase });
    } else setError('passphrase', { message: reason(created.error) });
  };
  return (
    <Card aria-labelledby="create-vault">
      <form
        autoComplete="off"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => void handleSubmit(create)(event)}
      >
        <h2 id="create-vault" className="text-lg font-semibold">
          {t('screen.create')}
        </h2>
        <TextField
          label={t('screen.label')}
          hint={t('screen.labelHint')}
          maxLength={60}
          {...register('label', { validate: (label) => label.trim() !== '' || t('screen.labelHint') })}
          error={formState.errors.label?.message}
        />
        <TextField
          label={t('screen.passphrase')}
          hint={`${t('screen.passphraseHint')}${strength === undefined ? '' : ` ${t(`strength.${strength.verdict}`)}`}`}
          error={formState.errors.passphrase?.message}
          {...register('passphrase')}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" disabled={formState.isSubmitting}>
            {t(formState.isSubmitting ? 'screen.working' : 'screen.createGo')}
          </Button>
          <Button
            look="secondary"
            onClick={() => void newPassphrase(language).then((words) => setValue('passphrase', words))}
          >
            {t('screen.propose')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Estimate for what is typed; the one for an older text is never shown. */
function useStrength(passphrase: string): Strength | undefined {
  const [estimate, setEstimate] = useState<{ readonly of: string; readonly strength: Strength }>();
  useEffect(() => {
    if (passphrase === '') return;
    void strengthOf(passphrase).then((strength) => setEstimate({ of: passphrase, strength }));
  }, [passphrase]);
  return estimate?.of === passphrase && passphrase !== '' ? estimate.strength : undefined;
}
