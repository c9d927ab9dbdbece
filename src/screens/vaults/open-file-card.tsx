import { Fragment, Suspense, useState, type ComponentProps } from 'react';
import type { Assessment } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { importAssessments, planImport, usualChoice, type ImportChoice, type ImportEntry } from '#session';
import { Button, ButtonLink, Callout, Card, SelectField } from '#ui';
import type { OpenedFile } from '#vault';
import { useApp } from '../app-context.tsx';
import { laterScreen } from '../later-screen.ts';
import { href, routes } from '../routes.ts';
import { CompareEntry } from './compare-entry.tsx';
import { FileOpener } from './file-opener.tsx';
import { LockFirst } from './lock-first.tsx';
import { useReason } from './use-reason.ts';
import { usePageTitle } from '../use-page-title.ts';

// most files are backups; what goes out to respondents and comes back is read by its own part
const HandedFile = laterScreen(async () => (await import('../respond/handed-file.tsx')).HandedFile, 'answering');

interface Found {
  readonly createdAt: string;
  readonly entries: readonly (ImportEntry & { readonly choice: ImportChoice })[];
}

/** The same as a screen of its own. */
export function OpenScreen() {
  usePageTitle(useTexts('vault')('screen.open'));
  return (
    <div className="mx-auto max-w-2xl">
      <OpenFileCard />
    </div>
  );
}

/** Opens a file, shows what is in it, and writes only what was chosen. */
export function OpenFileCard() {
  const t = useTexts('vault');
  const reason = useReason();
  const { vault, assessment } = useApp();
  const [found, setFound] = useState<Found>();
  const [handed, setHanded] = useState<Handed>();
  const [said, setSaid] = useState<{ readonly tone: 'info' | 'bad'; readonly text: string; readonly next?: true }>();

  const show = async ({ content, createdAt }: OpenedFile) => {
    if (content.kind === 'respondent-pack' || content.kind === 'respondent-answers') {
      setHanded(content);
      return;
    }
    const assessments: readonly Assessment[] =
      content.kind === 'assessment' ? [content.assessment] : content.assessments;
    const planned = await planImport(vault, assessments);
    if (!planned.ok) {
      setSaid({ tone: 'bad', text: t('screen.failed', { reason: reason(planned.error) }) });
      return;
    }
    const entries = planned.value.map((entry) => ({ ...entry, choice: usualChoice(entry) }));
    setFound({ createdAt, entries });
  };
  const forget = () => {
    setFound(undefined);
    setHanded(undefined);
    setSaid(undefined);
  };
  const write = async () => {
    if (found === undefined) return;
    // an open copy would otherwise be written over what comes in
    await assessment.actions.settled();
    assessment.actions.close();
    const written = await importAssessments(vault, found.entries, () => crypto.randomUUID());
    // what could not be written can be tried again, once there is a vault or room
    if (written.ok) setFound(undefined);
    setSaid(
      written.ok
        ? { tone: 'info', text: t('screen.imported', { count: written.value }), next: true }
        : { tone: 'bad', text: t('screen.failed', { reason: reason(written.error) }) },
    );
  };
  return (
    <Card aria-labelledby="open-file" className="flex flex-col gap-4">
      <h2 id="open-file" className="text-lg font-semibold">
        {t('screen.open')}
      </h2>
      <p className="text-muted">{t('screen.openFileText')}</p>
      <FileOpener label={t('screen.openChoose')} onChoose={forget} onOpened={show} />
      {said !== undefined && <Callout tone={said.tone} title={said.text} live />}
      {said?.next && (
        <ButtonLink look="secondary" className="self-start" href={href(routes.start)} ref={focusWhenShown}>
          {t('screen.importedNext')}
        </ButtonLink>
      )}
      {found !== undefined && <FoundEntries found={found} onChange={setFound} onWrite={() => void write()} />}
      {handed !== undefined && (
        <Suspense>
          <LockFirst>
            <HandedFile key={fileKey(handed)} file={handed} />
          </LockFirst>
        </Suspense>
      )}
    </Card>
  );
}

/** What was pressed is gone: from here one goes on. */
function focusWhenShown(link: HTMLAnchorElement | null): void {
  link?.focus();
}

type Handed = ComponentProps<typeof HandedFile>['file'];

function fileKey(file: Handed): string {
  return file.kind === 'respondent-pack' ? file.handed.respondent : file.returned.respondent;
}

interface FoundEntriesProps {
  readonly found: Found;
  readonly onChange: (found: Found) => void;
  readonly onWrite: () => void;
}

const CHOICES: Record<ImportEntry['kind'], readonly ImportChoice[]> = {
  new: ['add', 'skip'],
  'unreadable-here': ['add', 'skip'],
  newer: ['merge', 'compare', 'keep-both', 'replace', 'skip'],
  'already-there': ['skip', 'compare', 'merge', 'keep-both', 'replace'],
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
      {found.entries.map(({ incoming, present, kind, choice }) => (
        <Fragment key={incoming.id}>
          <SelectField
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
          {choice === 'compare' && present !== undefined && <CompareEntry incoming={incoming} present={present} />}
        </Fragment>
      ))}
      <div>
        <Button onClick={onWrite}>{t('screen.importGo')}</Button>
      </div>
    </div>
  );
}
