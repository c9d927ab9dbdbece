import { describe, expect, it } from 'vitest';
import { answersAt, asUnknown, EMPTY_PROFILE, withLevel, withRemarks, type AnswerLevel } from '#answers';
import { adoptedPack, createAssessmentStore } from '#session';
import { memoryVault } from '../support/memory-vault.ts';

const PACK = { id: 'p', version: '1.0.0' };

/** Somebody who works on one assessment; every change comes ten seconds after the last. */
function atWork() {
  const memory = memoryVault();
  let second = 0;
  let ids = 0;
  const store = createAssessmentStore(memory.vault, {
    now: () => new Date(Date.UTC(2026, 10, 1) + (second += 10) * 1000).toISOString(),
    newId: () => `id${(ids += 1)}`,
  });
  const id = store.actions.begin({ pack: PACK, scope: 'quick' });
  const { actions } = store;
  const now = () => {
    const { assessment } = store.getState();
    if (assessment === undefined) throw new Error('nothing is open');
    return assessment;
  };
  return {
    ...memory,
    id,
    store,
    actions,
    now,
    says: (item: string, level: AnswerLevel) => actions.answer(item, (before) => withLevel(before, level)),
    types: (item: string, text: string) => actions.answer(item, (before) => withRemarks(before, { note: text })),
    levels: () =>
      Object.fromEntries(
        Object.entries(now().answers).map(([key, one]) => [key, one.state === 'ok' ? one.level : one.state]),
      ),
  };
}

describe('every change', () => {
  it('is kept with when and who, and what stood before', async () => {
    const { says, actions, now, documents, id } = atWork();
    says('q1', 2);
    actions.setBy('王工');
    says('q1', 4);
    actions.setScope('full');
    actions.setProfile({ ...EMPTY_PROFILE, firmName: '某厂' });
    actions.setPlan({ budgetWan: [30] });
    await actions.settled();
    expect(now().history?.map(({ kind, by }) => [kind, by])).toEqual([
      ['answer', undefined],
      ['answer', '王工'],
      ['scope', '王工'],
      ['profile', '王工'],
      ['plan', '王工'],
    ]);
    expect(now().history?.[1]).toMatchObject({ before: { level: 2 }, after: { level: 4 } });
    expect(documents.get(id)?.history).toEqual(now().history);
  });

  it('that changes nothing is none, and is not written', async () => {
    const { says, actions, now } = atWork();
    says('q1', 2);
    await actions.settled();
    const before = now();
    says('q1', 2);
    actions.setScope('quick');
    expect(now()).toBe(before);
  });
});

describe('taking back', () => {
  it('goes step by step, and forth again, until something else is changed', () => {
    const { says, actions, levels, store } = atWork();
    says('q1', 2);
    says('q1', 4);
    says('q2', 3);
    expect(actions.undo()).toMatchObject({ item: 'q2', before: { level: 3 }, after: null });
    expect(levels()).toEqual({ q1: 4, q2: 'blank' });
    actions.undo();
    expect(levels()).toEqual({ q1: 2, q2: 'blank' });
    actions.redo();
    expect(levels()).toEqual({ q1: 4, q2: 'blank' });
    says('q3', 1);
    expect(store.getState().redoable).toBeUndefined();
    expect(actions.redo()).toBeUndefined();
    actions.undo();
    actions.undo();
    actions.undo();
    expect(levels()).toEqual({ q1: 'blank', q2: 'blank', q3: 'blank' });
    expect(actions.undo()).toBeUndefined();
  });

  it('takes back a note as it was typed, not letter by letter', () => {
    const { types, actions, now, store } = atWork();
    for (const text of ['问', '问王', '问王工']) types('q1', text);
    const { rewritten } = store.getState();
    actions.undo();
    expect(now().answers['q1']).not.toHaveProperty('note');
    expect(store.getState().rewritten).toBeGreaterThan(rewritten);
    actions.redo();
    expect(now().answers['q1']).toMatchObject({ note: '问王工' });
  });

  it('is recorded like any other change, and stays when an older version is merged in', async () => {
    const { says, actions, now, vault, id, documents } = atWork();
    says('q1', 2);
    await actions.settled();
    const stale = documents.get(id);
    actions.undo();
    expect(now().history?.map(({ after }) => after)).toMatchObject([{ level: 2 }, null]);
    await actions.settled();
    expect(stale?.answers['q1']).toMatchObject({ level: 2 });
    expect(await vault.load(id)).toMatchObject({ value: { answers: { q1: { state: 'blank' } } } });
  });

  it('also takes back what is no answer', () => {
    const { actions, now } = atWork();
    actions.setPlan({ quarters: 8 });
    actions.undo();
    expect(now().plan).toEqual({});
  });

  it('ends with the session of the assessment', async () => {
    const { says, actions, id } = atWork();
    says('q1', 2);
    await actions.settled();
    actions.close();
    await actions.open(id);
    expect(actions.undo()).toBeUndefined();
  });
});

describe('how things stood', () => {
  it('at an earlier time follows from the history', () => {
    const { says, actions, now } = atWork();
    says('q1', 2);
    says('q2', 3);
    const { updatedAt } = now();
    says('q1', 5);
    actions.answer('q3', asUnknown);
    const then = answersAt(now(), updatedAt);
    expect(Object.keys(then)).toEqual(['q1', 'q2']);
    expect(then['q1']).toMatchObject({ level: 2 });
  });
});

describe('another version of the pack', () => {
  it('is adopted with what was found before as a snapshot, the items to look at again, and an entry', async () => {
    const { says, actions, now } = atWork();
    says('q1', 2);
    const result = { engine: '1', asked: {}, value: 2, level: 2, application: 2, readiness: 2, nodes: {} };
    const { profile, scope, answers } = now();
    const at = '2026-11-01T00:00:00Z';
    const snapshot = { id: 's1', label: 'T0', at, pack: PACK, scope, profile, answers, result };
    actions.edit((kept) =>
      adoptedPack(kept, { pack: { id: 'p', version: '1.1.0' }, snapshot, flagged: ['q1'], at, by: '王工' }),
    );
    await actions.settled();
    expect(now().pack.version).toBe('1.1.0');
    expect(now().snapshots).toMatchObject([{ label: 'T0', pack: PACK, result: { value: 2 } }]);
    expect(now().flagged).toEqual(['q1']);
    expect(now().history?.at(-1)).toMatchObject({ kind: 'pack', before: 'p@1.0.0', after: 'p@1.1.0', by: '王工' });
  });
});
