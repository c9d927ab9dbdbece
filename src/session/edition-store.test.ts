import { beforeEach, describe, expect, it } from 'vitest';
import { createEditionStore, type EditionStore } from './edition-store.ts';

class FakeWorker extends EventTarget {
  readonly heard: unknown[] = [];
  postMessage(message: unknown) {
    this.heard.push(message);
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registration = new FakeRegistration();
  refuses = false;
  startMessages() {}
  register() {
    return this.refuses ? Promise.reject(new TypeError('refused')) : Promise.resolve(this.registration);
  }
}

let container: FakeContainer;
let edition: EditionStore;
let durable: boolean;
let reloads: number;

const keepOffline = () => edition.actions.keepOffline(container as unknown as ServiceWorkerContainer, '/sw.js');

/** A page that a first version serves, with all its files kept. */
function kept() {
  const first = new FakeWorker();
  container.controller = first;
  container.registration.active = first;
}

/** A newer version has been fetched whole and waits. */
function newerWaits(): FakeWorker {
  const newer = new FakeWorker();
  container.registration.installing = newer;
  container.registration.dispatchEvent(new Event('updatefound'));
  container.registration.installing = null;
  container.registration.waiting = newer;
  newer.dispatchEvent(new Event('statechange'));
  return newer;
}

function takesOver(worker: FakeWorker) {
  container.registration.waiting = null;
  container.registration.active = worker;
  container.controller = worker;
  container.dispatchEvent(new Event('controllerchange'));
}

beforeEach(() => {
  container = new FakeContainer();
  durable = true;
  reloads = 0;
  edition = createEditionStore('site', {
    settled: () => Promise.resolve(durable),
    reload: () => (reloads += 1),
    program: 'https://firm.example/assets/index-a1.js',
  });
});

describe('a copy of the app', () => {
  it('says that it opens offline once everything is kept, not before', async () => {
    const first = new FakeWorker();
    container.registration.installing = first;
    await keepOffline();
    expect(edition.getState().kind).toBe('site');
    container.registration.installing = null;
    container.registration.active = first;
    first.dispatchEvent(new Event('statechange'));
    expect(edition.getState().kind).toBe('offline');
    takesOver(first);
    expect(edition.getState().kind, 'the first one is no update').toBe('offline');
  });

  it('works as a page where the browser keeps nothing', async () => {
    container.refuses = true;
    await keepOffline();
    expect(edition.getState().kind).toBe('site');
  });

  it('is offered a newer version, and changes to it only when asked', async () => {
    kept();
    await keepOffline();
    const newer = newerWaits();
    expect(edition.getState().kind).toBe('update');
    expect(newer.heard).toEqual([]);
    expect(reloads).toBe(0);

    await edition.actions.update();
    expect(newer.heard).toEqual(['take-over']);
    expect(reloads, 'the old version is still in charge').toBe(0);
    takesOver(newer);
    await Promise.resolve();
    expect(reloads).toBe(1);
  });

  it('does not change while something could not be written', async () => {
    kept();
    await keepOffline();
    const newer = newerWaits();
    durable = false;
    await edition.actions.update();
    expect(newer.heard).toEqual([]);
    expect(reloads).toBe(0);
  });

  it('does not reload over what was typed while the newer version took over and could not be written', async () => {
    kept();
    await keepOffline();
    const newer = newerWaits();
    await edition.actions.update();
    durable = false;
    takesOver(newer);
    await Promise.resolve();
    expect(reloads).toBe(0);
  });

  it('stays as it is when another window changes, and is told', async () => {
    kept();
    await keepOffline();
    takesOver(new FakeWorker());
    await Promise.resolve();
    expect(reloads).toBe(0);
    expect(edition.getState().kind).toBe('update');
    await edition.actions.update();
    expect(reloads).toBe(1);
  });

  it('tells which program it runs when it is asked, so that its files are kept', async () => {
    kept();
    await keepOffline();
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => port1.addEventListener('message', ({ data }) => resolve(data)));
    port1.start();
    container.dispatchEvent(new MessageEvent('message', { data: 'which-program', ports: [port2] }));
    expect(await answer).toBe('https://firm.example/assets/index-a1.js');
    port1.close();
  });
});
