import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupRhythm } from './backup-rhythm.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function rhythm(write = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))) {
  return { write, ...backupRhythm(write) };
}

describe('the rhythm of backups', () => {
  it('backs up soon after a change, and never without one', async () => {
    const { write, changed } = rhythm();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(write).not.toHaveBeenCalled();
    changed();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(write).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('backs up at most every ten minutes however much is typed, and the last change is in', async () => {
    const { write, changed } = rhythm();
    for (let second = 0; second < 25 * 60; second += 1) {
      changed();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(write.mock.calls.length).toBeLessThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    const afterwards = write.mock.calls.length;
    expect(afterwards).toBeGreaterThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(write).toHaveBeenCalledTimes(afterwards);
  });

  it('backs up at the lock what is not backed up yet, and only that', async () => {
    const { write, changed, flush } = rhythm();
    await flush();
    expect(write).not.toHaveBeenCalled();
    changed();
    await flush();
    expect(write).toHaveBeenCalledTimes(1);
    await flush();
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('owes what failed until it succeeds', async () => {
    const write = vi.fn<() => Promise<boolean>>().mockResolvedValueOnce(false).mockResolvedValue(true);
    const { changed, flush } = rhythm(write);
    changed();
    await flush();
    await flush();
    await flush();
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('counts a change that comes while one is being written', async () => {
    let release: (done: boolean) => void = () => {};
    const write = vi.fn<() => Promise<boolean>>(
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    const { changed, now } = rhythm(write);
    const first = now();
    await vi.advanceTimersByTimeAsync(0);
    changed();
    release(true);
    await first;
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect(write).toHaveBeenCalledTimes(2);
  });
});
