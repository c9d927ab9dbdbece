import { describe, expect, it } from 'vitest';
import { withLevel } from '#answers';
import { createAssessmentStore, type SoleWriter } from '#session';
import { memoryVault } from '../support/memory-vault.ts';

const start = { pack: { id: 'p', version: '1.0.0' }, scope: 'quick' } as const;
const NOW = '2026-11-01T08:00:00Z';

/** A window whose right to write is decided by the test. */
function windowOf(vault: ReturnType<typeof memoryVault>['vault'], first: boolean | (() => boolean)) {
  let yieldTo: () => Promise<boolean> = () => Promise.resolve(true);
  const writer: SoleWriter = {
    enter(_name, asked) {
      yieldTo = asked;
      return Promise.resolve(typeof first === 'boolean' ? first : first());
    },
    takeOver: () => Promise.resolve('taken'),
    leave: () => {},
  };
  let ids = 0;
  const store = createAssessmentStore(vault, {
    now: () => NOW,
    newId: () => `a${(ids += 1)}`,
    writer: { load: () => Promise.resolve(writer), nameOf: (id) => id },
  });
  return { store, overruled: () => yieldTo() };
}

describe('two windows on one assessment', () => {
  it('the second accepts no answer until it takes over, and then shows what the first wrote', async () => {
    const kept = memoryVault();
    const first = windowOf(kept.vault, true);
    const id = first.store.actions.begin(start);
    await first.store.actions.settled();

    const second = windowOf(kept.vault, false);
    await second.store.actions.open(id);
    expect(second.store.getState().readOnly).toBe('elsewhere');
    second.store.actions.answer('q1', (before) => withLevel(before, 5));
    second.store.actions.setScope('full');
    expect(second.store.getState().assessment).toMatchObject({ answers: {}, scope: 'quick' });
    expect(kept.documents.get(id)).toMatchObject({ answers: {}, scope: 'quick' });

    first.store.actions.answer('q1', (before) => withLevel(before, 2));
    await first.store.actions.settled();
    expect(await second.store.actions.takeOver()).toBe(true);
    expect(second.store.getState()).toMatchObject({
      readOnly: undefined,
      assessment: { answers: { q1: { level: 2 } } },
    });
    second.store.actions.answer('q1', (before) => withLevel(before, 3));
    await second.store.actions.settled();
    expect(kept.documents.get(id)?.answers['q1']).toMatchObject({ level: 3 });
  });

  it('the second writes by itself once the first is gone, with what that one wrote', async () => {
    const kept = memoryVault();
    let free = true;
    const first = windowOf(kept.vault, true);
    const id = first.store.actions.begin(start);
    await first.store.actions.settled();
    free = false;
    const second = windowOf(kept.vault, () => free);
    await second.store.actions.open(id);
    first.store.actions.answer('q1', (before) => withLevel(before, 2));
    await first.store.actions.settled();
    await second.store.actions.lookAgain();
    expect(second.store.getState()).toMatchObject({
      readOnly: 'elsewhere',
      assessment: { answers: { q1: { level: 2 } } },
    });

    first.store.actions.answer('q1', (before) => withLevel(before, 4));
    await first.store.actions.settled();
    free = true;
    await second.store.actions.lookAgain();
    expect(second.store.getState()).toMatchObject({
      readOnly: undefined,
      assessment: { answers: { q1: { level: 4 } } },
    });
    second.store.actions.answer('q1', (before) => withLevel(before, 5));
    await second.store.actions.settled();
    expect(kept.documents.get(id)?.answers['q1']).toMatchObject({ level: 5 });
  });

  it('the first has everything written before it lets go, and accepts nothing after', async () => {
    const kept = memoryVault();
    const first = windowOf(kept.vault, true);
    const id = first.store.actions.begin(start);
    await first.store.actions.settled();
    first.store.actions.answer('q1', (before) => withLevel(before, 4));
    expect(await first.overruled()).toBe(true);
    expect(kept.documents.get(id)?.answers['q1']).toMatchObject({ level: 4 });
    expect(first.store.getState().readOnly).toBe('taken');
    first.store.actions.answer('q1', (before) => withLevel(before, 1));
    await first.store.actions.settled();
    expect(kept.documents.get(id)?.answers['q1']).toMatchObject({ level: 4 });
  });

  it('the first keeps the right to write what it could not write yet', async () => {
    const kept = memoryVault();
    const first = windowOf(kept.vault, true);
    const id = first.store.actions.begin(start);
    await first.store.actions.settled();
    kept.failWith({ kind: 'full' });
    first.store.actions.answer('q1', (before) => withLevel(before, 4));
    expect(await first.overruled()).toBe(false);
    expect(first.store.getState().readOnly).toBeUndefined();
    kept.failWith(undefined);
    first.store.actions.retry();
    await first.store.actions.settled();
    expect(kept.documents.get(id)?.answers['q1']).toMatchObject({ level: 4 });
  });
});

describe('an assessment that is asked for again while it is being opened', () => {
  it('is read once, and whoever asked learns what came of it', async () => {
    const kept = memoryVault();
    const writer = windowOf(kept.vault, true);
    const id = writer.store.actions.begin(start);
    await writer.store.actions.settled();
    let reads = 0;
    const load = (asked: string) => {
      reads += 1;
      return kept.vault.load(asked);
    };
    const { store } = windowOf({ ...kept.vault, load }, true);
    const both = await Promise.all([store.actions.open(id), store.actions.open(id)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(store.getState().assessment?.id).toBe(id);
    expect(reads).toBe(1);
  });

  it('is looked for anew once it was not found', async () => {
    const kept = memoryVault();
    const { store } = windowOf(kept.vault, true);
    const missing = await Promise.all([store.actions.open('a1'), store.actions.open('a1')]);
    expect(missing.map(({ ok }) => ok)).toEqual([false, false]);
    const elsewhere = windowOf(kept.vault, true).store;
    expect(elsewhere.actions.begin(start)).toBe('a1');
    await elsewhere.actions.settled();
    expect((await store.actions.open('a1')).ok).toBe(true);
  });
});
