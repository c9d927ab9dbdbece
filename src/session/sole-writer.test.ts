import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreedSeats, lockSeats, type Seats } from './seats.ts';
import { createSoleWriter, type SoleWriter } from './sole-writer.ts';
import type { WindowBus, WindowMessage } from './window-bus.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The line between windows; a window that is asleep hears nothing. */
function line() {
  const windows = new Map<string, { asleep: boolean; hearers: Set<(message: WindowMessage) => void> }>();
  const bus = (self: string): WindowBus => {
    const own = { asleep: false, hearers: new Set<(message: WindowMessage) => void>() };
    windows.set(self, own);
    return {
      self,
      post: (kind, name) =>
        queueMicrotask(() => {
          for (const [id, { asleep, hearers }] of windows) {
            if (id !== self && !asleep) for (const hear of hearers) hear({ kind, name, from: self });
          }
        }),
      listen(hear) {
        own.hearers.add(hear);
        return () => void own.hearers.delete(hear);
      },
    };
  };
  const sleep = (self: string) => {
    const own = windows.get(self);
    if (own !== undefined) own.asleep = true;
  };
  return { bus, sleep };
}

/** The browser's locks, as far as they are used here. */
function browserLocks(): Pick<LockManager, 'request'> {
  const held = new Map<string, (reason: Error) => void>();
  const request = (name: string, { ifAvailable, steal }: LockOptions, sit: (lock: Lock | null) => unknown) => {
    const holder = held.get(name);
    if (holder !== undefined && ifAvailable === true) return Promise.resolve(sit(null));
    if (holder !== undefined && steal === true) holder(new DOMException('', 'AbortError'));
    return new Promise((resolve, reject) => {
      held.set(name, reject);
      void Promise.resolve(sit({ name, mode: 'exclusive' })).then((value) => {
        if (held.get(name) === reject) held.delete(name);
        resolve(value);
      });
    });
  };
  return { request: request as LockManager['request'] };
}

const soon = async <T>(work: Promise<T>): Promise<T> => {
  await vi.advanceTimersByTimeAsync(30_000);
  return work;
};
const durable = () => vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));

describe.each(['locks of the browser', 'agreement among the windows'])('one writer, by %s', (kind) => {
  function windows() {
    const { bus, sleep } = line();
    const locks = browserLocks();
    const open = (self: string): SoleWriter => {
      const own = bus(self);
      const seats: Seats = kind.startsWith('locks') ? lockSeats(locks) : agreedSeats(own);
      return createSoleWriter(seats, own);
    };
    return { first: open('a'), second: open('b'), sleep };
  }

  it('is the window that came first; another assessment is free', async () => {
    const { first, second } = windows();
    expect(await soon(first.enter('one', durable()))).toBe(true);
    expect(await soon(second.enter('one', durable()))).toBe(false);
    expect(await soon(second.enter('two', durable()))).toBe(true);
    expect(await soon(first.enter('two', durable()))).toBe(false);
  });

  it('is one of two that come at once', async () => {
    const { first, second } = windows();
    const both = Promise.all([first.enter('one', durable()), second.enter('one', durable())]);
    expect((await soon(both)).filter(Boolean)).toHaveLength(1);
  });

  it('is asked to flush before another takes over, and may take it back', async () => {
    const { first, second } = windows();
    const [yieldFirst, yieldSecond] = [durable(), durable()];
    await soon(first.enter('one', yieldFirst));
    await soon(second.enter('one', yieldSecond));
    expect(await soon(second.takeOver())).toBe('taken');
    expect(yieldFirst).toHaveBeenCalledTimes(1);
    expect(yieldSecond).not.toHaveBeenCalled();
    expect(await soon(first.takeOver())).toBe('taken');
    expect(yieldSecond).toHaveBeenCalledTimes(1);
  });

  it('stays when it has changes it cannot write', async () => {
    const { first, second } = windows();
    await soon(first.enter('one', () => Promise.resolve(false)));
    await soon(second.enter('one', durable()));
    expect(await soon(second.takeOver())).toBe('refused');
    expect(await soon(second.enter('one', durable()))).toBe(false);
  });

  it('is waited for while it writes its last changes', async () => {
    const { first, second } = windows();
    let written = false;
    const slow = () =>
      new Promise<boolean>((resolve) => {
        setTimeout(() => {
          written = true;
          resolve(true);
        }, 9_000);
      });
    await soon(first.enter('one', slow));
    await soon(second.enter('one', durable()));
    const taken = second.takeOver().then((how) => ({ how, written }));
    expect(await soon(taken)).toEqual({ how: 'taken', written: true });
  });

  it('is overruled when it gives no sign of life', async () => {
    const { first, second, sleep } = windows();
    await soon(first.enter('one', durable()));
    await soon(second.enter('one', durable()));
    sleep('a');
    expect(await soon(second.takeOver())).toBe('taken');
  });

  it('frees the place when it leaves', async () => {
    const { first, second } = windows();
    await soon(first.enter('one', durable()));
    first.leave();
    expect(await soon(second.enter('one', durable()))).toBe(true);
  });
});
