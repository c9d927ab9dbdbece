import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAnswered, type Respondent } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import { Button } from '#ui';
import { useApp, useOpenAssessment } from '../app-context.tsx';

/** Who was asked and what came back. */
export function HandedList() {
  const t = useTexts('answering');
  const { respondents = [] } = useOpenAssessment();
  if (respondents.length === 0) return <p className="text-muted">{t('handed.none')}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {respondents.map((respondent) => (
        <HandedRow key={respondent.id} respondent={respondent} />
      ))}
    </ul>
  );
}

function HandedRow({ respondent }: { readonly respondent: Respondent }) {
  const t = useTexts('answering');
  const language = useLanguage();
  const { actions } = useApp().assessment;
  const [asking, setAsking] = useState(false);
  const { id, name, role, items, sentAt, returnedAt, answers } = respondent;
  const date = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at));
  const answered = items.filter((item) => isAnswered(answers[item])).length;
  const remove = () =>
    actions.edit(({ respondents = [] }) => ({ respondents: respondents.filter((one) => one.id !== id) }));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">
          {name}
          {role !== undefined && (
            <span className="ml-2 text-sm font-normal text-muted">{t(`app:term.role.${role}`)}</span>
          )}
        </p>
        <p className="text-sm text-muted">
          {t('handed.sent', { count: items.length, date: date(sentAt) })}
          {returnedAt !== undefined &&
            ` ${t('handed.back', { answered, asked: items.length, date: date(returnedAt) })}`}
        </p>
      </div>
      {returnedAt === undefined && (
        <span className="rounded-full bg-accent-soft px-2.5 py-0.5 text-sm text-accent">{t('handed.waiting')}</span>
      )}
      {asking ? (
        <div
          role="alertdialog"
          aria-label={t('handed.removeAsk', { name })}
          className="flex flex-wrap items-center gap-2"
        >
          <span className="text-sm font-medium text-bad">{t('handed.removeAsk', { name })}</span>
          <Button look="secondary" ref={focusWhenShown} onClick={() => setAsking(false)}>
            {t('handed.removeNo')}
          </Button>
          <Button look="quiet" className="text-bad" onClick={remove}>
            {t('handed.removeYes')}
          </Button>
        </div>
      ) : (
        <Button look="quiet" aria-label={t('handed.removeNamed', { name })} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden="true" className="size-4" />
        </Button>
      )}
    </li>
  );
}

/** The safe choice has the focus as soon as the question is asked. */
function focusWhenShown(button: HTMLButtonElement | null): void {
  button?.focus();
}
