import { describe, expect, it } from 'vitest';
import { LOCK_AFTER, watchIdle, type IdleEvent, type IdleState } from './idle-lock.ts';

const minutes = (count: number) => count * 60_000;
const fresh: IdleState = { lastUse: 0, lastHeard: 0 };

/** Hears events and, in between, a tick a minute. */
function after(events: readonly (readonly [IdleEvent['kind'], minute: number])[], settings = LOCK_AFTER) {
  let state: IdleState | 'lock' = fresh;
  let minute = 0;
  for (const [kind, until] of events) {
    for (; minute < until && state !== 'lock'; minute += 1) {
      state = watchIdle(state, { kind: 'tick', at: minutes(minute) }, settings);
    }
    if (state !== 'lock') state = watchIdle(state, { kind, at: minutes(until) }, settings);
  }
  return state === 'lock' ? 'locked' : 'open';
}

describe('an open vault', () => {
  it('stays open while it is used, and locks ten minutes after', () => {
    expect(
      after([
        ['used', 9],
        ['used', 18],
        ['tick', 27],
      ]),
    ).toBe('open');
    expect(
      after([
        ['used', 9],
        ['used', 18],
        ['tick', 28],
      ]),
    ).toBe('locked');
  });

  it('locks at the first touch after a long absence: the touch does not count', () => {
    expect(watchIdle({ lastUse: 0, lastHeard: minutes(9) }, { kind: 'used', at: minutes(10) }, LOCK_AFTER)).toBe(
      'lock',
    );
  });

  it('locks when it was out of sight for the time chosen, though it was used just before', () => {
    const settings = { idleMinutes: 30, hiddenMinutes: 5 };
    expect(
      after(
        [
          ['hidden', 1],
          ['tick', 5],
        ],
        settings,
      ),
    ).toBe('open');
    expect(
      after(
        [
          ['hidden', 1],
          ['shown', 5],
          ['hidden', 6],
          ['tick', 10],
        ],
        settings,
      ),
    ).toBe('open');
    expect(
      after(
        [
          ['hidden', 1],
          ['tick', 6],
        ],
        settings,
      ),
    ).toBe('locked');
    expect(
      after(
        [
          ['hidden', 1],
          ['shown', 6],
        ],
        settings,
      ),
    ).toBe('locked');
  });

  it('locks after the computer slept, however short the time that is chosen is not yet over', () => {
    const state = { lastUse: 0, lastHeard: 0 };
    expect(watchIdle(state, { kind: 'tick', at: minutes(2) }, LOCK_AFTER)).not.toBe('lock');
    expect(watchIdle(state, { kind: 'used', at: minutes(3) }, LOCK_AFTER)).toBe('lock');
  });

  it('is not kept open by a clock that was set back', () => {
    const set = watchIdle({ lastUse: minutes(60), lastHeard: minutes(60) }, { kind: 'tick', at: 0 }, LOCK_AFTER);
    let state = set;
    for (let minute = 1; minute <= 10 && state !== 'lock'; minute += 1) {
      state = watchIdle(state, { kind: 'tick', at: minutes(minute) }, LOCK_AFTER);
    }
    expect(state).toBe('lock');
  });
});
