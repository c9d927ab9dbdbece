import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { ENGINE_VERSION } from '#scoring';
import { Button, Callout, Card, FileField, SelectField, TextField } from '#ui';
import { noteBackup, saveFile, verifyFile, type FileContent, type Summary } from '#vault';
import { useApp } from '../app-context.tsx';
import { saveBytes } from '../report/save-bytes.ts';
import { fileReason } from './file-reason.ts';

interface Saved {
  readonly name: string;
  readonly content: FileContent;
  readonly passphrase: string;
}

const ALL = '';

/** What is here, in brief. */
function useHere(): readonly Summary[] {
  const { vault, vaultSession } = useApp();
  const session = useStore(vaultSession, ({ kind }) => kind);
  const [here, setHere] = useState<{ readonly of: string; readonly summaries: readonly Summary[] }>();
  useEffect(() => {
    void vault.summaries().then((listed) => setHere({ of: session, summaries: listed.ok ? listed.value : [] }));
  }, [vault, session]);
  return here?.of === session ? here.summaries : [];
}

/** Everything that is here, or one assessment, as one file; called a backup only once the file was read back and found equal. */
export function SaveFileCard() {
  const t = useTexts('vault');
  const { vault, vaultSession, assessment, now, today } = useApp();
  const session = useStore(vaultSession);
  const [passphrase, setPassphrase] = useState('');
  const here = useHere();
  const [what, setWhat] = useState(ALL);
  const [saved, setSaved] = useState<Saved>();
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'bad'; readonly text: string }>();

  const label = 'label' in session ? session.label : t('screen.plain');
  const contentOf = async (chosen: string): Promise<FileContent | undefined> => {
    const listed = await vault.list();
    const { assessment: open } = assessment.getState();
    // what could not be written is in the open assessment only
    const kept = listed.ok ? listed.value.assessments.filter(({ id }) => id !== open?.id) : [];
    const assessments = open === undefined ? kept : [open, ...kept];
    const one = assessments.find(({ id }) => id === chosen);
    if (one !== undefined) return { kind: 'assessment', assessment: one };
    return assessments.length === 0 ? undefined : { kind: 'workspace', label, assessments };
  };
  const save = async () => {
    setSaid(undefined);
    await assessment.actions.settled();
    const content = await contentOf(what);
    if (content === undefined) {
      setSaid({ tone: 'info', text: t('screen.saveEmpty') });
      return;
    }
    const options = { appVersion: ENGINE_VERSION, createdAt: now(), day: today() };
    const file = await saveFile(content, passphrase === '' ? options : { ...options, passphrase });
    saveBytes(file.bytes, { name: file.name, type: 'application/octet-stream' });
    setSaved({ name: file.name, content, passphrase });
    setSaid({ tone: 'info', text: t('screen.saved', { name: file.name }) });
  };
  const verify = async (file: File | undefined) => {
    if (file === undefined || saved === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const options = saved.passphrase === '' ? {} : { passphrase: saved.passphrase };
    const checked = await verifyFile(saved.content, bytes, options);
    // one of several is no backup of all
    if (checked.ok && saved.content.kind === 'workspace') noteBackup(now(), 'id' in session ? session.id : undefined);
    setSaid(
      checked.ok ? { tone: 'info', text: t('screen.verified') } : { tone: 'bad', text: fileReason(checked.error, t) },
    );
  };
  return (
    <Card aria-labelledby="save-file" className="flex flex-col gap-4">
      <h2 id="save-file" className="text-lg font-semibold">
        {t('screen.save')}
      </h2>
      <p className="text-muted">{t('screen.saveText')}</p>
      {here.length > 1 && (
        <SelectField label={t('screen.saveWhat')} value={what} onChange={(event) => setWhat(event.target.value)}>
          <option value={ALL}>{t('screen.saveAll', { count: here.length })}</option>
          {here.map(({ id, firmName }) => (
            <option key={id} value={id}>
              {firmName === '' ? t('app:start.unnamed') : firmName}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        type="password"
        label={t('screen.savePassphrase')}
        hint={t('screen.savePlainWarn')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div>
        <Button look="secondary" onClick={() => void save()}>
          {t('screen.saveGo')}
        </Button>
      </div>
      <div role="status" className="flex flex-col gap-3 empty:hidden">
        {said !== undefined && <Callout tone={said.tone} title={said.text} />}
      </div>
      {saved !== undefined && (
        <FileField label={t('screen.verify')} accept=".json,.age" onChoose={(file) => void verify(file)} />
      )}
    </Card>
  );
}
