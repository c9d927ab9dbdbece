import type { WindowBus } from './window-bus.ts';

/** Of the windows that look at one thing, the one that sits on its seat writes it. */
export interface Seats {
  /**
   * Takes the seat if it is free.
   * @param lost called when another window took it by force
   * @returns gives it back; undefined when somebody else has it
   */
  take(name: string, lost: () => void): Promise<(() => void) | undefined>;
  /** Takes it in any case; who had it is told. */
  force(name: string, lost: () => void): Promise<() => void>;
}

/** Seats kept by the browser: it frees that of a window that crashed or was closed. */
export function lockSeats(locks: Pick<LockManager, 'request'>): Seats {
  const request = (name: string, options: LockOptions, lost: () => void) =>
    new Promise<(() => void) | undefined>((resolve) => {
      let given = false;
      const sit = (lock: Lock | null): Promise<void> | undefined => {
        if (lock === null) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((stand) => {
          given = true;
          resolve(() => {
            given = false;
            stand();
          });
        });
      };
      locks.request(name, options, sit).catch(() => {
        if (given) lost();
        given = false;
        resolve(undefined);
      });
    });
  return {
    take: (name, lost) => request(name, { ifAvailable: true }, lost),
    force: async (name, lost) => (await request(name, { steal: true }, lost)) ?? (() => {}),
  };
}

/** How long to wait for the other windows' word, in ms: an answer takes some 10 ms, on a busy computer far more. */
const ANSWER = 1_000;

/** Seats agreed upon among the windows themselves, where the browser has no locks. Two that ask at once: the lower id has it. */
export function agreedSeats(bus: WindowBus, answer = ANSWER): Seats {
  const mine = new Map<string, () => void>();
  const asking = new Set<string>();
  bus.listen(({ kind, name, from }) => {
    if (kind === 'who' && (mine.has(name) || (asking.has(name) && bus.self < from))) bus.post('mine', name);
    if (kind !== 'forced') return;
    const lost = mine.get(name);
    mine.delete(name);
    lost?.();
  });
  const sit = (name: string, lost: () => void) => {
    mine.set(name, lost);
    return () => void mine.delete(name);
  };
  return {
    async take(name, lost) {
      let free = true;
      asking.add(name);
      const end = bus.listen((message) => {
        if (message.kind === 'mine' && message.name === name) free = false;
      });
      bus.post('who', name);
      await new Promise((resolve) => setTimeout(resolve, answer));
      end();
      asking.delete(name);
      return free ? sit(name, lost) : undefined;
    },
    force(name, lost) {
      bus.post('forced', name);
      return Promise.resolve(sit(name, lost));
    },
  };
}
