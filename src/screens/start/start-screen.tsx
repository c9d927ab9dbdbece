import { ArrowRight, Clock, FileText, ListChecks, LockKeyhole, Trash2 } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { progressOf, type Assessment } from '#answers';
import { useLanguage } from '#i18n';
import type { Result } from '#kernel';
import { sampleFirm } from '#session';
import { Button, ButtonLink, Card } from '#ui';
import type { Loaded, VaultError } from '#vault';
import { useApp } from '../app-context.tsx';
import { href, routes } from '../routes.ts';
import { KeptFaults } from '../shell/later-faults.ts';
import { useVisibleItems } from '../use-content.ts';
import { useLockFirst } from '../use-lock-first.ts';

/** Where one begins: a new scan, the sample firm, or what was left unfinished. */
export function StartScreen() {
  const { t } = useTranslation();
  const { assessment, library, now, vaultSession } = useApp();
  // a vault that opens has assessments of its own
  const session = useStore(vaultSession, ({ kind }) => kind);
  const lockFirst = useLockFirst();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const { pack } = library.core;
  const packRef = { id: pack.id, version: pack.version };

  const begin = () => {
    if (lockFirst) return navigate(routes.begin);
    const id = assessment.actions.begin({ pack: packRef, scope: 'quick' });
    navigate(routes.step(id, 'profile'));
  };
  const openSample = async () => {
    const sample = sampleFirm(await library.sample(), { language, at: now() });
    const id = assessment.actions.begin({ pack: packRef, scope: 'quick', ...sample, sample: true });
    navigate(routes.step(id, 'result'));
  };

  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-10">
      <section className="grid gap-8 pt-4 lg:grid-cols-[1.35fr_1fr] lg:items-center lg:pt-10">
        <div>
          <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{t('start.headline')}</h1>
          <p className="mt-5 max-w-xl text-lg text-muted">{t('start.lead')}</p>
          <div className="mt-7 flex flex-wrap gap-3">
            <Button onClick={begin}>
              {t('start.begin')}
              <ArrowRight aria-hidden="true" className="size-5" />
            </Button>
            <Button look="secondary" onClick={() => void openSample()}>
              {t('start.sample')}
            </Button>
          </div>
          <p className="mt-3 text-sm text-muted">{t('start.sampleHint')}</p>
        </div>
        <Card className="bg-surface">
          <h2 className="text-base font-semibold">{t('start.getsTitle')}</h2>
          <ul className="mt-3 flex flex-col gap-3.5">
            {(
              [
                [Clock, 'level'],
                [ListChecks, 'steps'],
                [FileText, 'report'],
              ] as const
            ).map(([Icon, key]) => (
              <li key={key} className="flex gap-3">
                <Icon aria-hidden="true" className="mt-1 size-5 shrink-0 text-brand" />
                <span>
                  <strong className="font-semibold">{t(`start.gets.${key}.title`)}</strong>
                  <span className="block text-sm text-muted">{t(`start.gets.${key}.text`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      </section>
      <KeptAssessments key={session} />
      <p>
        <a href={href(routes.vaults)} className="inline-flex items-center gap-2 font-medium text-brand">
          <LockKeyhole aria-hidden="true" className="size-4" />
          {t('shell.vaults')}
        </a>
      </p>
      <section className="grid gap-x-8 gap-y-4 border-t border-line pt-6 text-sm sm:grid-cols-3">
        {(['local', 'honest', 'policy'] as const).map((key) => (
          <div key={key}>
            <h2 className="text-sm font-semibold">{t(`start.promise.${key}.title`)}</h2>
            <p className="mt-1 text-muted">{t(`start.promise.${key}.text`)}</p>
          </div>
        ))}
      </section>
    </div>
  );
}

function KeptAssessments() {
  const { t } = useTranslation();
  const { vault, assessment } = useApp();
  const lockFirst = useLockFirst();
  const [listed, setListed] = useState<Result<Loaded, VaultError>>();

  useEffect(() => {
    let current = true;
    void assessment.actions
      .settled()
      .then(() => vault.list())
      .then((result) => {
        if (current) setListed(result);
      });
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
  const { assessments } = listed.value;
  const forget = async (id: string) => {
    const { assessment: open } = assessment.getState();
    if (open?.id === id) assessment.actions.close();
    await vault.remove(id);
    setListed(await vault.list());
  };
  return (
    <>
      {faults}
      {assessments.length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept" className="text-lg font-semibold">
            {t('start.kept')}
          </h2>
          <ul className="mt-3 flex flex-col gap-2.5">
            {assessments.map((one) => (
              <Suspense key={one.id}>
                <KeptRow assessment={one} onForget={() => void forget(one.id)} />
              </Suspense>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The safe choice has the focus as soon as the question is asked. */
function focusWhenShown(button: HTMLButtonElement | null): void {
  button?.focus();
}

function KeptRow({ assessment, onForget }: { readonly assessment: Assessment; readonly onForget: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { profile, answers } = assessment;
  const items = useVisibleItems(assessment);
  const { answered, asked } = progressOf(items, answers);
  const name = profile.firmName === '' ? t('start.unnamed') : profile.firmName;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(assessment.updatedAt));
  const step = answered === 0 ? 'profile' : answered < asked ? 'answer' : 'result';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <span className="truncate">{name}</span>
          {assessment.sample && (
            <span className="rounded bg-accent-soft px-1.5 py-0.5 text-xs text-accent">{t('start.sampleMark')}</span>
          )}
        </p>
        <p className="text-sm text-muted">{t('start.progress', { answered, asked, date })}</p>
      </div>
      {asking ? (
        <div role="alertdialog" aria-label={t('start.forgetAsk')} className="flex flex-wrap items-center gap-2">
          <span className="text-sm font-medium text-bad">{t('start.forgetAsk')}</span>
          <Button look="secondary" ref={focusWhenShown} onClick={() => setAsking(false)}>
            {t('start.forgetNo')}
          </Button>
          <Button look="quiet" className="text-bad" onClick={onForget}>
            {t('start.forgetYes')}
          </Button>
        </div>
      ) : (
        <>
          <ButtonLink look="secondary" href={href(routes.step(assessment.id, step))}>
            {t(step === 'result' ? 'start.seeResult' : 'start.resume')}
            <span className="sr-only">{name}</span>
          </ButtonLink>
          <Button look="quiet" aria-label={t('start.forgetNamed', { name })} onClick={() => setAsking(true)}>
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </>
      )}
    </li>
  );
}
