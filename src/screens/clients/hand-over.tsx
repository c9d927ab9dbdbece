import { useState } from 'react';
import { useTexts } from '#i18n';
import { ENGINE_VERSION } from '#scoring';
import { Button, Callout, FileField, TextField } from '#ui';
import { saveFile, verifyFile, type FileContent } from '#vault';
import { useApp } from '../app-context.tsx';
import { saveBytes } from '../report/save-bytes.ts';
import { fileReason } from '../vaults/file-reason.ts';

interface Saved {
  readonly content: FileContent;
  readonly passphrase: string;
}

interface HandOverProps {
  readonly id: string;
  /** Puts the client away; undefined where it is already. */
  readonly onArchive: (() => void) | undefined;
}

/** One assessment as one file: saved, read back and found equal, then put away if wanted. */
export function HandOver({ id, onArchive }: HandOverProps) {
  const t = useTexts('compare');
  const fileTexts = useTexts('vault');
  const faults = useTexts('faults');
  const { vault, now, today } = useApp();
  const [passphrase, setPassphrase] = useState('');
  const [saved, setSaved] = useState<Saved>();
  const [verified, setVerified] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'bad'; readonly text: string }>();

  const save = async () => {
    const loaded = await vault.load(id);
    if (!loaded.ok) {
      setSaid({ tone: 'bad', text: t('clients.failedDo', { reason: faults(`open.error.${loaded.error.kind}`) }) });
      return;
    }
    const content: FileContent = { kind: 'assessment', assessment: loaded.value };
    const options = { appVersion: ENGINE_VERSION, createdAt: now(), day: today() };
    const file = await saveFile(content, passphrase === '' ? options : { ...options, passphrase });
    saveBytes(file.bytes, { name: file.name, type: 'application/octet-stream' });
    setSaved({ content, passphrase });
    setVerified(false);
    setSaid({ tone: 'info', text: t('clients.saved', { name: file.name }) });
  };
  const verify = async (file: File | undefined) => {
    if (file === undefined || saved === undefined) return;
    const options = saved.passphrase === '' ? {} : { passphrase: saved.passphrase };
    const checked = await verifyFile(saved.content, new Uint8Array(await file.arrayBuffer()), options);
    setVerified(checked.ok);
    setSaid(
      checked.ok
        ? { tone: 'info', text: t('clients.verified') }
        : { tone: 'bad', text: fileReason(checked.error, fileTexts) },
    );
  };
  return (
    <div className="flex flex-col gap-3 rounded-lg bg-sunken p-4">
      <TextField
        type="password"
        label={t('clients.passphrase')}
        hint={t('clients.passphraseHint')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <div>
        <Button onClick={() => void save()}>{t('clients.save')}</Button>
      </div>
      <div role="status" className="empty:hidden">
        {said !== undefined && <Callout tone={said.tone} title={said.text} />}
      </div>
      {saved !== undefined && (
        <FileField label={t('clients.verify')} accept=".json,.age" onChoose={(file) => void verify(file)} />
      )}
      {verified && onArchive !== undefined && (
        <div>
          <Button look="secondary" onClick={onArchive}>
            {t('clients.handedArchive')}
          </Button>
        </div>
      )}
    </div>
  );
}
