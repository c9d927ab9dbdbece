import { useState } from 'react';
import type { RespondentAnswers, Role } from '#answers';
import { useTexts } from '#i18n';
import { Callout, Card } from '#ui';
import type { OpenedFile } from '#vault';
import { useOpenAssessment } from '../app-context.tsx';
import { useVisibleItems } from '../use-content.ts';
import { FileOpener } from '../vaults/file-opener.tsx';
import { Agenda } from './agenda.tsx';
import { HandOut } from './hand-out.tsx';
import { HandedList } from './handed-list.tsx';
import { OwedList } from './owed-list.tsx';
import { TakeBack } from './take-back.tsx';
import { usePageTitle } from '../use-page-title.ts';

/** Who answers what: the open items by role, files out and back, and what those who answered see differently. */
export function PeopleScreen() {
  const t = useTexts('answering');
  usePageTitle(t('people.title'));
  const assessment = useOpenAssessment();
  const items = useVisibleItems(assessment);
  const [asked, setAsked] = useState<Role>();
  const [returned, setReturned] = useState<RespondentAnswers>();
  const [wrong, setWrong] = useState(false);
  const isBack = assessment.respondents?.some(({ returnedAt }) => returnedAt !== undefined) ?? false;
  const opened = ({ content }: OpenedFile) => {
    if (content.kind === 'respondent-answers') setReturned(content.returned);
    else setWrong(true);
  };
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8">
      <header>
        <h1 className="text-2xl font-bold">{t('people.title')}</h1>
        <p className="mt-2 max-w-2xl text-muted print:hidden">{t('people.lead')}</p>
      </header>
      {/* what came back is what one came for */}
      {isBack && <Agenda items={items} />}
      <OwedList items={items} onHandOut={setAsked} />
      <Card id="hand-out" aria-labelledby="hand-out-title" className="flex scroll-mt-20 flex-col gap-5 print:hidden">
        <h2 id="hand-out-title" className="text-lg font-semibold">
          {t('handOut.title')}
        </h2>
        <HandOut key={asked ?? 'all'} items={items} role={asked} />
      </Card>
      <Card aria-labelledby="handed-title" className="flex flex-col gap-5 print:hidden">
        <h2 id="handed-title" className="text-lg font-semibold">
          {t('handed.title')}
        </h2>
        <HandedList />
        <FileOpener
          label={t('handed.open')}
          onChoose={() => {
            setReturned(undefined);
            setWrong(false);
          }}
          onOpened={opened}
        />
        {wrong && <Callout tone="warn" title={t('handed.notAnswers')} live />}
        {returned !== undefined && <TakeBack key={returned.returnedAt} file={returned} />}
      </Card>
      {!isBack && <Agenda items={items} />}
    </div>
  );
}
