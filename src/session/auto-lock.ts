import { watchIdle, type IdleEvent, type IdleState, type LockAfter } from './idle-lock.ts';

export interface WatchedPage {
  /** Where keys, pointers and visibility are heard. */
  readonly document: EventTarget & { readonly visibilityState: string };
  /** Milliseconds of the wall clock. */
  now(): number;
  lock(): void;
}

const TICK = 10_000;

/** Watches an open vault and locks it once, when it is time. @returns ends the watch */
export function startAutoLock(page: WatchedPage, after: () => LockAfter): () => void {
  let state: IdleState | 'lock' = { lastUse: page.now(), lastHeard: page.now() };
  const stop = new AbortController();
  const hear = (kind: IdleEvent['kind']) => {
    if (state === 'lock') return;
    state = watchIdle(state, { kind, at: page.now() }, after());
    if (state !== 'lock') return;
    end();
    page.lock();
  };
  const timer = setInterval(() => hear('tick'), TICK);
  const end = () => {
    clearInterval(timer);
    stop.abort();
  };
  const options = { signal: stop.signal, passive: true, capture: true };
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    page.document.addEventListener(name, () => hear('used'), options);
  }
  const seen = () => hear(page.document.visibilityState === 'hidden' ? 'hidden' : 'shown');
  page.document.addEventListener('visibilitychange', seen, options);
  return end;
}
