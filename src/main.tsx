import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import core from 'virtual:content/core';
import { startI18n } from '#i18n';
import { createAssessmentStore, createPreferencesStore, once, type Simulator } from '#session';
import { openVault } from '#vault';
import { AppProvider, AppRoutes, type App } from '#screens';
import { allowOwnWorkers } from './trusted-types.ts';
import './ui/theme.css';

allowOwnWorkers();

const preferences = createPreferencesStore();
const vault = openVault();
const now = () => new Date().toISOString();
const assessment = createAssessmentStore(vault, {
  now,
  newId: () => crypto.randomUUID(),
});
// the arithmetic is not needed before there is a result to show
const simulator = once(() => import('./start-simulator.ts'));
const simulate: Simulator = async (...job) => (await simulator()).simulator(...job);
const app: App = {
  vault,
  assessment,
  preferences,
  simulate,
  library: {
    core,
    items: once(async () => (await import('virtual:content/items')).default),
    sample: once(async () => (await import('virtual:content/sample')).default),
    advice: once(async () => (await import('virtual:content/advice')).default),
  },
  now,
  today: () => new Intl.DateTimeFormat('sv-SE').format(new Date()),
};

const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const showTheme = () => {
  const { theme } = preferences.getState();
  const dark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
};
showTheme();
preferences.subscribe(showTheme);
darkSystem.addEventListener('change', showTheme);

// a page that is hidden may never come back: what is under way is written without waiting
addEventListener('beforeunload', (event) => {
  if (assessment.getState().saving.kind !== 'saved') event.preventDefault();
});
// an old tab whose chunk is gone starts anew once everything is durable
addEventListener('vite:preloadError', (event) => {
  event.preventDefault();
  void assessment.actions.settled().then(() => location.reload());
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await startI18n(preferences.getState().language);
createRoot(root).render(
  <StrictMode>
    <AppProvider value={app}>
      <AppRoutes />
    </AppProvider>
  </StrictMode>,
);
