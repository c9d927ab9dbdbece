import { useState } from 'react';
import { answersToReturn, isAnswered } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { ENGINE_VERSION } from '#scoring';
import { Button, ButtonLink, Callout, Card, TextField } from '#ui';
import { saveFile } from '#vault';
import { useApp, useOpenAssessment } from '../app-context.tsx';
import { saveBytes } from '../report/save-bytes.ts';
import { href, routes } from '../routes.ts';
import { useVisibleItems } from '../use-content.ts';
import { usePageTitle } from '../use-page-title.ts';

/** What a respondent sees at the end: what is still open, and one small file to hand back. */
export function HandBackScreen() {
  const t = useTexts('answering');
  usePageTitle(t('handBack.title'));
  const language = useLanguage();
  const { assessment: store, now, today, library } = useApp();
  const assessment = useOpenAssessment();
  const items = useVisibleItems(assessment);
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'bad'; readonly text: string }>();
  const { invited, answers, id } = assessment;
  if (invited === undefined) return <Callout tone="warn" title={t('handBack.notAsked')} />;

  const open = items.filter((item) => !isAnswered(answers[item.id]));
  const unsure = items.filter((item) => answers[item.id]?.state === 'unknown').length;
  const dimensionOf = (capability: string) =>
    library.core.pack.dimensions.find(({ capabilities }) => capabilities.some((one) => one.id === capability))?.id ??
    '';
  const save = async () => {
    const durable = await store.actions.settled();
    const at = now();
    const returned = answersToReturn(store.getState().assessment ?? assessment, at);
    if (!durable || returned === undefined) {
      setSaid({ tone: 'bad', text: t('app:save.failed') });
      return;
    }
    const options = {
      appVersion: ENGINE_VERSION,
      createdAt: at,
      day: today(),
      ...(passphrase === '' ? {} : { passphrase }),
    };
    const file = await saveFile({ kind: 'respondent-answers', returned }, options);
    saveBytes(file.bytes, { name: file.name, type: 'application/octet-stream' });
    setSaid({ tone: 'info', text: t('handBack.saved', { name: file.name }) });
  };
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6">
      <header>
        <h1 className="text-2xl font-bold">{t('handBack.title')}</h1>
        <p className="mt-2 text-muted">
          {t('handBack.lead', { answered: items.length - open.length, asked: items.length })}
          {unsure > 0 && ` ${t('handBack.unsure', { count: unsure })}`}
        </p>
      </header>
      {open.length > 0 && (
        <Card className="flex flex-col gap-2">
          <h2 className="font-semibold">{t('handBack.open', { count: open.length })}</h2>
          <ul className="flex flex-col gap-1.5">
            {open.map((item) => (
              <li key={item.id}>
                <a className="text-brand" href={href(routes.dimension(id, dimensionOf(item.capability), item.id))}>
                  {item.stem[language]}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card className="flex flex-col gap-4">
        <TextField
          label={t('welcome.name')}
          maxLength={60}
          value={invited.name}
          onChange={(event) => {
            const name = event.target.value;
            store.actions.edit(() => ({ invited: { ...invited, name } }));
          }}
        />
        <TextField
          type="password"
          label={t('file.passphrase')}
          hint={t('file.passphraseHint')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={invited.name.trim() === '' || items.length === open.length} onClick={() => void save()}>
            {t('handBack.go')}
          </Button>
          <ButtonLink look="quiet" href={href(routes.step(id, 'answer'))}>
            {t('handBack.again')}
          </ButtonLink>
        </div>
        <div role="status" className="empty:hidden">
          {said !== undefined && <Callout tone={said.tone} title={said.text} />}
        </div>
        <p className="text-sm text-muted">{t('handBack.what')}</p>
      </Card>
    </div>
  );
}
