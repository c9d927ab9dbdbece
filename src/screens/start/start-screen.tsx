import { ArrowRight, Clock, FileText, ListChecks } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useLanguage } from '#i18n';
import { loadSampleFirm } from '#session';
import { Button, Card } from '#ui';
import { useApp } from '../app-context.tsx';
import { laterScreen } from '../later-screen.ts';
import { routes } from '../routes.ts';
import { useLockFirst } from '../use-lock-first.ts';

// a first answer needs none of it
const HomeExtras = laterScreen(async () => (await import('./home-extras.tsx')).HomeExtras, 'answering');

/** Where one begins: a new scan, the sample firm, or what was left unfinished. */
export function StartScreen() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app.title');
  }, [t]);
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
    const [content, { sampleFirm }] = await Promise.all([library.sample(), loadSampleFirm()]);
    const sample = sampleFirm(content, { language, at: now() });
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
      <Suspense>
        <HomeExtras key={session} />
      </Suspense>
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
