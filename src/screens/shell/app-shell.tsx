import { clsx } from 'clsx';
import { Languages, LockKeyhole, MoonStar, Sun } from 'lucide-react';
import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { LOCALES, switchLanguage, useLocale, type Locale } from '#i18n';
import type { VaultSession } from '#session';
import { Logo } from '#ui';
import { useApp, useAssessmentState } from '../app-context.tsx';
import { href, routes, STEPS, stepsFor, type Step } from '../routes.ts';
import { EditionNotice, OfflineMark } from './edition-notice.tsx';
import { SaveState } from './save-state.tsx';

/** The first screen leaves the focus where the browser put it, before the skip link. */
let somethingWasShown = false;

interface AppShellProps {
  /** Step that is on screen, where an assessment is open. */
  readonly step?: Step;
  /** The assessment of the address while it is being opened: the header has its full height from the start. */
  readonly opening?: string;
  readonly children: ReactNode;
}

/** Header with the way through, state of saving, language and theme; the screen below it. */
export function AppShell({ step, opening, children }: AppShellProps) {
  const { t } = useTranslation();
  const id = useAssessmentState((state) => state.assessment?.id) ?? opening;
  // before the effects of what stands in it: a screen that is no step gives itself a name of its own
  useLayoutEffect(() => {
    document.title = t(step === undefined ? 'app.title' : `shell.title.${placeOf(step)}`);
  }, [t, step]);
  // after a change of screen the focus would be nowhere; questions take it to their own heading
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (somethingWasShown && lost && step !== 'answer') document.getElementById('main')?.focus({ preventScroll: true });
    somethingWasShown = true;
  }, [step]);

  return (
    <div className="flex min-h-screen flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-surface focus:p-3"
        onClick={skipToMain}
      >
        {t('shell.skip')}
      </a>
      <header className="sticky top-0 z-10 border-b border-line bg-bg print:hidden">
        <div className="mx-auto flex max-w-[84rem] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2.5 sm:px-6">
          <a href={href(routes.start)} className="flex items-center gap-2.5 text-ink no-underline">
            <Logo className="size-8" />
            <span className="text-lg font-bold tracking-wide">{t('app.name')}</span>
          </a>
          {step !== undefined && id !== undefined && <StepNav id={id} step={step} />}
          <div className="ml-auto flex items-center gap-1">
            {id !== undefined && <SaveState />}
            <LockButton />
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <EditionNotice />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[84rem] flex-1 px-4 py-6 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
      <footer className="border-t border-line py-4 text-xs text-muted print:hidden">
        <div className="mx-auto flex max-w-[84rem] flex-wrap gap-x-6 gap-y-1 px-4 sm:px-6">
          <span>{t('shell.local')}</span>
          <OfflineMark />
          <span>{t('shell.unofficial')}</span>
          <a href={href(routes.vaults)} className="inline-flex min-h-6 items-center text-muted underline">
            {t('shell.vaults')}
          </a>
          <a href={href(routes.about)} className="inline-flex min-h-6 items-center text-muted underline">
            {t('shell.about')}
          </a>
        </div>
      </footer>
    </div>
  );
}

/** The skip link must not become a route of its own. */
function skipToMain(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** The step of the way a screen beside it belongs to. */
function placeOf(step: Step): (typeof STEPS)[number] {
  if (step === 'measures') return 'roadmap';
  if (step === 'compare') return 'result';
  return step === 'people' || step === 'return' || step === 'history' ? 'answer' : step;
}

function StepNav({ id, step }: { readonly id: string; readonly step: Step }) {
  const { t } = useTranslation();
  const invited = useAssessmentState(({ assessment }) => assessment?.invited);
  const steps = invited === undefined ? STEPS : stepsFor(invited);
  const here = invited === undefined ? placeOf(step) : step;
  return (
    <nav
      aria-label={t('shell.steps')}
      className="order-last flex w-full justify-between overflow-x-auto sm:justify-start sm:gap-1 lg:order-none lg:w-auto"
    >
      {steps.map((one) => (
        <a
          key={one}
          href={href(routes.step(id, one))}
          aria-current={one === here ? 'step' : undefined}
          className={clsx(
            'rounded-md px-1 py-1.5 text-xs tracking-tight whitespace-nowrap no-underline sm:px-3 sm:text-sm sm:tracking-normal',
            one === here ? 'bg-brand-soft font-semibold text-ink' : 'text-muted hover:text-ink',
          )}
        >
          {t(`shell.step.${one}`)}
        </a>
      ))}
    </nav>
  );
}

const iconButton =
  'flex min-h-10 items-center gap-1.5 rounded-md px-2.5 text-sm text-muted hover:bg-sunken hover:text-ink';

/** One press away while a vault is open. */
function LockButton() {
  const { t } = useTranslation();
  const { vaultSession } = useApp();
  const open = useStore(vaultSession, ({ kind }) => kind !== 'plain');
  if (!open) return null;
  return (
    <button type="button" className={iconButton} onClick={() => void lock(vaultSession)}>
      <LockKeyhole aria-hidden="true" className="size-4" />
      {t('shell.lock')}
    </button>
  );
}

/** Where not everything could be written, the screen of vaults says so and offers a file. */
async function lock({ actions }: VaultSession): Promise<void> {
  if (!(await actions.lock())) location.hash = routes.vaults;
}

/** One button for each language the interface is not in, under its own name. */
function LanguageSwitch() {
  const { preferences, edition } = useApp();
  const locale = useLocale();
  const change = async (other: Locale) => {
    preferences.setState({ language: other.id });
    // content is written in other characters as it is loaded: the page starts anew, everything being saved
    if (other.traditional !== locale.traditional) await edition.actions.update();
    else await switchLanguage(other.id);
  };
  return LOCALES.filter(({ id }) => id !== locale.id).map((other, place) => (
    <button key={other.id} type="button" lang={other.id} className={iconButton} onClick={() => void change(other)}>
      {place === 0 && <Languages aria-hidden="true" className="size-4 max-sm:hidden" />}
      {other.name}
    </button>
  ));
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const { preferences } = useApp();
  const theme = useStore(preferences, (state) => state.theme);
  const dark = theme === 'dark' || (theme === 'system' && document.documentElement.dataset['theme'] === 'dark');
  const Icon = dark ? Sun : MoonStar;
  return (
    <button
      type="button"
      className={iconButton}
      aria-label={t(dark ? 'shell.light' : 'shell.dark')}
      title={t(dark ? 'shell.light' : 'shell.dark')}
      onClick={() => preferences.setState({ theme: dark ? 'light' : 'dark' })}
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
