import { Suspense, type ComponentType } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AnswerScreen } from './answer/answer-screen.tsx';
import { laterScreen } from './later-screen.ts';
import { ProfileScreen } from './profile/profile-screen.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { LaterBoundary } from './shell/later-boundary.tsx';
import { AssessmentGate } from './shell/assessment-gate.tsx';
import { Loading } from './shell/loading.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { routes, type Step } from './routes.ts';

// what comes after the first answers is loaded when it is asked for
const later = {
  result: laterScreen(async () => (await import('./result/result-screen.tsx')).ResultScreen, 'results', 'plan'),
  scenarios: laterScreen(
    async () => (await import('./scenarios/scenarios-screen.tsx')).ScenariosScreen,
    'results',
    'plan',
    'ledger',
  ),
  roadmap: laterScreen(
    async () => (await import('./roadmap/roadmap-screen.tsx')).RoadmapScreen,
    'results',
    'plan',
    'ledger',
  ),
  measures: laterScreen(
    async () => (await import('./measures/measures-screen.tsx')).MeasuresScreen,
    'results',
    'plan',
    'ledger',
  ),
  report: laterScreen(async () => (await import('./report/report-screen.tsx')).ReportScreen, 'results', 'export'),
  people: laterScreen(async () => (await import('./people/people-screen.tsx')).PeopleScreen, 'answering', 'vault'),
  return: laterScreen(async () => (await import('./respond/hand-back-screen.tsx')).HandBackScreen, 'answering'),
  compare: laterScreen(
    async () => (await import('./compare/compare-screen.tsx')).CompareScreen,
    'compare',
    'results',
    'faults',
  ),
  history: laterScreen(async () => (await import('./history/history-screen.tsx')).HistoryScreen, 'compare'),
  clients: laterScreen(
    async () => (await import('./clients/clients-screen.tsx')).ClientsScreen,
    'compare',
    'answering',
    'vault',
    'faults',
  ),
  sites: laterScreen(async () => (await import('./clients/sites-screen.tsx')).SitesScreen, 'compare', 'results'),
  open: laterScreen(async () => (await import('./vaults/open-file-card.tsx')).OpenScreen, 'vault', 'faults'),
  present: laterScreen(async () => (await import('./present/present-screen.tsx')).PresentScreen, 'answering'),
  vaults: laterScreen(
    async () => (await import('./vaults/vaults-screen.tsx')).VaultsScreen,
    'vault',
    'export',
    'faults',
  ),
  begin: laterScreen(async () => (await import('./vaults/begin-screen.tsx')).BeginScreen, 'vault', 'faults'),
  safety: laterScreen(async () => (await import('./about/safety-screen.tsx')).SafetyScreen, 'vault'),
  about: laterScreen(async () => (await import('./about/about-screen.tsx')).AboutScreen, 'results', 'export'),
  verify: laterScreen(async () => (await import('./verify/verify-screen.tsx')).VerifyScreen, 'export', 'vault'),
};

/** Around every screen that shows a result. */
const RulerCheck = laterScreen(
  async () => (await import('./compare/ruler-check.tsx')).RulerCheck,
  'compare',
  'results',
);

function LaterStep({ id, step }: { readonly id: string; readonly step: Exclude<Step, 'profile' | 'answer'> }) {
  const Screen = later[step];
  const screen = <Screen />;
  return (
    <AssessmentGate id={id} step={step}>
      <LaterBoundary key={step}>
        <Suspense fallback={<Loading />}>
          {step === 'history' || step === 'people' || step === 'return' ? screen : <RulerCheck>{screen}</RulerCheck>}
        </Suspense>
      </LaterBoundary>
    </AssessmentGate>
  );
}

/** A screen beside the steps. */
function LaterPage({ screen: Screen }: { readonly screen: ComponentType }) {
  return (
    <AppShell>
      <LaterBoundary>
        <Suspense fallback={<Loading />}>
          <Screen />
        </Suspense>
      </LaterBoundary>
    </AppShell>
  );
}

interface AnswerAddress {
  readonly id: string;
  readonly dimension?: string | undefined;
  readonly item?: string | undefined;
}

function Answering({ id, dimension, item }: AnswerAddress) {
  return (
    <AssessmentGate id={id} step="answer">
      <Suspense fallback={<Loading />}>
        <AnswerScreen dimension={dimension} meant={item} />
      </Suspense>
    </AssessmentGate>
  );
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
        <Route path="/a/:id/answer/:dimension?">{(address) => <Answering {...address} />}</Route>
        <Route path="/a/:id/answer/:dimension/:item">{(address) => <Answering {...address} />}</Route>
        <Route path="/a/:id/present">
          {({ id }) => (
            <LaterBoundary>
              <Suspense fallback={<Loading />}>
                <later.present id={id} />
              </Suspense>
            </LaterBoundary>
          )}
        </Route>
        <Route path="/a/:id/people">{({ id }) => <LaterStep id={id} step="people" />}</Route>
        <Route path="/a/:id/return">{({ id }) => <LaterStep id={id} step="return" />}</Route>
        <Route path="/a/:id/result">{({ id }) => <LaterStep id={id} step="result" />}</Route>
        <Route path="/a/:id/scenarios">{({ id }) => <LaterStep id={id} step="scenarios" />}</Route>
        <Route path="/a/:id/roadmap">{({ id }) => <LaterStep id={id} step="roadmap" />}</Route>
        <Route path="/a/:id/measures">{({ id }) => <LaterStep id={id} step="measures" />}</Route>
        <Route path="/a/:id/report">{({ id }) => <LaterStep id={id} step="report" />}</Route>
        <Route path="/a/:id/compare">{({ id }) => <LaterStep id={id} step="compare" />}</Route>
        <Route path="/a/:id/history">{({ id }) => <LaterStep id={id} step="history" />}</Route>
        <Route path={routes.clients}>
          <AppShell>
            <LaterBoundary>
              <Suspense fallback={<Loading />}>
                <later.clients />
              </Suspense>
            </LaterBoundary>
          </AppShell>
        </Route>
        <Route path="/clients/:ids">
          {({ ids }) => (
            <AppShell>
              <LaterBoundary>
                <Suspense fallback={<Loading />}>
                  <later.sites ids={ids} />
                </Suspense>
              </LaterBoundary>
            </AppShell>
          )}
        </Route>
        {(['open', 'vaults', 'begin', 'verify', 'safety', 'about'] as const).map((one) => (
          <Route key={one} path={routes[one]}>
            <LaterPage screen={later[one]} />
          </Route>
        ))}
        <Route>
          <AppShell>
            <StartScreen />
          </AppShell>
        </Route>
      </Switch>
    </Router>
  );
}

/** What goes on over the whole page, whatever is on it: files dropped, and a focus that is never lost. It comes when the app is there. */
export async function watchPage(): Promise<void> {
  const [{ takeDroppedFiles }, { keepFocus }] = await Promise.all([
    import('./drop-anywhere.ts'),
    import('./keep-focus.ts'),
  ]);
  takeDroppedFiles(document);
  keepFocus(document);
}
