import { Trash2 } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { progressOf, type Assessment } from '#answers';
import { useLanguage, useTexts } from '#i18n';
import type { Result } from '#kernel';
import { Button, ButtonLink } from '#ui';
import type { Loaded, VaultError } from '#vault';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { KeptFaults } from '../shell/later-faults.ts';
import { useVisibleItems } from '../use-content.ts';
import { useLockFirst } from '../use-lock-first.ts';

/** More than this is a matter for the list of clients. */
const MOST = 8;

/** Assessments that are kept here, to go on with; says so where there are none yet. */
export function KeptAssessments() {
  const t = useTexts('answering');
  const { vault, assessment } = useApp();
  const lockFirst = useLockFirst();
  const [listed, setListed] = useState<Result<Loaded, VaultError>>();
  const [forgotten, setForgotten] = useState<string>();

  useEffect(() => {
    let current = true;
    const read = async () => {
      // two clients are never on one screen; what could not be written lives only there
      if ((await assessment.actions.settled()) && current) assessment.actions.close();
      const result = await vault.list();
      if (current) setListed(result);
    };
    void read();
    return () => {
      current = false;
    };
  }, [vault, assessment]);

  if (listed === undefined) return null;
  const accept = async () => {
    await vault.acceptLoss();
    setListed(await vault.list());
  };
  const unlocked = lockFirst && listed.ok ? listed.value.assessments.filter(({ sample }) => !sample).length : 0;
  const faults = (!listed.ok || listed.value.unreadable > 0 || listed.value.loss !== undefined || unlocked > 0) && (
    <Suspense>
      <KeptFaults listed={listed} unlocked={unlocked} onAccept={() => void accept()} />
    </Suspense>
  );
  if (!listed.ok) return faults;
  const assessments = listed.value.assessments.filter(({ archived }) => archived !== true);
  const more = assessments.length - MOST;
  const forget = async (id: string, name: string) => {
    const { assessment: open } = assessment.getState();
    if (open?.id === id) assessment.actions.close();
    const removed = await vault.remove(id);
    if (removed.ok) setForgotten(name);
    setListed(await vault.list());
  };
  const none = listed.value.assessments.length === 0;
  return (
    <>
      {faults}
      <p role="status" className="text-sm text-muted empty:hidden">
        {forgotten !== undefined && t('home.forgotten', { name: forgotten })}
      </p>
      {none && <p className="text-muted">{t('home.none')}</p>}
      {!none && (
        <section aria-labelledby="kept">
          <h2 id="kept" className="text-lg font-semibold">
            {t('home.kept')}
          </h2>
          <ul className="mt-3 flex flex-col gap-2.5">
            {assessments.slice(0, MOST).map((one) => (
              <Suspense key={one.id}>
                <KeptRow assessment={one} onForget={(name) => void forget(one.id, name)} />
              </Suspense>
            ))}
          </ul>
          <p className="mt-3 flex flex-wrap gap-x-3 text-sm">
            {more > 0 && <span className="text-muted">{t('home.more', { count: more })}</span>}
            <a href={href(routes.clients)} className="inline-flex min-h-6 items-center font-medium">
              {t('home.clients')}
            </a>
          </p>
        </section>
      )}
    </>
  );
}

/** The safe choice has the focus as soon as the question is asked. */
function focusWhenShown(button: HTMLButtonElement | null): void {
  button?.focus();
}

function KeptRow({
  assessment,
  onForget,
}: {
  readonly assessment: Assessment;
  readonly onForget: (name: string) => void;
}) {
  const t = useTexts('answering');
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { profile, answers } = assessment;
  const items = useVisibleItems(assessment);
  const { answered, asked } = progressOf(items, answers);
  const name = profile.firmName === '' ? t('app:start.unnamed') : profile.firmName;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(assessment.updatedAt));
  const { invited } = assessment;
  const end = invited === undefined ? 'result' : 'return';
  const first = invited === undefined ? 'profile' : 'answer';
  const step = answered === 0 ? first : answered < asked ? 'answer' : end;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="truncate">{name}</span>
          {assessment.sample && (
            <span className="rounded bg-accent-soft px-1.5 py-0.5 text-xs text-accent">{t('home.sampleMark')}</span>
          )}
          {invited !== undefined && (
            <span className="rounded bg-brand-soft px-1.5 py-0.5 text-xs text-brand">{t('home.invitedMark')}</span>
          )}
        </p>
        <p className="text-sm text-muted">{t('home.progress', { answered, asked, date })}</p>
      </div>
      {asking ? (
        <div role="alertdialog" aria-label={t('home.forgetAsk')} className="flex flex-wrap items-center gap-2">
          <span className="text-sm font-medium text-bad">{t('home.forgetAsk')}</span>
          <Button look="secondary" ref={focusWhenShown} onClick={() => setAsking(false)}>
            {t('home.forgetNo')}
          </Button>
          <Button look="quiet" className="text-bad" onClick={() => onForget(name)}>
            {t('home.forgetYes')}
          </Button>
        </div>
      ) : (
        <>
          <ButtonLink look="secondary" href={href(routes.step(assessment.id, step))}>
            {t(step === 'result' ? 'home.seeResult' : 'home.resume')}
            <span className="sr-only">{name}</span>
          </ButtonLink>
          <Button look="quiet" aria-label={t('home.forgetNamed', { name })} onClick={() => setAsking(true)}>
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </>
      )}
    </li>
  );
}
