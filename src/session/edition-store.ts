import { createStore, type StoreApi } from 'zustand/vanilla';

/** How this copy of the app came to run, and what it can do because of that. */
export type Edition =
  /** A file on a disk or a stick: what is filled in stays in this browser, not beside the file. */
  | { readonly kind: 'file' }
  /** From a server, and not (yet) kept for use without it. */
  | { readonly kind: 'site' }
  /** Everything is kept: it opens again without its server. */
  | { readonly kind: 'offline' }
  /** A newer version waits, or another window has already changed to it. */
  | { readonly kind: 'update' };

export interface EditionSurroundings {
  /** Waits until everything is durable; false when it could not be written. */
  settled(): Promise<boolean>;
  reload(): void;
  /** Address of the program that runs in this window: it tells which files the window needs. */
  readonly program: string;
}

export interface EditionActions {
  /** Has the app kept for use without its server; where the browser refuses that, nothing changes. */
  keepOffline(container: ServiceWorkerContainer, worker: string): Promise<void>;
  /** Changes this window to the newer version, once all is saved; when it cannot be saved, nothing happens. */
  update(): Promise<void>;
}

export type EditionStore = StoreApi<Edition> & { readonly actions: EditionActions };

/** Nothing here is done to a window unasked: a newer version waits until somebody wants it. */
export function createEditionStore(
  kind: 'file' | 'site',
  { settled, reload, program }: EditionSurroundings,
): EditionStore {
  const store = createStore<Edition>()(() => ({ kind }));
  let registration: ServiceWorkerRegistration | undefined;
  let wanted = false;

  const reloadWhenSaved = async () => {
    if (await settled()) reload();
  };
  const look = (container: ServiceWorkerContainer) => {
    if (registration?.waiting && container.controller !== null) store.setState({ kind: 'update' });
    else if (registration?.active && store.getState().kind === 'site') store.setState({ kind: 'offline' });
  };

  const actions: EditionActions = {
    async keepOffline(container, worker) {
      const update = () => look(container);
      let controlled = container.controller !== null;
      container.addEventListener('controllerchange', () => {
        if (wanted) void reloadWhenSaved();
        // another window has changed; this one runs on with its own version
        else if (controlled) store.setState({ kind: 'update' });
        controlled = true;
      });
      container.addEventListener('message', ({ data, ports }) => {
        if (data === 'which-program') ports[0]?.postMessage(program);
      });
      container.startMessages();
      try {
        registration = await container.register(worker, { updateViaCache: 'none' });
      } catch {
        // a private window, a browser or a host that will not have it: the app works as a page
        return;
      }
      const watch = (installing: ServiceWorker | null) => installing?.addEventListener('statechange', update);
      registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
      watch(registration.installing);
      registration.active?.postMessage('started');
      update();
    },
    async update() {
      if (!(await settled())) return;
      wanted = true;
      if (registration?.waiting) registration.waiting.postMessage('take-over');
      else reload();
    },
  };
  return Object.assign(store, { actions });
}
