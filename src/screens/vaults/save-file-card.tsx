import { useState } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '#i18n';
import { ENGINE_VERSION } from '#scoring';
import { Button, Callout, Card, FileField, TextField } from '#ui';
import { noteBackup, saveFile, verifyFile, type FileContent } from '#vault';
import { useApp } from '../app-context.tsx';
import { saveBytes } from '../report/save-bytes.ts';
import { fileReason } from './file-reason.ts';

interface Saved {
  readonly name: string;
  readonly content: FileContent;
  readonly passphrase: string;
}

/** Everything that is here as one file; called a backup only once the file was read back and found equal. */
export function SaveFileCard() {
  const t = useTexts('vault');
  const { vault, vaultSession, assessment, now } = useApp();
  const session = useStore(vaultSession);
  const [passphrase, setPassphrase] = useState('');
  const [saved, setSaved] = useState<Saved>();
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'bad'; readonly text: string }>();

  const save = async () => {
    setSaid(undefined);
    await assessment.actions.settled();
    const listed = await vault.list();
    if (!listed.ok) {
      setSaid({ tone: 'bad', text: t('screen.failed', { reason: t(`app:open.error.${listed.error.kind}`) }) });
      return;
    }
    const { assessments } = listed.value;
    if (assessments.length === 0) {
      setSaid({ tone: 'info', text: t('screen.saveEmpty') });
      return;
    }
    const label = 'label' in session ? session.label : t('screen.plain');
    const content: FileContent = { kind: 'workspace', label, assessments };
    const options = { appVersion: ENGINE_VERSION, createdAt: now() };
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
    if (checked.ok) noteBackup(now());
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
