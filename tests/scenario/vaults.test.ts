import { describe, expect, it, vi } from 'vitest';
import { EMPTY_PROFILE, type Assessment } from '#answers';
import { err, ok } from '#kernel';
import {
  createAssessmentStore,
  createVaultSession,
  importAssessments,
  planImport,
  switchableVault,
  usualChoice,
} from '#session';
import type { Keyring, UnlockedVault, VaultError } from '#vault';
import { memoryVault } from '../support/memory-vault.ts';

const NOW = '2026-11-01T08:00:00Z';

function kept(id: string, answered: readonly string[], updatedAt: string): Assessment {
  return {
    id,
    pack: { id: 'p', version: '1.0.0' },
    scope: 'quick',
    profile: EMPTY_PROFILE,
    answers: Object.fromEntries(answered.map((item) => [item, { state: 'unknown', at: updatedAt }])),
    createdAt: NOW,
    updatedAt,
    sample: false,
  };
}

/** The app as the composition root builds it, on vaults in memory; the passphrase is “open sesame”. */
function laptop() {
  const [plain, locked] = [memoryVault(), memoryVault([kept('secret', ['q1'], NOW)])];
  const entry: UnlockedVault = {
    id: 'v1',
    label: '甲方',
    createdAt: NOW,
    vault: locked.vault,
    sealText: () => Promise.reject(new Error('not asked for here')),
    unsealText: () => Promise.resolve(undefined),
  };
  const wiped: string[] = [];
  const keyring: Keyring = {
    list: () => Promise.resolve(ok([entry])),
    create: ({ label }) => Promise.resolve(ok({ ...entry, id: 'v2', label, recoveryKey: 'KEY' })),
    unlock: (_, passphrase) =>
      Promise.resolve(passphrase === 'open sesame' ? ok(entry) : err({ kind: 'wrong-passphrase' })),
    changePassphrase: () => Promise.resolve(ok(undefined)),
    resetPassphrase: (_, key) => Promise.resolve(key === 'KEY' ? ok(entry) : err({ kind: 'wrong-recovery-key' })),
    renewRecoveryKey: () => Promise.resolve(ok('KEY')),
    wipe: (id) => {
      wiped.push(id);
      return Promise.resolve(ok(undefined));
    },
  };
  const { vault, switchTo } = switchableVault(plain.vault);
  let ids = 0;
  const assessment = createAssessmentStore(vault, { now: () => NOW, newId: () => `new-${(ids += 1)}` });
  const reload = vi.fn<() => void>();
  const session = createVaultSession({
    keyring: () => Promise.resolve(keyring),
    assessment: assessment.actions,
    switchTo,
    reload,
    now: () => NOW,
  });
  return { plain, locked, vault, assessment, session, reload, wiped };
}

const start = { pack: { id: 'p', version: '1.0.0' }, scope: 'quick' } as const;

