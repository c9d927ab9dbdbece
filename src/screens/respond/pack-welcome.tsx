import { useEffect, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { invitedAssessment, type Assessment, type RespondentPack } from '#answers';
import { useTexts } from '#i18n';
import { Button, ButtonLink, Callout, TextField, WholeWords } from '#ui';
import { useApp } from '../app-context.tsx';
import { minutesFor } from '../reading-time.ts';
import { href, routes } from '../routes.ts';
import { useLockFirst } from '../use-lock-first.ts';
import { useReason } from '../vaults/use-reason.ts';

/** Says what is asked of the respondent, takes the name, and leads to the items. */
export function PackWelcome({ pack }: { readonly pack: RespondentPack }) {
  const t = useTexts('answering');
  const { vault, assessment, library, now } = useApp();
  const [, navigate] = useLocation();
  const [name, setName] = useState(pack.name);
  const [begun, setBegun] = useState<Assessment>();
  const [failure, setFailure] = useState<string>();
  const lockFirst = useLockFirst();
  const otherPack = pack.pack.id !== library.core.pack.id;

  useEffect(() => {
    let current = true;
    void vault.load(pack.respondent).then((loaded) => {
      if (!current || !loaded.ok) return;
      setBegun(loaded.value);
      setName(loaded.value.invited?.name ?? pack.name);
    });
    return () => {
      current = false;
    };
  }, [vault, pack]);

  const reason = useReason();
  const start = async (event: FormEvent) => {
    event.preventDefault();
    await assessment.actions.settled();
    const invited = begun ?? invitedAssessment(pack, name.trim(), now());
    const saved = await vault.save(
      invited.invited === undefined ? invited : { ...invited, invited: { ...invited.invited, name: name.trim() } },
    );
    if (!saved.ok) {
      setFailure(reason(saved.error));
      return;
    }
    // an open copy would be shown in the place of the one just written
    assessment.actions.close();
    navigate(routes.step(pack.respondent, 'answer'));
  };

  if (lockFirst) {
    return (
      <div className="flex flex-col items-start gap-3">
        <Callout tone="warn" title={t('welcome.lockFirst')} live />
        <ButtonLink look="secondary" href={href(routes.vaults)}>
          {t('home.vaults')}
        </ButtonLink>
      </div>
    );
  }
  if (otherPack) return <Callout tone="bad" title={t('welcome.otherPack')} live />;
  const firm = pack.profile.firmName === '' ? t('app:start.unnamed') : pack.profile.firmName;
  return (
    <form
      autoComplete="off"
      className="flex flex-col gap-4 border-t border-line pt-5"
      onSubmit={(event) => void start(event)}
    >
      <div>
        <h3 className="text-xl font-semibold">
          <WholeWords>{t('welcome.title', { firm })}</WholeWords>
        </h3>
        <p className="mt-1 text-muted">
          {t('welcome.asked', { count: pack.items.length, minutes: minutesFor(pack.items.length) })}
        </p>
      </div>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-muted">
        {(['honest', 'kept', pack.showsResult ? 'shown' : 'hidden'] as const).map((key) => (
          <li key={key}>{t(`welcome.${key}`)}</li>
        ))}
      </ul>
      <TextField
        label={t('welcome.name')}
        hint={t('welcome.nameHint')}
        maxLength={60}
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {failure !== undefined && <Callout tone="bad" title={failure} live />}
      <div>
        <Button type="submit" disabled={name.trim() === ''}>
          {t(begun === undefined ? 'welcome.begin' : 'welcome.resume')}
        </Button>
      </div>
    </form>
  );
}
