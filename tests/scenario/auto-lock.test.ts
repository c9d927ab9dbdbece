import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAutoLock, LOCK_AFTER } from '#session';

const { startAutoLock } = await loadAutoLock();

class Page extends EventTarget {
  visibilityState = 'visible';
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(idleMinutes = LOCK_AFTER.idleMinutes) {
  const document = new Page();
  const lock = vi.fn<() => void>();
  const end = startAutoLock({ document, now: () => Date.now(), lock }, () => ({ idleMinutes, hiddenMinutes: 1 }));
  return { document, lock, end };
}

describe('the watch over an open vault', () => {
  it('locks once, when nobody touched anything for the time chosen', () => {
    const { document, lock } = watched(2);
    vi.advanceTimersByTime(100_000);
    document.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(110_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600_000);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('locks when the page was out of sight', () => {
    const { document, lock } = watched(30);
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(70_000);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('waits ten minutes unless another time was chosen', () => {
    const { lock } = watched();
    vi.advanceTimersByTime(590_000);
    expect(lock).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20_000);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it('does nothing any more once it was ended', () => {
    const { document, lock, end } = watched();
    end();
    vi.advanceTimersByTime(1_200_000);
    document.dispatchEvent(new Event('keydown'));
    expect(lock).not.toHaveBeenCalled();
  });
});