describe('a vault on a shared laptop', () => {
  it('shows its assessments once it is unlocked, and not before', async () => {
    const { vault, session } = laptop();
    expect(await vault.load('secret')).toMatchObject({ error: { kind: 'missing' } });
    expect(await session.actions.unlock('v1', 'guess')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(session.getState()).toEqual({ kind: 'plain' });
    expect(await session.actions.unlock('v1', 'open sesame')).toEqual({ ok: true, value: undefined });
    expect(session.getState()).toEqual({ kind: 'open', id: 'v1', label: '甲方' });
    expect(await vault.load('secret')).toMatchObject({ ok: true });
  });

  it('takes what is done from then on, and nothing that was open before', async () => {
    const { plain, locked, assessment, session } = laptop();
    const before = assessment.actions.begin(start);
    await session.actions.unlock('v1', 'open sesame');
    expect(assessment.getState().assessment).toBeUndefined();
    const after = assessment.actions.begin(start);
    await assessment.actions.settled();
    expect([...plain.documents.keys()]).toEqual([before]);
    expect([...locked.documents.keys()]).toEqual(['secret', after]);
  });

  it('is the only one open in its window', async () => {
    const { session } = laptop();
    const both = await Promise.all([
      session.actions.unlock('v1', 'open sesame'),
      session.actions.create({ label: '乙方', passphrase: 'x' }),
    ]);
    expect(both).toMatchObject([{ ok: true }, { error: { kind: 'another-open' } }]);
    expect(await session.actions.recover('v1', 'KEY', 'new')).toMatchObject({ error: { kind: 'another-open' } });
  });

  it('gives its recovery key once, when it is made', async () => {
    const { session } = laptop();
    const created = await session.actions.create({ label: '乙方', passphrase: 'x' });
    expect(created).toEqual({ ok: true, value: { recoveryKey: 'KEY' } });
    expect(JSON.stringify(session.getState())).not.toContain('KEY');
  });

  it('locks by loading the page anew, after everything is written', async () => {
    const { locked, assessment, session, reload } = laptop();
    await session.actions.unlock('v1', 'open sesame');
    const id = assessment.actions.begin(start);
    expect(await session.actions.lock()).toBe(true);
    expect(locked.documents.has(id)).toBe(true);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('does not lock over what could not be written, unless told to', async () => {
    const { locked, assessment, session, reload } = laptop();
    await session.actions.unlock('v1', 'open sesame');
    locked.failWith({ kind: 'full' });
    assessment.actions.begin(start);
    expect(await session.actions.lock()).toBe(false);
    expect(session.getState()).toMatchObject({ kind: 'unsaved', id: 'v1' });
    expect(reload).not.toHaveBeenCalled();
    locked.failWith(undefined);
    assessment.actions.retry();
    expect(await session.actions.lock()).toBe(true);
  });

  it('is not opened over what could not be written', async () => {
    const { plain, assessment, session } = laptop();
    plain.failWith({ kind: 'full' });
    assessment.actions.begin(start);
    expect(await session.actions.unlock('v1', 'open sesame')).toEqual({ ok: false, error: { kind: 'unsaved' } });
    expect(assessment.getState().assessment).toBeDefined();
  });
});

describe('a session that leaves no trace', () => {
  it('works like any other, keeps nothing, and opens no vault until the page is loaded anew', async () => {
    const { plain, locked, vault, assessment, session } = laptop();
    await session.actions.leaveNoTrace();
    const id = assessment.actions.begin(start);
    expect(await assessment.actions.settled()).toBe(true);
    expect(await vault.load(id)).toMatchObject({ ok: true, value: { id } });
    expect(await vault.summaries()).toMatchObject({ value: [{ id }] });
    expect([...plain.documents.keys(), ...locked.documents.keys()]).toEqual(['secret']);
    expect(await session.actions.unlock('v1', 'open sesame')).toMatchObject({ error: { kind: 'another-open' } });
    await vault.remove(id);
    expect(await vault.load(id)).toMatchObject({ error: { kind: 'missing' } });
  });
});

describe('a file whose assessments are partly here already', () => {
  const [earlier, later] = ['2026-11-01T09:00:00Z', '2026-11-01T10:00:00Z'];
  const planned = async (here: readonly Assessment[], brought: readonly Assessment[]) => {
    const memory = memoryVault(here);
    const plan = await planImport(memory.vault, brought);
    if (!plan.ok) throw new Error(plan.error.kind);
    return { ...memory, plan: plan.value };
  };

  it('brings what is new, joins what is newer and leaves the rest, unless told otherwise', async () => {
    const here = [kept('same', ['q1'], later), kept('older', ['q1', 'q2'], earlier)];
    const brought = [kept('same', ['q9'], earlier), kept('older', ['q3'], later), kept('fresh', [], later)];
    const { vault, documents, plan } = await planned(here, brought);
    expect(plan.map(({ kind }) => kind)).toEqual(['already-there', 'newer', 'new']);
    const chosen = plan.map((entry) => ({ ...entry, choice: usualChoice(entry) }));
    expect(await importAssessments(vault, chosen, () => 'x')).toEqual({ ok: true, value: 2 });
    expect(documents.get('same')).toEqual(here[0]);
    expect(Object.keys(documents.get('older')?.answers ?? {}).sort()).toEqual(['q1', 'q2', 'q3']);
    expect(documents.has('fresh')).toBe(true);
  });

  it('can be kept beside what is here, or put in its place', async () => {
    const here = [kept('a', ['q1'], later), kept('b', ['q1'], later)];
    const { vault, documents, plan } = await planned(here, [kept('a', ['q2'], earlier), kept('b', ['q2'], earlier)]);
    const choices = ['keep-both', 'replace'] as const;
    const chosen = plan.map((entry, at) => ({ ...entry, choice: choices[at] ?? ('skip' as const) }));
    await importAssessments(vault, chosen, () => 'copy');
    expect([...documents.keys()].sort()).toEqual(['a', 'b', 'copy']);
    expect(documents.get('a')).toEqual(here[0]);
    expect(Object.keys(documents.get('b')?.answers ?? {})).toEqual(['q2']);
  });

  it('restores one whose record here is damaged', async () => {
    const load = () => Promise.resolve(err({ kind: 'damaged' } as const));
    const plan = await planImport({ load }, [kept('a', [], later)]);
    expect(plan).toMatchObject({ value: [{ kind: 'unreadable-here' }] });
    expect(plan.ok && plan.value.map(usualChoice)).toEqual(['add']);
  });

  it('says why it stopped', async () => {
    const { vault, failWith, plan } = await planned([], [kept('a', [], later)]);
    const full: VaultError = { kind: 'full' };
    failWith(full);
    expect(
      await importAssessments(
        vault,
        plan.map((entry) => ({ ...entry, choice: 'add' as const })),
        () => 'x',
      ),
    ).toEqual({
      ok: false,
      error: full,
    });
  });
});
