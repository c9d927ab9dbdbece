import { useState, type FormEvent } from 'react';
import { useTexts } from '#i18n';
import { Button, Callout, FileField, TextField } from '#ui';
import { openFile, type OpenedFile } from '#vault';
import { useDroppedFile } from '../dropped-file.ts';
import { fileReason } from './file-reason.ts';

interface FileOpenerProps {
  readonly label: string;
  /** Told at each choice, before the file is read. */
  readonly onChoose?: () => void;
  readonly onOpened: (file: OpenedFile) => void | Promise<void>;
}

/** Chooses and reads a file of ours, asks for its passphrase where it has one, and says why one did not open. */
export function FileOpener({ label, onChoose, onOpened }: FileOpenerProps) {
  const t = useTexts('vault');
  const [locked, setLocked] = useState<Uint8Array>();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<string>();

  const read = async (bytes: Uint8Array, secret?: string) => {
    setFailure(undefined);
    const opened = await openFile(bytes, secret === undefined ? {} : { passphrase: secret });
    if (opened.ok) {
      setLocked(undefined);
      setPassphrase('');
      await onOpened(opened.value);
    } else if (opened.error.kind === 'passphrase-needed') setLocked(bytes);
    else setFailure(fileReason(opened.error, t));
  };
  const choose = async (file: File | undefined) => {
    onChoose?.();
    setLocked(undefined);
    setFailure(undefined);
    if (file !== undefined) await read(new Uint8Array(await file.arrayBuffer()));
  };
  useDroppedFile((file) => void choose(file));
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    if (locked !== undefined) void read(locked, passphrase);
  };
  return (
    <>
      <FileField label={label} accept=".pdf,.json,.age" onChoose={(file) => void choose(file)} />
      {locked !== undefined && (
        <form autoComplete="off" className="flex flex-col items-start gap-3" onSubmit={unlock}>
          <TextField
            type="password"
            label={t('screen.filePassphrase')}
            hint={t('file.error.passphrase-needed')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <Button type="submit" look="secondary" disabled={passphrase === ''}>
            {t('screen.fileOpen')}
          </Button>
        </form>
      )}
      {failure !== undefined && <Callout tone="bad" title={failure} live />}
    </>
  );
}
