import { useState, type FormEvent } from 'react';
import type { Assessment } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { importAssessments, planImport, usualChoice, type ImportChoice, type ImportEntry } from '#session';
import { Button, Callout, Card, FileField, SelectField, TextField } from '#ui';
import { openFile, type OpenedFile } from '#vault';
import { useApp } from '../app-context.tsx';
import { fileReason } from './file-reason.ts';

interface Found {
  readonly createdAt: string;
  readonly entries: readonly (ImportEntry & { readonly choice: ImportChoice })[];
}

/** Opens a file, shows what is in it, and writes only what was chosen. */
export function OpenFileCard() {
  const t = useTexts('vault');
  const { vault, assessment } = useApp();
  const [locked, setLocked] = useState<Uint8Array>();
  const [passphrase, setPassphrase] = useState('');
  const [found, setFound] = useState<Found>();
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'bad'; readonly text: string }>();

  const show = async (file: OpenedFile) => {
    const assessments: readonly Assessment[] =
      file.content.kind === 'assessment' ? [file.content.assessment] : file.content.assessments;
    const planned = await planImport(vault, assessments);
    if (!planned.ok) {
      setSaid({ tone: 'bad', text: t('screen.failed', { reason: t(`app:open.error.${planned.error.kind}`) }) });
      return;
    }
    const entries = planned.value.map((entry) => ({ ...entry, choice: usualChoice(entry) }));
    setLocked(undefined);
    setPassphrase('');
    setFound({ createdAt: file.createdAt, entries });
  };
  const read = async (bytes: Uint8Array, secret?: string) => {
    setSaid(undefined);
    const opened = await openFile(bytes, secret === undefined ? {} : { passphrase: secret });
    if (opened.ok) await show(opened.value);
    else if (opened.error.kind === 'passphrase-needed') setLocked(bytes);
    else setSaid({ tone: 'bad', text: fileReason(opened.error, t) });
  };
  const choose = async (file: File | undefined) => {
    setFound(undefined);
    setLocked(undefined);
    if (file !== undefined) await read(new Uint8Array(await file.arrayBuffer()));
  };
  const write = async () => {
    if (found === undefined) return;
    // an open copy would otherwise be written over what comes in
    await assessment.actions.settled();
    assessment.actions.close();
    const written = await importAssessments(vault, found.entries, () => crypto.randomUUID());
    setFound(undefined);
    setSaid(
      written.ok
        ? { tone: 'info', text: t('screen.imported', { count: written.value }) }
        : { tone: 'bad', text: t('screen.failed', { reason: t(`app:open.error.${written.error.kind}`) }) },
    );
  };
  const unlock = (event: FormEvent) => {
    event.preventDefault();
    if (locked !== undefined) void read(locked, passphrase);
  };
  return (
    <Card aria-labelledby="open-file" className="flex flex-col gap-4">
      <h2 id="open-file" className="text-lg font-semibold">
        {t('screen.open')}
      </h2>
      <p className="text-muted">{t('screen.openFileText')}</p>
      <FileField label={t('screen.openChoose')} accept=".json,.age" onChoose={(file) => void choose(file)} />
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
      {said !== undefined && <Callout tone={said.tone} title={said.text} live />}
      {found !== undefined && <FoundEntries found={found} onChange={setFound} onWrite={() => void write()} />}
    </Card>
  );
}

interface FoundEntriesProps {
  readonly found: Found;
  readonly onChange: (found: Found) => void;
  readonly onWrite: () => void;
}

const CHOICES: Record<ImportEntry['kind'], readonly ImportChoice[]> = {
  new: ['add', 'skip'],
  'unreadable-here': ['add', 'skip'],
  newer: ['merge', 'keep-both', 'replace', 'skip'],
  'already-there': ['skip', 'merge', 'keep-both', 'replace'],
};

function FoundEntries({ found, onChange, onWrite }: FoundEntriesProps) {
  const t = useTexts('vault');
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const decide = (id: string, choice: ImportChoice) =>
    onChange({
      ...found,
      entries: found.entries.map((entry) => (entry.incoming.id === id ? { ...entry, choice } : entry)),
    });
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">
        {t('screen.contents', { count: found.entries.length, date: date.format(new Date(found.createdAt)) })}
      </p>
      {found.entries.map(({ incoming, kind, choice }) => (
        <SelectField
          key={incoming.id}
          label={incoming.profile.firmName === '' ? t('app:start.unnamed') : incoming.profile.firmName}
          hint={`${date.format(new Date(incoming.updatedAt))} · ${t(`screen.entry.${kind}`)}`}
          value={choice}
          onChange={(event) => decide(incoming.id, event.target.value as ImportChoice)}
        >
          {CHOICES[kind].map((one) => (
            <option key={one} value={one}>
              {t(`screen.choice.${one}`)}
            </option>
          ))}
        </SelectField>
      ))}
      <div>
        <Button onClick={onWrite}>{t('screen.importGo')}</Button>
      </div>
    </div>
  );
}
