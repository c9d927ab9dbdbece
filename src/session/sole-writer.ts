import { agreedSeats, lockSeats, type Seats } from './seats.ts';
import { windowBus, type WindowBus } from './window-bus.ts';

/** Lets one window at a time write an assessment; the others may look, and take over. */
export interface SoleWriter {
  /**
   * Leaves what was entered before, and sits down to write `name` if nobody else does.
   * @param yieldTo called when another window takes over: stops accepting, and says whether all is durable
   */
  enter(name: string, yieldTo: () => Promise<boolean>): Promise<boolean>;
  /** Asks the window that writes to flush and let go; one that gives no sign of life is overruled. */
  takeOver(): Promise<'taken' | 'refused'>;
  leave(): void;
}

/** ms until a window counts as gone: without a word, and after it said that it is writing its last changes. */
const PATIENCE = { silent: 2_000, heard: 20_000 };

export function createSoleWriter(seats: Seats, bus: WindowBus, patience = PATIENCE): SoleWriter {
  let entered: { readonly name: string; readonly yieldTo: () => Promise<boolean> } | undefined;
  let stand: (() => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const lost = () => {
    stand = undefined;
    void entered?.yieldTo();
  };
  const leave = () => {
    stand?.();
    stand = undefined;
    entered = undefined;
  };
  const letGo = async (name: string) => {
    bus.post('heard', name);
    const durable = (await entered?.yieldTo()) ?? true;
    if (durable && entered?.name === name) {
      stand?.();
      stand = undefined;
    }
    bus.post(durable ? 'yielded' : 'refused', name);
  };
  bus.listen(({ kind, name }) => {
    if (kind === 'yield' && entered?.name === name && stand !== undefined) void letGo(name);
  });

  /** One after the other: a window opens one thing at a time. */
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };

  return {
    enter: (name, yieldTo) =>
      next(async () => {
        if (entered?.name === name && stand !== undefined) return true;
        leave();
        entered = { name, yieldTo };
        stand = await seats.take(name, lost);
        return stand !== undefined;
      }),
    takeOver: () =>
      next(async () => {
        if (entered === undefined || stand !== undefined) return 'taken';
        const { name } = entered;
        if ((await answerTo(bus, name, patience)) === 'refused') return 'refused';
        // free by now, or held by a window that is asleep: what it may still write is merged in by its revision
        stand = await seats.force(name, lost);
        return 'taken';
      }),
    leave,
  };
}

function answerTo(bus: WindowBus, name: string, patience: typeof PATIENCE): Promise<'refused' | 'free'> {
  return new Promise((resolve) => {
    let timer = setTimeout(() => done('free'), patience.silent);
    const end = bus.listen((message) => {
      if (message.name !== name) return;
      if (message.kind === 'yielded') done('free');
      if (message.kind === 'refused') done('refused');
      if (message.kind !== 'heard') return;
      clearTimeout(timer);
      timer = setTimeout(() => done('free'), patience.heard);
    });
    const done = (found: 'refused' | 'free') => {
      clearTimeout(timer);
      end();
      resolve(found);
    };
    bus.post('yield', name);
  });
}

/** The sole writer of this window, by the browser's locks where it has them. */
export function soleWriterOfWindow(): SoleWriter {
  const bus = windowBus(crypto.randomUUID());
  const locks = (navigator as { locks?: LockManager }).locks;
  return createSoleWriter(locks === undefined ? agreedSeats(bus) : lockSeats(locks), bus);
}
