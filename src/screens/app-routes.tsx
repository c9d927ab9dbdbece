import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { loadTexts, type Namespace } from '#i18n';
import { AnswerScreen } from './answer/answer-screen.tsx';
import { ProfileScreen } from './profile/profile-screen.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { LaterBoundary } from './shell/later-boundary.tsx';
import { AssessmentGate } from './shell/assessment-gate.tsx';
import { StartScreen } from './start/start-screen.tsx';
import type { Step } from './routes.ts';

// what comes after the first answers is loaded when it is asked for
const later = {
  result: laterScreen(async () => (await import('./result/result-screen.tsx')).ResultScreen, 'results'),
  roadmap: laterScreen(async () => (await import('./roadmap/roadmap-screen.tsx')).RoadmapScreen, 'results'),
  report: laterScreen(async () => (await import('./report/report-screen.tsx')).ReportScreen, 'results', 'export'),
  vaults: laterScreen(async () => (await import('./vaults/vaults-screen.tsx')).VaultsScreen, 'vault'),
  about: laterScreen(async () => (await import('./about/about-screen.tsx')).AboutScreen, 'results'),
};

/** A screen whose code and texts are loaded together. */
function laterScreen(load: () => Promise<ComponentType>, ...namespaces: readonly Namespace[]) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadTexts(...namespaces)]);
    return { default: screen };
  });
}

function LaterStep({ id, step }: { readonly id: string; readonly step: Exclude<Step, 'profile' | 'answer'> }) {
  const Screen = later[step];
  return (
    <AssessmentGate id={id} step={step}>
      <LaterBoundary key={step}>
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </LaterBoundary>
    </AssessmentGate>
  );
}

function Loading() {
  const { t } = useTranslation();
  return <p role="status">{t('open.loading')}</p>;
}

export function AppRoutes() {
  return (
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/a/:id/profile">
          {({ id }) => (
            <AssessmentGate id={id} step="profile">
              <ProfileScreen />
            </AssessmentGate>
          )}
        </Route>
        <Route path="/a/:id/answer/:dimension?">
          {({ id, dimension }) => (
            <AssessmentGate id={id} step="answer">
              <Suspense fallback={<Loading />}>
                <AnswerScreen dimension={dimension} />
              </Suspense>
            </AssessmentGate>
          )}
        </Route>
        <Route path="/a/:id/result">{({ id }) => <LaterStep id={id} step="result" />}</Route>
        <Route path="/a/:id/roadmap">{({ id }) => <LaterStep id={id} step="roadmap" />}</Route>
        <Route path="/a/:id/report">{({ id }) => <LaterStep id={id} step="report" />}</Route>
        <Route path="/vaults">
          <AppShell>
            <LaterBoundary>
              <Suspense fallback={<Loading />}>
                <later.vaults />
              </Suspense>
            </LaterBoundary>
          </AppShell>
        </Route>
        <Route path="/about">
          <AppShell>
            <LaterBoundary>
              <Suspense fallback={<Loading />}>
                <later.about />
              </Suspense>
            </LaterBoundary>
          </AppShell>
        </Route>
        <Route>
          <AppShell>
            <StartScreen />
          </AppShell>
        </Route>
      </Switch>
    </Router>
  );
}
