import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import core from 'virtual:content/core';
import { localeOf, startI18n } from '#i18n';
import {
  createAssessmentStore,
  createEditionStore,
  createPreferencesStore,
  createVaultSession,
  loadRollingBackup,
  loadSoleWriter,
  once,
  onlyWhatIsThere,
  simulateInWorker,
  loadAutoLock,
  switchableVault,
  traditionalLibrary,
  type Library,
} from '#session';
import { loadKeyring, loadReader, openVault } from '#vault';
import { AppProvider, AppRoutes, beginScreensAtTop, prepareFaults, watchPage, type App } from '#screens';
import { allowOwnWorkers, withoutPeerConnections } from './trusted-types.ts';
import './ui/theme.css';

/** The one-file edition has no service worker: it is whole already. */
const serviceWorker = import.meta.env.MODE === 'one-file' ? undefined : new URL('./sw.js', document.baseURI).href;
withoutPeerConnections();
allowOwnWorkers(serviceWorker);

const onDisk = location.protocol === 'file:';
const preferences = createPreferencesStore();
const plainVault = openVault();
const { vault, switchTo } = switchableVault(onDisk ? onlyWhatIsThere(plainVault) : plainVault);
const now = () => new Date().toISOString();
const assessment = createAssessmentStore(vault, {
  now,
  newId: () => crypto.randomUUID(),
  writer: {
    load: loadSoleWriter,
    nameOf(id) {
      const session = vaultSession.getState();
      // what is kept nowhere no other window can have
      return session.kind === 'passing' ? undefined : `edit ${'id' in session ? session.id : 'plain'} ${id}`;
    },
  },
});
const keyring = once(loadKeyring);
const rolling = loadRollingBackup(assessment, now);
const vaultSession = createVaultSession({
  keyring,
  assessment: assessment.actions,
  switchTo,
  opened: (unlocked) => void rolling().then(({ actions }) => actions.opened(unlocked)),
  async beforeLock() {
    // a last backup takes seconds, in which nobody shall read what is being locked
    document.body.hidden = true;
    await (await rolling()).actions.flush();
  },
  reload: () => location.reload(),
  now,
});
// an open vault is watched from the moment it opens
vaultSession.subscribe(({ kind }, before) => {
  if (kind !== 'open' || before.kind !== 'plain') return;
  const page = { document, now: () => Date.now(), lock: () => void vaultSession.actions.lock() };
  void loadAutoLock().then(({ startAutoLock }) =>
    startAutoLock(page, () => {
      const { lockAfter } = preferences.getState();
      return { idleMinutes: lockAfter, hiddenMinutes: lockAfter };
    }),
  );
});
// the assessment of the address is on its way while everything else is set up
const asked = /^#\/a\/([^/]+)/.exec(location.hash)?.[1];
const opened =
  asked === undefined ? undefined : Promise.all([assessment.actions.open(asked), loadReader()]).catch(() => {});
/** How long the first picture waits for that, in ms. */
const PATIENCE = 200;
const edition = createEditionStore(onDisk ? 'file' : 'site', {
  settled: () => assessment.actions.settled(),
  reload: () => location.reload(),
  program: document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '',
});
const library: Library = {
  core,
  items: once(async () => (await import('virtual:content/items')).default),
  sample: once(async () => (await import('virtual:content/sample')).default),
  advice: once(async () => (await import('virtual:content/advice')).default),
  facts: once(async () => (await import('virtual:content/facts')).default),
};
const app: Omit<App, 'library'> = {
  vault,
  assessment,
  preferences,
  simulate: simulateInWorker,
  vaultSession,
  keyring,
  rolling,
  plainVault,
  edition,
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

const started = start();

// a page that is hidden may never come back: what is under way is written without waiting
addEventListener('beforeunload', (event) => {
  if (assessment.getState().saving.kind !== 'saved') event.preventDefault();
});
// a window whose chunk is gone starts anew once everything is durable; once, because the chunk may be gone for good
const RELOADED = 'zhiheng:reloaded-for-chunk';
addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem(RELOADED) === location.hash) return;
  event.preventDefault();
  sessionStorage.setItem(RELOADED, location.hash);
  void edition.actions.update();
});
// the app comes first: what is not on its first screen, and being kept for use without the server, follow that
addEventListener('load', () => void started.then(() => setTimeout(prepareRest)));

function prepareRest(): void {
  void watchPage();
  prepareFaults();
  if (import.meta.env.PROD && serviceWorker !== undefined && 'serviceWorker' in navigator) {
    void edition.actions.keepOffline(navigator.serviceWorker, serviceWorker);
  }
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  const { language } = preferences.getState();
  await startI18n(language);
  // drawing it at once is less work than drawing that it is being opened, and then it
  await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  const { traditional } = localeOf(language);
  const content = traditional ? await traditionalLibrary(library) : library;
  beginScreensAtTop();
  createRoot(root).render(
    <StrictMode>
      <AppProvider value={{ ...app, library: content }}>
        <AppRoutes />
      </AppProvider>
    </StrictMode>,
  );
}
